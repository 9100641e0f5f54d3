"""A button for what cannot be taken back: pressed twice, and the second time it says what goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class SureButton(Button):
    """``sure`` comes with the second press; going away in between takes the first one back."""

    sure = Signal()

    def __init__(self, words: str, sure_words: str, kind: ButtonKind = ButtonKind.QUIET) -> None:
        super().__init__(words, kind)
        self._first, self._second = words, sure_words
        self._asked = False
        self.clicked.connect(self._pressed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the first press back."""
        super().focusOutEvent(event)
        self._ask(asked=False)

    def _pressed(self) -> None:
        if self._asked:
            self._ask(asked=False)
            self.sure.emit()
        else:
            self._ask(asked=True)

    def _ask(self, *, asked: bool) -> None:
        self._asked = asked
        self.set_words(self._second if asked else self._first)
