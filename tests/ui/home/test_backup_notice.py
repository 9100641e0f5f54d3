"""What Home tells of the backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from infoshare_desktop.domain.vault.backup_state import BackupState, Good, Hindrance, PlaceState
from infoshare_desktop.ui.home.backup_notice import BackupNotice
from tests.hand_clock import START, HandClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GOOD = Good("kim 2026-05-03 1012.infoshare", START, START)
FULL = PlaceState("/media/stick", GOOD, current=False, since=START, hindrance=Hindrance.FULL)
WELL = PlaceState("/media/stick", GOOD, current=True, since=START)


@pytest.fixture
def notice(qtbot: QtBot, clock: HandClock) -> BackupNotice:
    """Nothing is known yet."""
    made = BackupNotice(clock)
    qtbot.addWidget(made)
    return made


def test_it_is_quiet_until_there_is_something_to_tell(notice: BackupNotice) -> None:
    """And again once all is well."""
    assert notice.isHidden()
    notice.show_state(BackupState(on=True, places=(FULL,)))
    assert not notice.isHidden()
    assert "no room for a backup in /media/stick" in notice.banner.text()
    notice.show_state(BackupState(on=True, places=(WELL,)))
    assert notice.isHidden()


def test_a_backup_is_asked_for_once(notice: BackupNotice, qtbot: QtBot) -> None:
    """While it is made the button says so; why it was not made is said in its place."""
    notice.show_state(BackupState(on=True, places=(FULL,)))
    with qtbot.waitSignal(notice.back_up_asked):
        notice.now.click()
    assert not notice.now.isEnabled()
    assert notice.now.accessibleName() == "Backing up …"
    notice.show_problem("The stick is full.")
    assert notice.now.isEnabled()
    assert notice.banner.text() == "The stick is full."


def test_where_backups_go_is_changed_in_the_settings(notice: BackupNotice) -> None:
    """One press away."""
    asked = QSignalSpy(notice.settings_asked)
    notice.change.click()
    assert asked.count() == 1
