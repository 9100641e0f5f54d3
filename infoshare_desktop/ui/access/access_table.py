"""The log as a table: a look a row, the newest on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from infoshare_desktop.ui.access.words import cells, headings
from infoshare_desktop.ui.kit.tables.row_model import RowModel
from infoshare_desktop.ui.kit.tables.row_table import RowTable
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.access import Access
    from infoshare_desktop.ui.kit.tables.row_model import Index

WHAT: Final = 1
"""The column that takes the room that is left."""


class AccessModel(RowModel):
    """The lines in words; there are few enough to hold them all."""

    def __init__(self) -> None:
        super().__init__(headings())
        self._cells: tuple[tuple[str, ...], ...] = ()

    def show(self, lines: tuple[Access, ...]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self._cells = tuple(map(cells, lines))
        self.endResetModel()

    def rows(self) -> int:
        """How many lines are shown."""
        return len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the first one says the whole line to a screen reader."""
        line = self._cells[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == 0:
                return ", ".join(line)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headings[index.column()]}: {line[index.column()]}"
            case _:
                return None


class AccessTable(RowTable):
    """As wide as there is room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        lines = AccessModel()
        super().__init__(name, lines, 0, parent)
        self.lines = lines
        header = self.horizontalHeader()
        for column in range(lines.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == WHAT else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.fit()

    def fit(self) -> None:
        """See RowTable; two lines high, for words that need both."""
        self.verticalHeader().setDefaultSectionSize(2 * self.fontMetrics().lineSpacing() + Space.MEDIUM)
