"""The time of an emergency disclosure: what stands in the chain for good is never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.ui.decide.parts.emergency import EmergencyPart
from tests.ui.decide.desks import SAFELY, at_desk, press, question_page, write

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def _filled(screen: DecideScreen) -> EmergencyPart:
    press(screen, Qt.Key.Key_Y)
    part = question_page(screen).parts[QuestionField.EMERGENCY].part
    assert isinstance(part, EmergencyPart)
    for field, words in (
        (part.fields.organisation, "Police, by 999"),
        (part.fields.what, "Where she is"),
        (part.fields.why, "He is at the door"),
    ):
        field.focus_first()
        write(screen, words)
    part.fields.form.set_values(SAFELY)
    return part


@pytest.mark.parametrize(("day", "time"), [("31/2/2026", ""), ("yesterday", ""), ("yesterday", "25:10"), ("", "9:00")])
def test_a_time_that_cannot_be_read_is_not_taken_for_now(day: str, time: str, show: Show, workshop: Workshop) -> None:
    """Nothing is recorded, the sentence stands at the field, and what was typed stays."""
    screen = at_desk(show, workshop)
    part = _filled(screen)
    part.fields.at.day.edit.setFocus()
    write(screen, day)
    part.fields.at.time.setFocus()
    write(screen, time)
    part.button.setFocus()
    part.button.click()
    assert screen.presenter.draft.emergencies == ()
    assert part.fields.at.error()
    assert part.fields.at.day.edit.text() == day


def test_what_lies_ahead_was_not_shared(show: Show, workshop: Workshop) -> None:
    """A time that is still to come is refused; the time put right is recorded."""
    screen = at_desk(show, workshop)
    part = _filled(screen)
    part.fields.at.day.edit.setFocus()
    write(screen, "tomorrow")
    part.fields.at.time.setFocus()
    write(screen, "9:00")
    part.button.setFocus()
    part.button.click()
    assert "future" in (part.fields.at.error() or "")
    part.fields.at.now.click()
    part.button.click()
    assert screen.presenter.draft.emergencies == ("KM-2026-0001",)
    assert part.fields.at.error() is None
