"""Two columns beside each other, one under the other where the room is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.fitting import Fitting
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import characters_wide
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence


_FOLDS_BELOW: Final = 96
"""Characters of the interface face: two columns of less would break every line."""


class Columns(Fitting, QWidget):
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
        self.fit()

    def is_folded(self) -> bool:
        """Whether there is no room for two columns."""
        return self.width() < characters_wide(self.fontMetrics(), self._folds_below)

    def fit(self) -> None:
        """See Fitting."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if self.is_folded() else across)
