"""A list to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.words.text import Words

if TYPE_CHECKING:
    from tests.ui.hands import Desk

PLAIN = Option("law", "A law demands it")
HINTED = Option("task", "We do a public body's task for it", "The law says: public task.")


def test_hint_of_what_is_chosen(on_desk: Desk) -> None:
    """It stands under the box and is read out with it, for as long as that entry is chosen."""
    field = DropDown("basis", "What does it rest on?", (PLAIN, HINTED))
    on_desk(field)
    field.set_value("task")
    shown = [words.words() for words in field.findChildren(Words) if words.isVisible()]
    assert HINTED.hint in shown
    assert field.box.accessibleDescription() == HINTED.hint
    field.set_value("law")
    assert field.box.accessibleDescription() == ""
    assert HINTED.hint not in [words.words() for words in field.findChildren(Words) if words.isVisible()]
