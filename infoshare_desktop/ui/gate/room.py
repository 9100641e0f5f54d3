"""The room in which everything before the open vault stands: one column in the middle, nothing else."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.text import characters_wide, lead, title
from infoshare_desktop.ui.theme.space import Space

_CHARACTERS: Final = 62


class Room(QScrollArea):
    """A title, a lead, and a column of parts; it scrolls where the window is too low."""

    def __init__(self, title_words: str, lead_words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QWidget()
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.WIDE)
        self.title = title(title_words)
        self.column.addWidget(self.title)
        if lead_words:
            self.column.addWidget(lead(lead_words))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(self.focusPolicy().NoFocus)
        self.setWidget(_middle(self._column))
        self._fit()

    def add(self, part: QWidget) -> None:
        """Put a part at the end of the column."""
        self.column.addWidget(part)

    def add_row(self, *parts: QWidget) -> None:
        """Put parts side by side at the end of the column, from the left."""
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.column.addLayout(row)

    def changeEvent(self, event: QEvent) -> None:
        """The column is as wide as its lines need, whatever the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        self._column.setMaximumWidth(characters_wide(self.fontMetrics(), _CHARACTERS))


def _middle(column: QWidget) -> QWidget:
    sheet = QWidget()
    sheet.setProperty("part", "sheet")
    across = QHBoxLayout(sheet)
    across.setContentsMargins(Space.BROAD, Space.GREAT, Space.BROAD, Space.GREAT)
    across.addStretch(1)
    down = QVBoxLayout()
    down.addStretch(2)
    down.addWidget(column)
    down.addStretch(3)
    across.addLayout(down, 8)
    across.addStretch(1)
    return sheet
