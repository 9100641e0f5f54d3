"""Whether a copy still has words that stand in no entry."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.erasing.kept_beside import DISCARDED, Beside
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.store.erasing.beside import still_says
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault

BEFORE = Moment(START.instant - timedelta(hours=1), START.zone)
AFTER = Moment(START.instant + timedelta(hours=1), START.zone)
NUMBER = "KM-2026-0001"


@pytest.mark.parametrize(
    ("result", "at", "says"),
    [("She rang", BEFORE, True), ("[Taken out]", BEFORE, False), ("She rang again", AFTER, False), ("", None, False)],
)
def test_a_result_counts_from_before_it_was_taken_out(
    vault: Vault, result: str, at: Moment | None, *, says: bool
) -> None:
    """One of a later time is another one, and an open task has none."""
    vault.write(lambda kept: kept.follow_ups.add_many([(NUMBER, Followed(FollowUp("f"), result, at))]))
    taken = Beside(NUMBER, "results.f", "[Taken out]", START)
    assert vault.read(lambda kept: still_says(kept, taken)) is says


@pytest.mark.parametrize(
    ("state", "at", "says"),
    [(State.DISCARDED, BEFORE, True), (State.DISCARDED, AFTER, False), (State.DRAFT, BEFORE, False)],
)
def test_a_reference_can_come_again(vault: Vault, state: State, at: Moment, *, says: bool) -> None:
    """A draft under it, or one that was discarded later, is another one."""
    vault.write(lambda kept: kept.records.put(Row("D-0001", state, at, summary="It came to nothing")))
    taken = Beside("D-0001", DISCARDED, "[Taken out]", START)
    assert vault.read(lambda kept: still_says(kept, taken)) is says


def test_what_is_not_there_says_nothing(vault: Vault) -> None:
    """No such task, and no such draft."""
    for number, passage in ((NUMBER, "results.f"), ("D-0001", DISCARDED)):
        taken = Beside(number, passage, "[Taken out]", START)
        assert not vault.read(lambda kept, taken=taken: still_says(kept, taken))  # type: ignore[misc]  # mypy knows no default here
