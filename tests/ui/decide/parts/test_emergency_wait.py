"""While an emergency disclosure is recorded nothing can be typed that would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.ui.decide.parts.emergency import EmergencyPart
from infoshare_desktop.ui.jobs import JobRunner
from tests.ui.audit import settle
from tests.ui.decide.desks import SAFELY, press, question_page, window_with, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


@pytest.fixture
def threads(qtbot: QtBot, workshop: Workshop) -> Iterator[JobRunner]:
    """Work is done elsewhere, as in the window that people use; it ends before the vault is closed."""
    del qtbot, workshop
    runner = JobRunner()
    yield runner
    runner.close()


def to_part(screen: DecideScreen) -> EmergencyPart:
    """Yes to danger, and what was shared but for the reason."""
    press(screen, Qt.Key.Key_Y)
    part = question_page(screen).parts[QuestionField.EMERGENCY].part
    assert isinstance(part, EmergencyPart)
    for field, words in ((part.fields.organisation, "Police"), (part.fields.what, "Where she is")):
        field.focus_first()
        write(screen, words)
    part.fields.form.set_values(SAFELY)
    return part


def test_recording(qtbot: QtBot, show: Show, workshop: Workshop, threads: JobRunner) -> None:
    """The form waits while it is recorded; then the number has the keyboard and is in view."""
    window, screen = window_with(workshop, workshop.deciding.start(), runner=threads)
    show(window)
    part = to_part(screen)
    part.fields.why.focus_first()
    write(screen, "He is at the door")
    part.button.setFocus()
    part.button.click()
    assert not part.fields.what.edit.isEnabled()
    qtbot.waitUntil(part.recorded.hasFocus)
    settle()
    assert "KM-2026-0001" in part.recorded.text()
    assert part.fields.what.edit.isEnabled()
    assert not part.recorded.visibleRegion().isEmpty()


def test_not_recorded(qtbot: QtBot, show: Show, workshop: Workshop, threads: JobRunner) -> None:
    """Where it cannot be recorded all stays on the form, and the keyboard is at the button again."""
    window, screen = window_with(workshop, workshop.deciding.start(), runner=threads)
    show(window)
    part = to_part(screen)
    part.fields.why.focus_first()
    write(screen, "He is at the door")
    workshop.deciding.discard(screen.presenter.draft.reference, "Begun twice")
    part.button.setFocus()
    part.button.click()
    qtbot.waitUntil(lambda: not part.failed.isHidden())
    qtbot.waitUntil(part.button.hasFocus)
    assert part.fields.what.edit.isEnabled()
    assert part.fields.what.value() == "Where she is"
