"""What counts as looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from infoshare_desktop.ui.kit.tables.dwelling import Dwelling

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk


def test_what_is_passed_by_is_not_looked_at(qtbot: QtBot, on_desk: Desk) -> None:
    """Only the one where the worker stays."""
    part = QLabel("shown")
    on_desk(part)
    dwelling = Dwelling(part)
    dwelling.timer.setInterval(50)
    told: list[str] = []
    dwelling.looked_at.connect(told.append)
    for reference in ("KM-2026-0001", "KM-2026-0002", "KM-2026-0003"):
        dwelling.show(reference)
    qtbot.waitUntil(lambda: not dwelling.timer.isActive())
    assert told == ["KM-2026-0003"]


def test_what_is_not_on_the_screen_is_not_looked_at(qtbot: QtBot, on_desk: Desk) -> None:
    """Folded away, or nothing that is noted."""
    part = QLabel("shown")
    on_desk(part)
    dwelling = Dwelling(part)
    dwelling.timer.setInterval(1)
    told: list[str] = []
    dwelling.looked_at.connect(told.append)
    part.hide()
    dwelling.show("KM-2026-0001")
    qtbot.waitUntil(lambda: not dwelling.timer.isActive())
    part.show()
    dwelling.show("KM-2026-0002")
    dwelling.show("")
    assert not dwelling.timer.isActive()
    assert told == []
