"""Checking an open vault while work in it goes on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.vault.checked import AGAIN_AFTER
from infoshare_desktop.services.care.checking import Checking
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.store.damage.check import CHECKS, CheckKind
from infoshare_desktop.store.damage.check_apart import Disturbed
from infoshare_desktop.store.file.connection import outside_transaction
from tests.store.vaults import beside, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault with a decision, open."""
    with make(tmp_path / "kim.infoshare") as made:
        seal(made)
        yield made


def test_everything_is_looked_at_and_what_was_found_is_kept(vault: Vault, clock: HandClock) -> None:
    """When, and each kind of check with its sentence; the vault goes on as before, with its lock."""
    checking = Checking(vault, clock)
    assert checking.last() is None
    checked = checking.check(CancelToken())
    assert checked is not None
    assert {one.kind for one in checked.found} == {CheckKind.PAGES, *CHECKS}
    assert (checked.at, checked.wrong) == (clock(), ())
    assert checking.last() == checked
    seal(vault, number="KM-2026-0002")
    assert head(vault).entries == 2
    assert "kim.infoshare-wal" in beside(vault.path)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE record_text SET text = 'other words'", CheckKind.SEARCH),
        ("UPDATE record SET summary = 'other words'", CheckKind.LIST),
        ("UPDATE entry SET number = 'KM-2026-0009'", CheckKind.CHAIN),
    ],
)
def test_what_is_wrong_is_found(vault: Vault, clock: HandClock, statement: str, kind: CheckKind) -> None:
    """The search index too, which cannot be asked where nothing may be written."""
    vault._run(lambda: outside_transaction(vault._connection, statement))
    checked = Checking(vault, clock).check(CancelToken())
    assert checked is not None
    assert kind in {one.kind for one in checked.wrong}


def test_a_check_is_due_once_a_week(vault: Vault, clock: HandClock) -> None:
    """And where the clock was set back: nobody knows how long ago it was then."""
    checking = Checking(vault, clock)
    assert checking.due()
    checking.check(CancelToken())
    assert not checking.due()
    clock.forward(days=AGAIN_AFTER.days)
    assert checking.due()
    checking.check(CancelToken())
    clock.forward(days=-AGAIN_AFTER.days)
    assert checking.due()


def test_a_check_ends_as_soon_as_it_is_not_wanted(vault: Vault, clock: HandClock) -> None:
    """The program is locked: nothing is kept."""
    token = CancelToken()
    token.cancel()
    checking = Checking(vault, clock)
    with pytest.raises(Cancelled):
        checking.check(token)
    assert checking.last() is None


@pytest.mark.parametrize("disturb", ["close", "while_closed"])
def test_who_needs_the_file_does_not_wait_for_a_check(vault: Vault, disturb: str) -> None:
    """The check ends without a result, and what was wanted is done."""
    begun = Event()
    let_on = Event()

    def stop() -> None:
        begun.set()
        let_on.wait(10)

    with ThreadPoolExecutor(2) as pool:
        checking = pool.submit(vault.check_apart, stop)
        assert begun.wait(10)
        wanted = pool.submit(vault.close) if disturb == "close" else pool.submit(vault.while_closed, lambda: "done")
        while not vault._undisturbed._wanted.is_set():
            pass
        let_on.set()
        with pytest.raises(Disturbed):
            checking.result(10)
        assert wanted.result(10) == (None if disturb == "close" else "done")


def test_a_question_that_is_broken_off_is_no_fault(vault: Vault) -> None:
    """SQLite calls it an error wherever it was; whoever stopped the check hears of the stop alone."""

    class Enough(Exception):
        """Raised by the one who stops."""

    for steps in range(1, 12):
        left = iter(range(steps))

        def stop(left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Enough

        with pytest.raises(Enough):
            vault.check_apart(stop)


def test_what_is_written_meanwhile_is_no_damage(vault: Vault) -> None:
    """More than the log usually holds: the file stays as it is until the check is over."""
    written: list[None] = []

    def stop() -> None:
        if len(written) < 3:
            written.append(vault.write(lambda kept: kept.settings.put("long", {"text": "x" * 5_000_000})))

    before = vault.path.stat().st_size
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(vault.check_apart, stop).result(30)
    assert [one.sentence for one in found if not one.ok] == []
    assert len(written) == 3
    assert before < 5_000_000
