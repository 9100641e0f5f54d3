"""What came of a task, and why a draft was discarded, are taken out for good though they stand in no entry."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.opening import create, open_vault
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.services.desk import Desk, disclosure
from tests.store.pages import holding
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

GROUND = "It was about somebody else"
SECOND = "Sam Lee"
WORD = "".join(random.Random().choices("jkqvwxyz", k=24))


def finished(desk: Desk, result: str = WORD) -> tuple[str, str]:
    """A decision of which one thing was done, with this result: its number, and the key of the passage."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    task = desk.vault.read(lambda kept: kept.follow_ups.about(number))[0].follow_up.id
    FollowingUp(desk.vault, desk.clock).finish(number, task, result)
    return number, f"results.{task}"


def discarded(desk: Desk, reason: str = WORD) -> str:
    """The reference of a draft that was discarded for this reason."""
    draft = desk.complete()
    desk.deciding.discard(draft.reference, reason)
    return draft.reference


def faults(desk: Desk) -> list[str]:
    """What the check finds wrong."""
    return [found.sentence for found in desk.vault.check() if not found.ok]


def test_a_result_and_a_reason_are_in_no_page(tmp_path: Path, clock: HandClock) -> None:
    """Of the vault, nor of a backup from before; ground and second name stand in their place."""
    path = tmp_path / "kim.infoshare"
    with make(path) as vault:
        desk = Desk.over(vault, clock)
        erasing = Erasing(vault, desk.guiding, clock)
        number, result = finished(desk)
        draft = discarded(desk)
        old = backup.take_and_go_on(vault, tmp_path, START)
        assert holding(old, KEY, WORD) > 0
        clock.forward(minutes=1)
        assert erasing.redact(number, result, GROUND, SECOND).cleared.deleted == (old,)
        between = backup.take_and_go_on(vault, tmp_path, START)
        assert erasing.redact(draft, "discarded", GROUND, SECOND).cleared.deleted == (between,)
        for about in (number, draft):
            (said,) = [one.words for one in erasing.passages(about) if one.key in {result, "discarded"}]
            assert GROUND in said
            assert SECOND in said
        assert desk.browsing.count(Query(text=WORD)) == 0
        assert desk.browsing.read(draft).row.state is State.DISCARDED
        assert faults(desk) == []
    assert holding(path, KEY, WORD) == 0


def test_they_are_told_as_other_redactions_are(desk: Desk) -> None:
    """Each stands with the record; taking out one leaves what was said of the others."""
    erasing = Erasing(desk.vault, desk.guiding, desk.clock)
    number, result = finished(desk)
    erasing.redact(number, result, GROUND, SECOND)
    erasing.redact(number, "outcome.reasons", "It says too much", SECOND)
    assert [act.ground for _at, act in desk.browsing.read(number).redactions] == [GROUND, "It says too much"]
    draft = discarded(desk)
    erasing.redact(draft, "discarded", GROUND, SECOND)
    assert [act.ground for _at, act in desk.browsing.read(draft).redactions] == [GROUND]
    assert faults(desk) == []


def test_what_stands_against_it_is_said(desk: Desk) -> None:
    """A hold, a ground that repeats the words, no such task; an open task has nothing to take out."""
    erasing = Erasing(desk.vault, desk.guiding, desk.clock)
    number, result = finished(desk)
    against = erasing.problems_of_redaction
    assert against(number, result, GROUND, SECOND) == {}
    assert against(number, result, f"Because of {WORD}", "").keys() == {"ground", "second"}
    assert against(number, "results.nothing", GROUND, SECOND).keys() == {"passage"}
    Retaining(desk.vault, desk.guiding, desk.clock).hold(number, "A claim", WORKER)
    assert "hold" in against(number, result, GROUND, SECOND)["passage"]
    sealed = desk.sealed().number
    assert not [one for one in erasing.passages(sealed) if one.key.startswith("results.")]


@pytest.mark.parametrize("later", [False, True])
def test_a_restore_does_not_bring_them_back(tmp_path: Path, clock: HandClock, *, later: bool) -> None:
    """From a backup that has them; of one from before them nothing is erased, and a later result is another one."""
    vault = create(tmp_path / "kim.infoshare", "passphrase", clock)[0]
    desk = Desk.over(vault, clock)
    (tmp_path / "stick").mkdir()
    if later:
        number = desk.sealed().number
        desk.sharing.record(number, disclosure(clock))
        made = backup.take_and_go_on(vault, tmp_path / "stick", START)
        task = vault.read(lambda kept: kept.follow_ups.about(number))[0].follow_up.id
        FollowingUp(vault, clock).finish(number, task, WORD)
        result = f"results.{task}"
    else:
        number, result = finished(desk)
        draft = discarded(desk)
        made = backup.take_and_go_on(vault, tmp_path / "stick", START)
        Erasing(vault, desk.guiding, clock).redact(draft, "discarded", GROUND, SECOND)
    Erasing(vault, desk.guiding, clock).redact(number, result, GROUND, SECOND)
    key = vault.key
    vault.close()
    restored = restore(made, vault.path, "passphrase", clock, replacing=True)
    assert set(restored.erased_again) == (set() if later else {number, draft})
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, "passphrase") as again:
        assert [found.sentence for found in again.check() if not found.ok] == []
        told = [act.ground for _at, act in Desk.over(again, clock).browsing.read(number).redactions]
        assert told == ([] if later else [GROUND])
