"""The table of records as it is seen: fixed heights, two lines a row, one record chosen at a time."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from infoshare_desktop.ui.records.line import Column
from infoshare_desktop.ui.records.shapes import SIDE
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.records.table_model import Index, RecordsModel

_WIDEST: Final = {
    Column.DATE: "29 December",
    Column.NUMBER: "KM-2026-0000",
    Column.PERSON: "P-0000,",
    Column.OUTCOME: "Shared, record",
    Column.RECIPIENT: "Children's Front",
    Column.MARKS: "Without consent,",
}
"""What fits into one of a cell's two lines, where the heading does not need more."""
_LINES: Final = 2


class RecordsTable(QTableView):
    """``chosen`` carries the row that the worker went to; ``opened`` comes with Enter or a double click."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, model: RecordsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(_("Records"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the worker went to."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the record."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs higher rows and wider columns."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        metrics, headings = self.fontMetrics(), heading_widths(self.horizontalHeader())
        self.verticalHeader().setDefaultSectionSize(_LINES * metrics.lineSpacing() + Space.MEDIUM)
        for column, words in _WIDEST.items():
            shape = SIDE + Space.HAIR if column is Column.OUTCOME else 0
            cell = metrics.horizontalAdvance(words) + shape + Space.WIDE
            self.setColumnWidth(column, max(cell, headings[column]))


def heading_widths(header: QHeaderView) -> list[int]:
    """Pixels that the words of each heading need, without the arrow that only the one sorted by has."""
    header.setSortIndicatorShown(False)
    widths = [header.sectionSizeHint(section) for section in range(header.count())]
    header.setSortIndicatorShown(True)
    return widths
