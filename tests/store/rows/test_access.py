"""The log of who looked at what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.access import ONE_LOOK, Access, Act, By
from tests.hand_clock import START
from tests.store.vaults import head, seal

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault

NUMBER: Final = "KM-2026-0001"
LOOK: Final = Access(START, Act.OPENED, NUMBER, By.WINDOW)


def later(line: Access, by: timedelta) -> Access:
    """The same so much later."""
    return replace(line, at=replace(line.at, instant=line.at.instant + by))


def kept(vault: Vault, reference: str = "") -> list[Access]:
    """The lines in the vault, the newest first."""
    return vault.read(lambda repositories: repositories.access.rows(100, reference))


def add(vault: Vault, *lines: Access) -> None:
    """Write lines into the log."""
    vault.write(lambda repositories: repositories.access.add(lines))


def test_lines_come_back_with_the_newest_first(vault: Vault) -> None:
    """When, what, about which record and from where; with a reference only those about it."""
    other = replace(later(LOOK, timedelta(hours=2)), act=Act.PRINTED, reference="P-0042", by=By.CONSOLE)
    add(vault, LOOK, other)
    assert kept(vault) == [other, LOOK]
    assert kept(vault, NUMBER) == [LOOK]
    assert vault.read(lambda repositories: repositories.access.count("P-0042")) == 1
    assert vault.read(lambda repositories: repositories.access.rows(1)) == [other]


def test_looking_again_within_a_minute_is_one_look(vault: Vault) -> None:
    """The next minute is another; so is another act, another place, another record, at the same time."""
    add(vault, LOOK, LOOK, later(LOOK, ONE_LOOK - timedelta(seconds=1)))
    assert kept(vault) == [LOOK]
    others = [replace(LOOK, act=Act.PRINTED), replace(LOOK, by=By.CONSOLE), replace(LOOK, reference="P-0001")]
    add(vault, later(LOOK, ONE_LOOK), *others)
    assert len(kept(vault)) == 5


def test_a_clock_that_was_set_back_hides_no_look(vault: Vault) -> None:
    """Lines that are later than now stand for no look of now."""
    earlier = later(LOOK, timedelta(minutes=-5))
    add(vault, LOOK, earlier)
    assert kept(vault) == [earlier, LOOK]


@pytest.mark.parametrize("reference", [NUMBER, "P-0042"])
def test_the_lines_about_what_is_erased_are_erased(vault: Vault, reference: str) -> None:
    """Those about anything else stay."""
    add(vault, LOOK, replace(LOOK, reference="P-0042"))
    vault.write(lambda repositories: repositories.access.forget(reference))
    assert kept(vault, reference) == []
    assert len(kept(vault)) == 1


def test_a_look_changes_nothing_that_is_vouched_for(vault: Vault) -> None:
    """The chain's head, by which a backup is told from what came after it, stays; the check has nothing to tell."""
    seal(vault)
    before = head(vault)
    add(vault, LOOK)
    assert head(vault) == before
    assert [finding for finding in vault.check() if not finding.ok] == []
