"""Fields in which something is chosen: answers, ticks, lists, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from infoshare_desktop.ui.kit.choices.choice import Choice, YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option, RadioRow
from infoshare_desktop.ui.kit.choices.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.choices.several import Several
from tests.ui.audit import spoken_name, stand
from tests.ui.kit.listening import OPTIONS, heard_from, spoken_description

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.usefixtures("appearance")


def test_the_whole_row_of_an_option_can_be_pressed(qtbot: QtBot) -> None:
    """A click at the far end of the row chooses it; rows are at least 36 pixels high."""
    field = Choice("c", "What is it about?", OPTIONS)
    heard = heard_from(qtbot, field)
    window = stand(field, (600, 400))
    qtbot.addWidget(window)
    row = field.findChildren(RadioRow)[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().topRight() + QPoint(-3, 3))
    assert field.value() == "b"
    assert heard == ["changed", "paused"]
    assert min(button.height() for button in field.findChildren(RadioRow)) >= 36


def test_arrow_keys_move_the_choice(qtbot: QtBot) -> None:
    """Down goes to the next answer and chooses it, and tells."""
    field = YesNoNotSure("q", "Do you have consent?")
    heard = heard_from(qtbot, field)
    window = stand(field, (600, 400))
    qtbot.addWidget(window)
    rows = field.findChildren(RadioRow)
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Space)
    QTest.keyClick(rows[0], Qt.Key.Key_Down)
    assert field.value() == "no"
    assert heard == ["changed", "paused"] * 2


def test_a_choice_can_be_emptied_by_the_program(qtbot: QtBot) -> None:
    """None chooses none, so that the same part can ask the next question."""
    field = Choice("c", "What?", OPTIONS)
    qtbot.addWidget(field)
    field.set_value("a")
    field.set_value(None)
    assert field.value() is None


def test_an_option_is_read_out_with_its_hint(qtbot: QtBot) -> None:
    """A row says its words, then its hint, then the key that picks it."""
    field = Several("s", "What?", OPTIONS)
    qtbot.addWidget(field)
    row = field.findChildren(CheckRow)[1]
    assert (spoken_name(row), spoken_description(row)) == ("Housing", "Where they live. Key 2")


def test_ticks_come_in_the_order_shown(qtbot: QtBot) -> None:
    """The order of ticking does not matter."""
    field = Several("s", "What?", OPTIONS)
    heard = heard_from(qtbot, field)
    for index in (2, 0):
        field.findChildren(CheckRow)[index].click()
    assert field.value() == ("a", "c")
    assert heard == ["changed", "paused"] * 2


def test_the_wheel_does_not_change_a_drop_down(qtbot: QtBot) -> None:
    """Rolling down the page over a drop-down leaves its value alone."""
    field = DropDown("d", "Agency", OPTIONS)
    heard = heard_from(qtbot, field)
    middle = QPointF(field.box.rect().center())
    rolled = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.box, rolled)
    assert field.value() is None
    assert not heard


def test_a_person_is_found_by_part_of_a_reference_or_is_new(qtbot: QtBot) -> None:
    """Typed text counts when it is somebody's; else the field says so; New person has no reference yet."""
    field = PersonField("p", "Who?", [Option("P-0042", "P-0042"), Option("P-0043", "P-0043")], OPTIONS)
    heard = heard_from(qtbot, field)
    assert field.value() is None
    assert field.problem() is None
    field.who.setEditText("P-9")
    assert field.value() is None
    assert "P-9" in (field.problem() or "")
    field.who.setEditText("p-0043")
    assert field.value() == PersonPicked("P-0043", "")
    field.who.setEditText("New person")
    assert field.value() == PersonPicked("", "")
    assert set(heard) == {"changed"}


@pytest.mark.parametrize(
    ("hint", "heard"),
    [
        ("Why you decided so?", "Why you decided so? Key 1"),
        ("Where they live.", "Where they live. Key 1"),
        ("Where they live", "Where they live. Key 1"),
        ("", "Key 1"),
    ],
)
def test_the_key_is_heard_after_a_whole_sentence(qtbot: QtBot, hint: str, heard: str) -> None:
    """No full stop follows a question mark."""
    row = RadioRow(Option("a", "First", hint), 1)
    qtbot.addWidget(row)
    assert spoken_description(row) == heard
