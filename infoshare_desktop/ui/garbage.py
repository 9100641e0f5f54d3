"""Python's garbage is collected on the window's thread, or widgets die on the vault's."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 500
"""Milliseconds between two looks; a look that finds little to do costs microseconds."""


class GuiThreadGarbage(QObject):
    """Takes the place of Python's automatic collection for as long as it lives; make it on the window's thread.

    Python collects reference cycles in whichever thread happens to allocate. Slots that are lambdas make such cycles
    with their widgets, and a widget that is freed by the thread that owns the vault ends the process (seen as a
    segmentation fault while SQLAlchemy compiled a statement).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that has had enough, as Python itself would have done."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give collection back to Python: for the end of the process, or of a test run."""
        self._timer.stop()
        gc.enable()
