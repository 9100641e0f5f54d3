"""A table for Qt whose rows come from a window of fetched pages; every page is asked for once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal

from infoshare_desktop.ui.kit.tables.row_model import RowModel
from infoshare_desktop.ui.kit.tables.row_window import RowWindow

if TYPE_CHECKING:
    from array import array

    from PySide6.QtCore import QObject

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.kit.tables.row_model import Index
    from infoshare_desktop.ui.kit.tables.row_window import Page

Item = TypeVar("Item")
Fetch: TypeAlias = Callable[[Sequence[int]], Sequence[Item]]
"""Gives the items with these ids in the same order, without those that vanished meanwhile. Runs elsewhere."""


class WindowedModel(RowModel, Generic[Item]):
    """``stale`` tells that rows vanished since the ids were asked for: ask anew. Subclasses answer ``shown``."""

    stale = Signal()

    def __init__(
        self, fetch: Fetch[Item], headings: Sequence[str], runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(headings, parent)
        self._fetch = fetch
        self._runner = runner
        self._window: RowWindow[Item] = RowWindow()

    def shown(self, item: Item, column: int, role: int) -> Any:
        """What a cell of an item has for a role of Qt's; None for roles without an answer."""
        raise NotImplementedError

    def begin(self, ids: array[int]) -> None:
        """Show the items with these ids, in this order; where they only go on, what is shown stays as it is."""
        before = len(self._window)
        if not self._window.goes_on(ids):
            self.beginResetModel()
            self._window.begin(ids)
            self.endResetModel()
        elif len(ids) > before:
            self.beginInsertRows(QModelIndex(), before, len(ids) - 1)
            self._window.extend(ids)
            self.endInsertRows()

    def forget(self) -> None:
        """Fetch every row anew when it is looked at; the rows stay where they are."""
        self._window.forget()
        if len(self._window):
            self._changed(0, len(self._window) - 1)

    def row_at(self, place: int) -> Item | None:
        """The item in a row; None while it is not fetched, and then it is asked for."""
        row = self._window.row(place)
        if row is None:
            self._ask(place)
        return row or self._window.row(place)

    def fetched(self, place: int) -> bool:
        """Whether the item in a row is there, without asking for it."""
        return self._window.row(place) is not None

    def rows(self) -> int:
        """How many items there are."""
        return len(self._window)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; a row that is not there yet is asked for and shows three dots."""
        row = self._window.row(index.row())
        if row is None:
            self._ask(index.row())
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == 0 else None
        return self.shown(row, index.column(), role)

    def _ask(self, place: int) -> None:
        page = self._window.wanted(place)
        if page is None:
            return
        fetch = self._fetch
        self._runner.run(
            lambda _token: fetch(page.ids),
            receiver=self,
            done=lambda rows: self._take(page, rows),
            known_error=lambda error: self._give_up(page, error),
            reads=True,
        )

    def _take(self, page: Page, rows: Sequence[Item]) -> None:
        if not self._window.fill(page, rows):
            return
        self._changed(page.first, page.first + len(page.ids) - 1)
        if len(rows) < len(page.ids):
            self.stale.emit()

    def _changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.headings) - 1))

    def _give_up(self, page: Page, _error: KnownError) -> None:
        self._window.give_up(page)
