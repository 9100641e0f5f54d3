"""What is known, a line for each: what it is at the left, the words at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from infoshare_desktop.ui.kit.words.text import characters_wide, lead
from infoshare_desktop.ui.theme.space import Space
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL: Final = 14
"""Characters that the labels have room for on one line."""


class Facts(QWidget):
    """Pairs of a label and what stands beside it."""

    def __init__(self, facts: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.HAIR)
        self._grid.setColumnStretch(1, 1)
        for line, (label, part) in enumerate(facts):
            self._grid.addWidget(lead(label), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(part, line, 1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs a wider column of labels."""
        super().changeEvent(event)
        if type_changed(event):
            self._fit()

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, characters_wide(self.fontMetrics(), _LABEL))
