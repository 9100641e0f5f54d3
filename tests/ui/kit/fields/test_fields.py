"""Fields: label, hint, error, value, and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from infoshare_desktop.ui.kit.choices.choice import Choice, YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option, RadioRow
from infoshare_desktop.ui.kit.choices.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from tests.ui.audit import spoken_name, stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.kit.fields.field import AnyField

pytestmark = pytest.mark.usefixtures("appearance")

OPTIONS = [Option("a", "Health"), Option("b", "Housing", "Where they live"), Option("c", "Offending")]


def _heard(qtbot: QtBot, field: AnyField) -> list[str]:
    """Put the field under test's care and write down what it tells."""
    qtbot.addWidget(field)
    heard: list[str] = []
    field.changed.connect(lambda: heard.append("changed"))
    field.paused.connect(lambda: heard.append("paused"))
    return heard


def _description(control: object) -> str:
    heard = QAccessible.queryAccessibleInterface(control)  # type: ignore[arg-type]  # the stub wants more than Qt
    return heard.text(QAccessible.Text.Description)


def test_a_control_is_read_out_with_label_hint_and_error(qtbot: QtBot) -> None:
    """The name is the label; the description is the error, then the hint."""
    field = TextLine("who", "Who is asking?", "As they gave it")
    qtbot.addWidget(field)
    assert spoken_name(field.edit) == "Who is asking?"
    assert _description(field.edit) == "As they gave it"
    field.set_error("Write who is asking.")
    assert _description(field.edit) == "Write who is asking. As they gave it"
    field.set_error(None)
    assert _description(field.edit) == "As they gave it"


def test_an_error_stands_at_the_field_as_a_word_and_a_sentence(qtbot: QtBot) -> None:
    """The error can be told without colour."""
    field = TextLine("who", "Who is asking?")
    qtbot.addWidget(field)
    field.set_error("Write who is asking.")
    assert "Problem: Write who is asking." in [label.text() for label in field.findChildren(QLabel)]
    assert field.error() == "Write who is asking."


def test_the_label_is_the_control_s_buddy(qtbot: QtBot) -> None:
    """Assistive technology finds the label of the control."""
    field = LongText("why", "Why?")
    qtbot.addWidget(field)
    assert field.edit in [label.buddy() for label in field.findChildren(QLabel)]


def test_typing_tells_at_once_and_again_after_a_rest(qtbot: QtBot) -> None:
    """Every key is a change; a pause comes once, when typing rests."""
    field = TextLine("who", "Who?")
    heard = _heard(qtbot, field)
    with qtbot.waitSignal(field.paused):
        QTest.keyClicks(field.edit, "abc")
    assert heard == ["changed", "changed", "changed", "paused"]


def test_leaving_a_line_saves_without_waiting(qtbot: QtBot) -> None:
    """Enter, Tab or a click elsewhere is a pause at once, but only if something was typed."""
    field = TextLine("who", "Who?")
    heard = _heard(qtbot, field)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    QTest.keyClicks(field.edit, "a")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert heard == ["changed", "paused"]


def test_setting_a_value_from_the_program_tells_nothing(qtbot: QtBot) -> None:
    """Drawing a state is no change by the worker."""
    fields: list[tuple[AnyField, object]] = [
        (TextLine("1", "1"), "a"),
        (LongText("2", "2"), "a\nb"),
        (Choice("3", "3", OPTIONS), "b"),
        (Several("4", "4", OPTIONS), ("a", "c")),
        (DropDown("5", "5", OPTIONS), "c"),
        (PersonField("6", "6", [Option("P-1", "P-1")], OPTIONS), PersonPicked("P-1", "b")),
        (YesNoNotSure("7", "7"), "not_sure"),
        (Passphrase("8", "8"), "secret"),
    ]
    for field, value in fields:
        heard = _heard(qtbot, field)
        field.set_value(value)
        assert (field.value(), heard) == (value, [])


def test_tab_leaves_the_long_box(qtbot: QtBot) -> None:
    """Tab goes on instead of writing a tab, and what was typed is saved on leaving."""
    field = LongText("why", "Why?")
    heard = _heard(qtbot, field)
    QTest.keyClicks(field.edit, "ab")
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert field.value() == "ab"
    field.edit.clearFocus()
    assert heard[:2] == ["changed", "changed"]


def test_the_long_box_grows_with_its_text(qtbot: QtBot) -> None:
    """More lines make it higher, up to a bound from which it scrolls."""
    field = LongText("why", "Why?")
    window = stand(field)
    qtbot.addWidget(window)
    heights = []
    for lines in (1, 10, 14, 200):
        field.set_value("line\n" * lines)
        heights.append(field.edit.sizeHint().height())
    assert heights[0] < heights[1] < heights[2]
    assert heights[2] == heights[3]


def test_a_million_characters_come_back(qtbot: QtBot) -> None:
    """Nothing is cut off, in the long box or the line."""
    text = "Said that they agree. " * 45_455
    long, line = LongText("1", "1"), TextLine("2", "2")
    for field in (long, line):
        qtbot.addWidget(field)
    long.set_value(text)
    line.edit.setText(text)
    assert long.value() == text
    assert line.value() == text


def test_what_cannot_be_stored_is_replaced(qtbot: QtBot) -> None:
    """U+0000 becomes the replacement character when it is entered."""
    field = TextLine("1", "1")
    qtbot.addWidget(field)
    field.edit.setText("a\0b")
    assert field.value() == "a\ufffdb"


def test_a_long_text_comes_back_to_the_letter(qtbot: QtBot) -> None:
    """No-break spaces stay what they are, and a soft line end is a line end."""
    field = LongText("1", "1")
    qtbot.addWidget(field)
    field.set_value("10\u00a0 May\nby tram\u200b\ufeff")
    assert field.value() == "10\u00a0 May\nby tram\u200b\ufeff"
    field.edit.setPlainText("one\u2028two")
    assert field.value() == "one\ntwo"


def test_the_cursor_is_put_back(qtbot: QtBot) -> None:
    """A resumed draft has the cursor where it was; a position beyond the text is its end."""
    field = LongText("1", "1")
    qtbot.addWidget(field)
    field.set_value("abcdef")
    field.set_cursor_position(3)
    assert field.cursor_position() == 3
    field.set_cursor_position(99)
    assert field.cursor_position() == 6


def test_a_passphrase_is_hidden_until_asked_for(qtbot: QtBot) -> None:
    """The box hides; the button that shows it says for which field, and hides it again."""
    field = Passphrase("p", "Passphrase")
    qtbot.addWidget(field)
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert spoken_name(field.reveal) == "Show what is typed in Passphrase"
    field.reveal.click()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Normal
    assert spoken_name(field.reveal) == "Hide what is typed in Passphrase"


@pytest.mark.parametrize(
    ("key", "modifier", "warned"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("7", Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_caps_lock_shows_by_the_letters_it_gives(
    qtbot: QtBot, key: str, modifier: Qt.KeyboardModifier, *, warned: bool
) -> None:
    """A capital without Shift, or a small letter with it, betrays caps lock."""
    field = Passphrase("p", "Passphrase")
    window = stand(field, (500, 300))
    qtbot.addWidget(window)
    heard: list[bool] = []
    field.edit.caps_lock.connect(heard.append)
    event_key = Qt.Key(ord(key.upper()))
    QTest.sendKeyEvent(QTest.KeyAction.Press, field.edit, event_key, key, modifier)
    shown = [label.text() for label in field.findChildren(QLabel) if label.isVisible()]
    assert any("Caps lock is on." in words for words in shown) is warned
    assert heard == ([] if key == "7" else [warned])


def test_the_whole_row_of_an_option_can_be_pressed(qtbot: QtBot) -> None:
    """A click at the far end of the row chooses it; rows are at least 36 pixels high."""
    field = Choice("c", "What is it about?", OPTIONS)
    heard = _heard(qtbot, field)
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
    heard = _heard(qtbot, field)
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
    assert (spoken_name(row), _description(row)) == ("Housing", "Where they live. Key 2")


def test_ticks_come_in_the_order_shown(qtbot: QtBot) -> None:
    """The order of ticking does not matter."""
    field = Several("s", "What?", OPTIONS)
    heard = _heard(qtbot, field)
    for index in (2, 0):
        field.findChildren(CheckRow)[index].click()
    assert field.value() == ("a", "c")
    assert heard == ["changed", "paused"] * 2


def test_the_wheel_does_not_change_a_drop_down(qtbot: QtBot) -> None:
    """Rolling down the page over a drop-down leaves its value alone."""
    field = DropDown("d", "Agency", OPTIONS)
    heard = _heard(qtbot, field)
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
    heard = _heard(qtbot, field)
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
