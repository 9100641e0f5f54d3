"""A rest in typing: a good moment to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

PAUSE: Final = 400
"""Milliseconds without a key after which typing counts as paused."""


class Pause(QTimer):
    """``start`` it at every key, ``stop`` it where the text comes from the program. ``over`` comes after the rest."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=PAUSE)
        self.timeout.connect(self.over)

    def end(self) -> None:
        """The keyboard goes elsewhere: there is no need to wait for more."""
        if self.isActive():
            self.stop()
            self.over.emit()
