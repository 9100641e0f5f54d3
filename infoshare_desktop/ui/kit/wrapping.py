"""Buttons without a frame whose words wrap."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from infoshare_desktop.ui.theme.type_changes import type_changed

_ENDLESS: Final = 16_777_215
"""QWIDGETSIZE_MAX: no limit below."""
_SET: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_AIR: Final = 8
"""Pixels above and below the words together."""


class WrappingButton(QPushButton):
    """Words that wrap and can be pressed; ``indent`` pixels at the start are kept free for a mark."""

    def __init__(self, text: str, *, indent: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indent = indent
        self._heights: dict[int, int] = {}
        self.setAutoDefault(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Change the words."""
        self._heights.clear()
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def words(self) -> str:
        """The words as they are read."""
        return self.text().replace("&&", "&")

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if type_changed(event):
            self._heights.clear()

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all words, and for a finger. Layouts ask some forty times for each time that a page comes."""
        if width not in self._heights:
            self._heights[width] = self._words_in(width).height() + _AIR
        return max(self._heights[width], self.minimumHeight())

    def sizeHint(self) -> QSize:
        """All words on one line."""
        metrics = self.fontMetrics()
        width = self._indent + metrics.horizontalAdvance(self.words()) + _AIR
        return QSize(width, max(metrics.height() + _AIR, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """The longest word on a line of its own."""
        return QSize(self._indent + longest_word(self.fontMetrics(), self.words()) + _AIR, 0)

    def _words_in(self, width: int) -> QRect:
        inner = QRect(0, 0, max(width - self._indent, 1), _ENDLESS)
        return self.fontMetrics().boundingRect(inner, _SET, self.words())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words in the colour that the style sheet gives."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.setFont(self.font())
        height = self._words_in(self.width()).height()
        top = max((self.height() - height) // 2, 0)
        painter.drawText(QRect(self._indent, top, self.width() - self._indent, height + 1), _SET, self.words())


class LinkButton(WrappingButton):
    """Looks like a link, is a button: *Change your answer to …*. The style sheet underlines it."""


def longest_word(metrics: QFontMetrics, text: str) -> int:
    """Width in pixels of the widest run without a space."""
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
