"""Whether, where and how long backups are kept, as it is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.fields.path_field import PathField
from infoshare_desktop.ui.settings.backups_form import BackupsForm
from tests.ui.audit import faults_of
from tests.ui.hands import control, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show

pytestmark = pytest.mark.usefixtures("appearance")

STICK = str(Path("/media/stick").absolute())
ALL = BackupWishes(on=False, folder=STICK, second=str(Path("/backups").absolute()), months=7, megabytes=250)


@pytest.mark.parametrize("wishes", [BackupWishes(), ALL])
def test_what_was_wished_comes_back(wishes: BackupWishes, appearance: Appearance) -> None:
    """Also what is not offered any more; in every look all of it can be read and reached."""
    assert BackupsForm(wishes).wishes() == wishes
    assert faults_of(appearance, lambda: BackupsForm(wishes)) == []


def test_each_choice_is_told(qtbot: QtBot, show: Show) -> None:
    """A press is enough: nothing has to be saved."""
    form = BackupsForm(BackupWishes())
    show(form)
    tick, months = form.field("backups_on"), form.field("backups_months")
    assert isinstance(tick, Tick)
    assert isinstance(months, Choice)
    with qtbot.waitSignal(form.paused):
        QTest.keyClick(control(tick), Qt.Key.Key_Space)
    with qtbot.waitSignal(form.paused):
        QTest.keyClick(control(months), Qt.Key.Key_1)
    assert form.wishes() == BackupWishes(on=False, months=3)


def test_a_folder_can_be_taken_back(qtbot: QtBot, show: Show) -> None:
    """Then backups go beside the vault again, and nowhere else; there is nothing to take back before."""
    form = BackupsForm(BackupWishes(folder=STICK, second=STICK))
    show(form)
    for name in ("backups_folder", "backups_second"):
        field = form.field(name)
        assert isinstance(field, PathField)
        assert field.undo.isVisible()
        with qtbot.waitSignal(form.paused):
            press(field.undo)
        assert not field.undo.isVisible()
    assert form.wishes() == BackupWishes()
