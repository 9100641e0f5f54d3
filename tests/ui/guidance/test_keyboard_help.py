"""The help page about keys names the keys that work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.guidance.help import load_help
from infoshare_desktop.ui.keyboard.picking import MOST_NUMBERS, answer_of, number_of
from infoshare_desktop.ui.kit.forms.guided_page import CONTINUE_KEYS, MORE_KEY
from infoshare_desktop.ui.shell.main_window import LOCK_KEY, SIDE_KEY
from tests.guidance.builtin import RESOURCES


def test_the_keys_of_the_window_stand_in_the_help() -> None:
    """The keys to lock, to go to the rules, to go on, and for details; a keyboard says Enter where Qt says Return."""
    for key in (LOCK_KEY, SIDE_KEY, CONTINUE_KEYS[0], MORE_KEY):
        assert f"\n| {key} |" in page()


def test_the_letters_of_the_help_answer_a_question() -> None:
    """Each letter that the help names stands for an answer, in the order in which it says them."""
    assert "\n| Y, N, U | answer yes, no, not sure" in page()
    said = [answer_of(pressed(key)) for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_U)]
    assert said == [Choice.YES, Choice.NO, Choice.NOT_SURE]


def test_the_numbers_of_the_help_pick() -> None:
    """The help names the first and the last number that picks something."""
    assert f"\n| 1 to {MOST_NUMBERS} |" in page()
    assert number_of(pressed(Qt.Key.Key_9, "9")) == MOST_NUMBERS
    assert number_of(pressed(Qt.Key.Key_0, "0")) is None


def pressed(key: Qt.Key, text: str = "") -> QKeyEvent:
    """A key as it reaches a widget."""
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)


def page() -> str:
    """The page about keys."""
    return next(page.text for page in load_help(RESOURCES / "help") if page.id == "keyboard")
