"""The line that says that the window is about to lock."""

from __future__ import annotations

from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SAID_AT: Final = frozenset({60, 30, 10})
"""Seconds at which a screen reader says it; every second would be noise."""


class Countdown(Banner):
    """Shown in the last minute; takes no room before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, "", parent=parent)
        self.hide()

    def show_left(self, seconds: int) -> None:
        """Say how many seconds are left; 0 hides the line."""
        self.setVisible(seconds > 0)
        if seconds > 0:
            words = ngettext(
                "It locks in {count} second. Press any key to go on.",
                "It locks in {count} seconds. Press any key to go on.",
                seconds,
            ).format(count=seconds)
            self.set_text(words)
            if seconds in _SAID_AT:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
