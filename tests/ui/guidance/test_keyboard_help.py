"""The help page about keys names the keys that work."""

from __future__ import annotations

from PySide6.QtCore import Qt

from infoshare_desktop.guidance.help import load_help
from infoshare_desktop.ui.decide.answer_keys import choice_for
from infoshare_desktop.ui.decide.question_page import CONTINUE_KEYS
from infoshare_desktop.ui.shell.main_window import LOCK_KEY, SIDE_KEY
from tests.guidance.builtin import RESOURCES, leaflet


def test_the_keys_of_the_window_stand_in_the_help() -> None:
    """The keys to lock, to go to the rules, and to go on; a keyboard says Enter where Qt says Return."""
    for key in (LOCK_KEY, SIDE_KEY, CONTINUE_KEYS[0]):
        assert f"\n| {key} |" in page()


def test_the_letters_of_the_help_answer_a_question() -> None:
    """Each letter and number that the help names stands for an answer, in the order in which it says them."""
    choices = [route.choice for route in leaflet().question("purpose").routes]
    for keys in (("Y", "N", "U"), ("1", "2", "3")):
        assert ", ".join(keys) in page()
        assert [choice_for(Qt.Key[f"Key_{key}"], choices) for key in keys] == choices


def page() -> str:
    """The page about keys."""
    return next(page.text for page in load_help(RESOURCES / "help") if page.id == "keyboard")
