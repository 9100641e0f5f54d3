"""Fields: label, hint, error, value, and what they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from infoshare_desktop.ui.kit.choices.choice import Choice, YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from tests.ui.audit import spoken_name, stand
from tests.ui.kit.listening import OPTIONS, heard_from, spoken_description

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.kit.fields.field import AnyField

pytestmark = pytest.mark.usefixtures("appearance")


def test_a_control_is_read_out_with_label_hint_and_error(qtbot: QtBot) -> None:
    """The name is the label; the description is the error, then the hint."""
    field = TextLine("who", "Who is asking?", "As they gave it")
    qtbot.addWidget(field)
    assert spoken_name(field.edit) == "Who is asking?"
    assert spoken_description(field.edit) == "As they gave it"
    field.set_error("Write who is asking.")
    assert spoken_description(field.edit) == "Write who is asking. As they gave it"
    field.set_error(None)
    assert spoken_description(field.edit) == "As they gave it"


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
    heard = heard_from(qtbot, field)
    with qtbot.waitSignal(field.paused):
        QTest.keyClicks(field.edit, "abc")
    assert heard == ["changed", "changed", "changed", "paused"]


def test_leaving_a_line_saves_without_waiting(qtbot: QtBot) -> None:
    """Enter, Tab or a click elsewhere is a pause at once, but only if something was typed."""
    field = TextLine("who", "Who?")
    heard = heard_from(qtbot, field)
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
        heard = heard_from(qtbot, field)
        field.set_value(value)
        assert (field.value(), heard) == (value, [])


def test_tab_leaves_the_long_box(qtbot: QtBot) -> None:
    """Tab goes on instead of writing a tab, and what was typed is saved on leaving."""
    field = LongText("why", "Why?")
    heard = heard_from(qtbot, field)
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
