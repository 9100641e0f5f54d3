"""Work that waits until the worker sees something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def after_first_paint(window: QWidget, act: Callable[[], None]) -> None:
    """Call ``act`` once, when the window and everything on it has been painted the next time."""
    window.installEventFilter(_Watch(window, act))


class _Watch(QObject):
    def __init__(self, window: QWidget, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._act = act

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window is painted before what stands on it, all in one turn of the event loop: act in the next one."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._act)
        return False
