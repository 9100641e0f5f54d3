"""A file or folder that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted
from infoshare_desktop.ui.kit.fields.path_field import PathField, PathWanted
from tests.ui.audit import faults_of
from tests.ui.hands import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk

pytestmark = pytest.mark.usefixtures("appearance")


def _field(start: Path) -> PathField:
    return PathField("place", "Where it is kept", PathWanted("Choose another place", Wanted.NEW_FILE, start))


def _choice(field: PathField) -> FileChoice:
    (found,) = field.window().findChildren(FileChoice)
    assert isinstance(found, FileChoice)
    return found


def test_nothing_chosen_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """Without a path the value is None, and a screen reader hears that nothing is chosen."""
    field = _field(tmp_path)
    qtbot.addWidget(field)
    assert field.value() is None
    assert field.button.accessibleDescription().startswith("Nothing chosen yet")


def test_the_button_names_what_it_chooses_and_what_is_chosen(qtbot: QtBot) -> None:
    """Read out alone, the button says its words, whose place it is, and the whole path."""
    field = _field(Path.home())
    qtbot.addWidget(field)
    field.set_value(Path("/srv/records/vault.infoshare"))
    field.set_error("There is no folder /srv/records.")
    assert field.button.accessibleName() == "Choose another place: Where it is kept"
    assert field.button.accessibleDescription() == "/srv/records/vault.infoshare. There is no folder /srv/records."


def test_a_file_is_chosen_with_the_keyboard_alone(qtbot: QtBot, on_desk: Desk, tmp_path: Path) -> None:
    """The button opens a choice in the folder of the path; a name typed there and Enter choose it."""
    field = _field(Path.home())
    field.set_value(tmp_path / "vault.infoshare")
    field.set_error("Something is there already.")
    on_desk(field)
    press(field.button)
    choice = _choice(field)
    line = choice.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    assert line.text() == "vault.infoshare"
    line.selectAll()
    QTest.keyClicks(line, "other.infoshare")
    with qtbot.waitSignal(field.paused), qtbot.waitSignal(choice.destroyed):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.value() == tmp_path / "other.infoshare"
    assert field.error() is None


def test_giving_up_changes_nothing(qtbot: QtBot, on_desk: Desk, tmp_path: Path) -> None:
    """Escape closes the choice, and the path stays."""
    field = _field(tmp_path)
    field.set_value(tmp_path / "vault.infoshare")
    on_desk(field)
    press(field.button)
    choice = _choice(field)
    with qtbot.assertNotEmitted(field.changed), qtbot.waitSignal(choice.destroyed):
        QTest.keyClick(choice, Qt.Key.Key_Escape)
    assert field.value() == tmp_path / "vault.infoshare"


def test_a_long_path_is_shown_whole(appearance: Appearance) -> None:
    """A path longer than the page goes over several lines, at both text sizes."""

    def shown() -> PathField:
        field = _field(Path.home())
        field.set_value(Path("/srv") / ("a folder with a long name " * 6) / ("y" * 200) / "vault.infoshare")
        return field

    assert faults_of(appearance, shown) == []


def test_a_folder_that_is_not_there_yet_is_looked_for_above(on_desk: Desk, tmp_path: Path) -> None:
    """The folder of a vault to be made is made with it; until then the choice opens in the one around it."""
    field = _field(tmp_path / "Infoshare" / "vaults")
    on_desk(field)
    field.button.click()
    choice = _choice(field)
    assert Path(choice.directory().absolutePath()) == tmp_path
    choice.reject()
