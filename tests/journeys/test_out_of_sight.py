"""The window is left: nobody reads in it while what is under way comes to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.test_damage import spoil
from tests.journeys.test_left_at_gate import mend

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def at_gate(laptop: Laptop) -> Worker:
    """A worker who saved what can be read of a damaged vault."""
    spoil(laptop.vault, 0)
    worker = laptop.start()
    mend(worker)
    return worker


@pytest.mark.parametrize("way", ["lock", "vanish"])
@pytest.mark.parametrize("where", ["inside", "at the gate"])
def test_nothing_is_shown_while_what_is_under_way_ends(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch, way: str, where: str
) -> None:
    """It may take seconds; the window is out of sight before anybody waits for it."""
    worker = laptop.open() if where == "inside" else at_gate(laptop)
    program, window = laptop._running[-1]
    close, shown = program._runner.close, []

    def close_and_look() -> None:
        shown.append(window.isVisible() and not window.isMinimized())
        close()

    monkeypatch.setattr(program._runner, "close", close_and_look)
    worker.key(
        Qt.Key.Key_L,
        steps.CONTROL | (Qt.KeyboardModifier.ShiftModifier if way == "vanish" else Qt.KeyboardModifier.NoModifier),
    )
    assert shown == [False]
    assert not window.isVisible()
    assert (laptop.asked_for is None) == (way == "vanish")
