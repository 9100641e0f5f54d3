"""Widgets in reference cycles die on the window's thread."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from infoshare_desktop.ui.garbage import GuiThreadGarbage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Cycle:
    """Notes the thread that frees it."""

    def __init__(self, freed_by: list[str]) -> None:
        self.itself = self
        self._freed_by = freed_by

    def __del__(self) -> None:
        self._freed_by.append(threading.current_thread().name)


def allocate_much() -> None:
    """Make more objects than Python lets grow before it collects."""
    kept: list[list[int]] = [[] for _ in range(100_000)]
    del kept


def test_no_other_thread_collects(qapp: QApplication) -> None:
    """A thread that allocates much frees no cycle; a look on the window's thread does."""
    collector = GuiThreadGarbage(qapp)
    try:
        freed_by: list[str] = []
        Cycle(freed_by)
        other = threading.Thread(target=allocate_much, name="vault")
        other.start()
        other.join()
        assert freed_by == []
        allocate_much()
        for _ in range(gc.get_threshold()[1] + gc.get_threshold()[2] + 2):
            keep: list[list[int]] = [[] for _ in range(1_000)]
            collector.look()
            del keep
        assert freed_by == [threading.main_thread().name]
    finally:
        collector.stop()
        collector.deleteLater()
