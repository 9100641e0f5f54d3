"""Whether the worker stays with what is shown, or only passes it on the way to something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LOOK: Final = 1000
"""Milliseconds for which something is shown before it counts as looked at: rows scrolled past go by faster."""


class Dwelling(QObject):
    """``looked_at`` carries the reference of what stood in ``part`` for long enough, once each time it is shown."""

    looked_at = Signal(str)

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._reference = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(LOOK)
        self.timer.timeout.connect(self._tell)

    def show(self, reference: str) -> None:
        """This is shown from now on; nothing for an empty reference."""
        self._reference = reference
        if reference:
            self.timer.start()
        else:
            self.timer.stop()

    def _tell(self) -> None:
        """A part that is folded away shows nothing to anybody."""
        if self._part.isVisible():
            self.looked_at.emit(self._reference)
