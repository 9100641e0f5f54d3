"""One key answers the question, and only where the worker can have meant the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.ui.decide.emergency import EmergencyPart
from infoshare_desktop.ui.decide.people import PeoplePart
from tests.ui.decide.desks import at_desk, go_on, press, question_page

if TYPE_CHECKING:
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_2])
def test_a_key_at_a_choice_further_down_does_not_answer_the_question(
    key: Qt.Key, show: Show, workshop: Workshop
) -> None:
    """Pressed at *Did you tell them only what they need now?*, N does not say that nobody is in danger."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_Y)
    part = question_page(screen).parts[QuestionField.EMERGENCY].part
    assert isinstance(part, EmergencyPart)
    for place in (part.fields.only_needed.focus_first, part.fields.at.day.opener.setFocus):
        place()
        press(screen, key)
        assert screen.presenter.draft.answer("danger").choice is Choice.YES


def test_the_keyboard_stays_where_a_person_was_added(show: Show, workshop: Workshop) -> None:
    """The button that adds a person has the keyboard again when that is done."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N)
    go_on(screen)
    press(screen, Qt.Key.Key_N)
    go_on(screen)
    press(screen, Qt.Key.Key_Y)
    go_on(screen)
    press(screen, Qt.Key.Key_Y)
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    part.adding.button.setFocus()
    press(screen, Qt.Key.Key_Space)
    assert len(screen.presenter.draft.people) == 1
    assert part.adding.button.hasFocus()
