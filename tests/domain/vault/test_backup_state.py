"""What the worker has to know of the backups."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from infoshare_desktop.domain.vault.backup_state import (
    BackupState,
    Good,
    Hindrance,
    PlaceState,
    concerns,
    hindered,
    last_sentence,
)
from tests.hand_clock import START, HandClock

GOOD: Final = Good("kim 2026-05-03 1012.infoshare", START, START)
HERE: Final = PlaceState("/srv/kim/kim backups", GOOD, current=True, since=START)
STICK: Final = PlaceState("/media/stick", GOOD, current=True, since=START, second=True)


def said(*places: PlaceState, on: bool = True, days: float = 0) -> str:
    """All that is said so many days later."""
    clock = HandClock()
    clock.forward(days=days)
    return " ".join(concerns(BackupState(on, places), clock()))


def behind(place: PlaceState, **changes: object) -> PlaceState:
    """The place without the last changes."""
    return replace(place, current=False, **changes)  # type: ignore[arg-type]  # fields of the place


def test_nothing_is_said_where_all_is_well() -> None:
    """However long ago the last change was."""
    assert said(HERE, STICK, days=400) == ""


def test_a_backup_just_made_that_did_not_open_is_told_by_its_place() -> None:
    """However new the last good one is; one that is whole, or a stick that is not plugged in, is not spoken of."""
    damaged = behind(HERE, hindrance=Hindrance.DAMAGED)
    away = behind(STICK, hindrance=Hindrance.MISSING)
    assert hindered(BackupState(on=True, places=(HERE, away))) == ()
    (told,) = hindered(BackupState(on=True, places=(damaged, away)))
    assert told.startswith("The newest backup in /srv/kim/kim backups did not open whole.")


def test_the_last_good_one_is_the_newest_of_all_places() -> None:
    """It is told with its date and its place."""
    later = HandClock()
    later.forward(hours=2)
    newer = replace(STICK, good=replace(GOOD, made_at=later()))
    assert BackupState(on=True, places=(HERE, newer)).last == newer
    assert BackupState(on=True, places=(behind(HERE, good=None),)).last is None
    assert last_sentence(START, HERE.folder) == "Last verified backup: 3 May 2026, 10:12, in /srv/kim/kim backups"
    assert last_sentence(START, "") == "Last verified backup: 3 May 2026, 10:12"
    assert last_sentence(None, "") == ""


def test_changes_may_wait_a_week_and_no_longer() -> None:
    """A worker who only ever suspends the laptop locks it seldom."""
    assert said(behind(HERE), days=6.9) == ""
    assert "of 3 May 2026. Lock once" in said(behind(HERE), days=7)
    assert said(behind(HERE, good=None), days=6.9) == ""
    assert "There is no verified backup there. Lock once" in said(behind(HERE, good=None), days=7)


@pytest.mark.parametrize(
    ("hindrance", "words"),
    [
        (Hindrance.MISSING, "is not there: /srv/kim/kim backups. Your vault is safe"),
        (Hindrance.READ_ONLY, "can be written to /srv/kim/kim backups. Your vault is safe"),
        (Hindrance.FULL, "no room for a backup in /srv/kim/kim backups. Your vault is safe"),
        (Hindrance.DAMAGED, "newest backup in /srv/kim/kim backups did not open whole. Your vault is safe"),
    ],
)
def test_what_hinders_is_said_at_once(hindrance: Hindrance, words: str) -> None:
    """And nothing once a good one holds everything."""
    assert words in said(behind(HERE, hindrance=hindrance))
    assert said(replace(HERE, hindrance=hindrance)) == ""


def test_a_stick_need_not_always_be_there() -> None:
    """It is missed after a week with changes; one that is there and full is told at once."""
    unplugged = behind(STICK, hindrance=Hindrance.MISSING)
    assert said(HERE, unplugged, days=6) == ""
    assert "/media/stick was not seen for a while. The last verified backup is of 3 May 2026. Plug it in" in said(
        HERE, unplugged, days=8
    )
    assert "no room for a backup in /media/stick" in said(HERE, behind(STICK, hindrance=Hindrance.FULL))


def test_backups_that_are_off_are_named_after_a_week() -> None:
    """Nothing is said to whoever has a backup of everything, or has another way since this week only."""
    assert said(HERE, on=False, days=30) == ""
    assert said(behind(HERE), on=False, days=6) == ""
    assert "Backups are switched off. The last verified backup is of 3 May 2026. Switch them on" in said(
        behind(HERE, hindrance=Hindrance.MISSING), on=False, days=8
    )


def test_a_clock_set_back_alarms_nobody() -> None:
    """A backup from tomorrow is not old."""
    assert said(behind(HERE), days=-timedelta(days=30).days) == ""
