"""What is shared in an emergency, recorded while the danger is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.decide.parts.emergency import EmergencyPart
from tests.ui.decide.begun import kept
from tests.ui.decide.desks import SAFELY, at_desk, press, question_page, write

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def emergency_on(screen: DecideScreen) -> EmergencyPart:
    """What the page asks about an emergency."""
    part = question_page(screen).parts[QuestionField.EMERGENCY].part
    assert isinstance(part, EmergencyPart)
    return part


def test_emergency_is_recorded_at_once(show: Show, workshop: Workshop) -> None:
    """Yes to danger asks what was shared; recording it shows its number, and the chain has it before anything else."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_1)
    part = emergency_on(screen)
    part.fields.organisation.focus_first()
    write(screen, "Police, by 999")
    part.fields.what.focus_first()
    write(screen, "Where she is")
    part.button.click()
    assert part.fields.why.error()
    assert part.fields.what.value() == "Where she is"
    part.fields.why.focus_first()
    write(screen, "He is at the door")
    part.fields.form.set_values(SAFELY)
    part.button.click()
    assert "KM-2026-0001" in part.recorded.text()
    assert workshop.browsing.read("KM-2026-0001").row.state is State.EMERGENCY
    draft = kept(workshop, screen)
    assert draft.emergencies == ("KM-2026-0001",)
    assert draft.emergency.what == ""


def test_emergency_form_survives_a_lock(show: Show, workshop: Workshop) -> None:
    """What was typed about an emergency and not recorded yet is there after the lock."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_Y)
    part = emergency_on(screen)
    part.fields.what.focus_first()
    write(screen, "Where she is")
    screen.flush()
    assert kept(workshop, screen).emergency.what == "Where she is"
