"""What stands on forms and is not recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.forms.unsent import bring_back, has_unsent, settle, unsent
from tests.ui.hands import type_into

if TYPE_CHECKING:
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk


class Filled(QWidget):
    """A screen with a form on it."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__()
        self.why = TextLine("why", "Why?")
        self.kind = Choice("kind", "Which?", [Option("one", "One"), Option("two", "Two")])
        self.day = DateField("day", "On which day?", clock)
        self.at = MomentField("at", "When?", clock)
        self.form = Form((self.why, self.kind, self.day, self.at))
        QVBoxLayout(self).addWidget(self.form)


def test_untouched(on_desk: Desk, clock: HandClock) -> None:
    """What the program filled in is nothing of the worker's."""
    screen = Filled(clock)
    on_desk(screen)
    screen.form.set_values({"why": "offered", "kind": "one", "day": clock().day(), "at": clock()})
    assert not has_unsent(screen)
    assert unsent(screen.form) == ""


@pytest.mark.parametrize("touch", ["typed", "chosen", "taken"])
def test_touched(on_desk: Desk, clock: HandClock, touch: str) -> None:
    """A letter, a choice, a press that fills in a time: each is the worker's until it is settled."""
    screen = Filled(clock)
    on_desk(screen)
    match touch:
        case "typed":
            type_into(screen.why, "x")
        case "chosen":
            screen.kind.pick("two")
        case _:
            screen.at.now.click()
    assert has_unsent(screen)
    settle(screen)
    assert not has_unsent(screen)


def test_brought_back(on_desk: Desk, clock: HandClock) -> None:
    """All comes back, also a day and a time that are none yet, and is the worker's as before."""
    screen, again = Filled(clock), Filled(clock)
    on_desk(screen)
    screen.kind.pick("two")
    type_into(screen.day, "31/2")
    type_into(screen.at, "yesterday")
    kept = unsent(screen.form)
    on_desk(again)
    bring_back(again.form, kept)
    assert has_unsent(again)
    assert again.kind.value() == "two"
    assert again.day.box.edit.text() == "31/2"
    assert again.at.day.edit.text() == "yesterday"
    assert unsent(again.form) == kept


def test_nothing_brought_back(on_desk: Desk, clock: HandClock) -> None:
    """A page that was left as it was comes back as one that nobody touched."""
    screen = Filled(clock)
    on_desk(screen)
    for text in ("", "{", '{"a field of an older version": "x"}'):
        bring_back(screen.form, text)
    assert not has_unsent(screen)
