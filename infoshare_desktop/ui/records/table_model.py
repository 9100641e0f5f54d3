"""The table of records for Qt: rows come from a window of fetched pages, and every page is asked for once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from infoshare_desktop.ui.records.line import Column, cell, heading, sentence
from infoshare_desktop.ui.records.row_window import RowWindow
from infoshare_desktop.ui.records.shapes import shape_of

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.listing import Row
    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.records.row_window import Page

Index = QModelIndex | QPersistentModelIndex
_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class RecordsModel(QAbstractTableModel):
    """``stale`` tells that rows vanished since the ids were asked for: ask anew."""

    stale = Signal()

    def __init__(self, browsing: Browsing, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._window = RowWindow()

    def begin(self, ids: array[int]) -> None:
        """Show the records with these ids, in this order; where they only go on, what is shown stays as it is."""
        before = len(self._window)
        if self._window.extend(ids):
            if len(ids) > before:
                self.beginInsertRows(QModelIndex(), before, len(ids) - 1)
                self.endInsertRows()
            return
        self.beginResetModel()
        self._window.begin(ids)
        self.endResetModel()

    def row_at(self, place: int) -> Row | None:
        """The record in a row; None while it is not fetched, and then it is asked for."""
        row = self._window.row(place)
        if row is None:
            self._ask(place)
        return row or self._window.row(place)

    def fetched(self, place: int) -> bool:
        """Whether the record in a row is there, without asking for it."""
        return self._window.row(place) is not None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many records there are."""
        return 0 if parent is not None and parent.isValid() else len(self._window)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The same for every row, so that nothing is fetched to know it."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; a row that is not there yet is asked for and shows three dots."""
        row = self._window.row(index.row())
        column = Column(index.column())
        if row is None:
            self._ask(index.row())
            return "…" if role == Qt.ItemDataRole.DisplayRole and column is Column.RECORD else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join(cell(row, column))
            case Qt.ItemDataRole.DecorationRole if column is Column.OUTCOME:
                return shape_of(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(row) if column is Column.RECORD else _spoken(row, column)
            case _:
                return None

    def _ask(self, place: int) -> None:
        page = self._window.wanted(place)
        if page is None:
            return
        browsing = self._browsing
        self._runner.run(
            lambda _token: browsing.rows(page.ids),
            receiver=self,
            done=lambda rows: self._take(page, rows),
            known_error=lambda error: self._give_up(page, error),
            reads=True,
        )

    def _take(self, page: Page, rows: Sequence[Row]) -> None:
        if not self._window.fill(page, rows):
            return
        last = page.first + len(page.ids) - 1
        self.dataChanged.emit(self.index(page.first, 0), self.index(last, len(Column) - 1))
        if len(rows) < len(page.ids):
            self.stale.emit()

    def _give_up(self, page: Page, _error: KnownError) -> None:
        self._window.give_up(page)


def _spoken(row: Row, column: Column) -> str:
    """A cell with its heading; a screen reader that goes cell by cell needs to hear where it is."""
    words = ", ".join(cell(row, column))
    return f"{heading(column)}: {words}" if words else heading(column)
