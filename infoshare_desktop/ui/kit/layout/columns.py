"""Two columns beside each other, one under the other where the room is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import characters_wide
from infoshare_desktop.ui.theme.space import Space
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

_FOLDS_BELOW: Final = 96
"""Characters of the interface face: two columns of less would break every line."""


class Columns(QWidget):
    """The keyboard goes down the first column, then down the second. ``folds_below``: characters of the whole width."""

    def __init__(self, parent: QWidget | None = None, *, folds_below: int = _FOLDS_BELOW) -> None:
        super().__init__(parent)
        self._folds_below = folds_below
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.WIDE)

    def set_parts(self, first: Sequence[QWidget], second: Sequence[QWidget]) -> None:
        """Show these in place of the ones before, which are let go."""
        while item := self._row.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for parts in (first, second):
            self._row.addWidget(stack(parts, Space.WIDE, push=True), 1)
        self._fit()

    def is_folded(self) -> bool:
        """Whether there is no room for two columns."""
        return self.width() < characters_wide(self.fontMetrics(), self._folds_below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if type_changed(event):
            self._fit()

    def _fit(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if self.is_folded() else across)
