"""What counts as looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.ui.kit.tables.dwelling import Dwelling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk


@pytest.fixture
def shown(on_desk: Desk) -> QLabel:
    """A part of the screen."""
    part = QLabel("shown")
    on_desk(part)
    return part


def over(part: QLabel, milliseconds: int) -> tuple[Dwelling, list[str]]:
    """Who notes what is looked at on a part for so long, and what was noted."""
    dwelling = Dwelling(part)
    dwelling.timer.setInterval(milliseconds)
    told: list[str] = []
    dwelling.looked_at.connect(told.append)
    return dwelling, told


def test_what_is_passed_by_is_not_looked_at(qtbot: QtBot, shown: QLabel) -> None:
    """Only the one where the worker stays."""
    dwelling, told = over(shown, 50)
    for reference in ("KM-2026-0001", "KM-2026-0002", "KM-2026-0003"):
        dwelling.show(reference)
    qtbot.waitUntil(lambda: not dwelling.timer.isActive())
    assert told == ["KM-2026-0003"]


def test_what_is_not_on_the_screen_is_not_looked_at(qtbot: QtBot, shown: QLabel) -> None:
    """Folded away, or nothing that is noted."""
    dwelling, told = over(shown, 1)
    shown.hide()
    dwelling.show("KM-2026-0001")
    qtbot.waitUntil(lambda: not dwelling.timer.isActive())
    shown.show()
    dwelling.show("KM-2026-0002")
    dwelling.show("")
    assert not dwelling.timer.isActive()
    assert told == []
