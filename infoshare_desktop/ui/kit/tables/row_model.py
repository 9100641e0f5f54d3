"""A table for Qt that is read and gone through: what holds for each of them, wherever its rows come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class RowModel(QAbstractTableModel):
    """``headings`` stand over the columns. Subclasses answer ``rows`` and ``data``."""

    def __init__(self, headings: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.headings = tuple(headings)

    def rows(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def rowCount(self, parent: Index | None = None) -> int:
        """See ``rows``; a cell has none under it."""
        return 0 if parent is not None and parent.isValid() else self.rows()

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are headings; a cell has none under it."""
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """To choose, not to change: the same for every row, so that nothing is fetched to know it."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None
