"""Looking through the records step by step, with the real threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from infoshare_desktop.services.ending import reviewing as module
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.ui.jobs import JobRunner
from infoshare_desktop.ui.retention.review_page import ReviewPage
from infoshare_desktop.ui.retention.tools import RetentionTools
from tests.guidance.builtin import leaflet
from tests.ui.retention.making import carried_out
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> Iterator[RetentionTools]:
    """The services over a vault with three old records, read one in a step by threads of their own."""
    for _count in range(3):
        carried_out(workshop.vault, workshop.guiding, workshop.clock)
    workshop.clock.forward(days=6 * 365 + 2)
    monkeypatch.setattr(module, "AT_A_TIME", 1)
    vault, guiding, clock = workshop.vault, workshop.guiding, workshop.clock
    runner = JobRunner()
    yield RetentionTools(
        Retaining(vault, guiding, clock),
        Reviewing(vault, guiding, clock),
        Erasing(vault, guiding, clock),
        runner,
        clock,
        PROFILE,
        leaflet(),
    )
    runner.close()


def test_how_far_it_is_is_told(qtbot: QtBot, on_desk: Desk, tools: RetentionTools) -> None:
    """After each step; in the end the lists stand there, and the count is kept."""
    page = ReviewPage(tools)
    told: list[str] = []
    page.reader.came_on.connect(lambda _review: told.append(page.told.words()))
    on_desk(page)
    qtbot.waitUntil(lambda: bool(page.due))
    assert told == [f"Looking through the records: {read} of 3" for read in range(4)]
    assert page.stop.isHidden()
    qtbot.waitUntil(lambda: tools.reviewing.tally() is not None)


def test_it_can_be_stopped(qtbot: QtBot, on_desk: Desk, tools: RetentionTools) -> None:
    """Nothing comes after that, and the page says what to do."""
    page = ReviewPage(tools)
    page.reader.came_on.connect(lambda _review: QTimer.singleShot(0, page.stop.click))
    on_desk(page)
    qtbot.waitUntil(page.stop.isHidden)
    assert page.told.words() == "Stopped. Come back to this page to look again."
    tools.runner.close()
    assert page.due == []
    assert tools.reviewing.tally() is None
    qtbot.waitUntil(page.rules.hasFocus)
