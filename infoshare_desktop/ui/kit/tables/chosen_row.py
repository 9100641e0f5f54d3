"""The row of a long table that the worker goes to, also before it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from infoshare_desktop.ui.kit.tables.row_table import RowTable
    from infoshare_desktop.ui.kit.tables.windowed_model import WindowedModel


class ChosenRow(QObject):
    """``chosen`` comes with the item of the row that the worker went to: at once, or when it has been fetched."""

    chosen = Signal(object)

    def __init__(self, table: RowTable, model: WindowedModel[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._awaited: int | None = None
        self._first_wanted = False
        table.chosen.connect(self.go_to)
        model.dataChanged.connect(self._arrived)

    def go_to(self, place: int) -> None:
        """Tell the item in this row."""
        item = self._model.row_at(place)
        self._awaited = place if item is None else None
        if item is not None:
            self.chosen.emit(item)

    def go_to_first(self, *, found: bool) -> None:
        """Take the keyboard to the first row; where the rows are not found yet, when they are."""
        self._first_wanted = not found
        if found and self._model.rowCount():
            self._table.setFocus()
            self._table.selectRow(0)

    def rows_found(self) -> None:
        """The model has the rows of what is looked for now."""
        if self._first_wanted:
            self.go_to_first(found=True)

    def _arrived(self) -> None:
        """A row that was gone to before it was fetched may be there now."""
        if self._awaited is not None:
            self.go_to(self._awaited)
