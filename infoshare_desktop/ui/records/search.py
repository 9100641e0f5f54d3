"""Asking for records: what is asked now, the newest request wins, and late answers are dropped.

The first page is asked for by itself and is there at once, in any vault. The ids of all the others follow when the
worker pauses: nobody who types is kept waiting by them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from infoshare_desktop.domain.records.query import Query, SortKey
from infoshare_desktop.ui.kit.tables.row_window import PAGE
from infoshare_desktop.ui.records.filters import Filter, filtered

if TYPE_CHECKING:
    from array import array

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.ui.jobs import Job, Runner


PAUSE: Final = 250
"""Milliseconds without another question after which all ids are asked for."""


class Search(QObject):
    """``begun`` carries the ids of a first page that is not all, ``found`` all ids, ``failed`` a sentence."""

    begun = Signal(object)
    found = Signal(object)
    failed = Signal(str)

    def __init__(self, browsing: Browsing, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask_for_all)
        self._asked = 0
        self._answered = 0
        self.query = Query()
        self.filters: frozenset[Filter] = frozenset()

    @property
    def waiting(self) -> bool:
        """Whether the answer to the query that stands is still to come."""
        return self._answered != self._asked

    def ask(self) -> None:
        """Ask again: the records may have changed."""
        self._asked += 1
        self._ask(PAGE)

    def _ask_for_all(self) -> None:
        self._ask(None)

    def _ask(self, first: int | None) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        number, query, browsing = self._asked, self.query, self._browsing
        self._job = self._runner.run(
            lambda _token: browsing.ids(query, first),
            receiver=self,
            done=lambda ids: self._take(number, ids, first),
            known_error=lambda error: self._fail(number, error),
            reads=True,
        )

    def set_text(self, text: str) -> None:
        """Look for these words."""
        self._set(replace(self.query, text=text))

    def set_filters(self, filters: frozenset[Filter]) -> None:
        """Show only what these filters ask for."""
        self.filters = filters
        self._set(filtered(self.query, filters))

    def set_sort(self, key: SortKey, *, descending: bool) -> None:
        """Show them in this order."""
        self._set(replace(self.query, sort=key, descending=descending))

    def _set(self, query: Query) -> None:
        if query != self.query:
            self.query = query
            self.ask()

    def _take(self, number: int, ids: array[int], first: int | None) -> None:
        if number != self._asked:
            return
        if len(ids) == first:
            self.begun.emit(ids)
            self._pause.start()
        else:
            self._answered = number
            self.found.emit(ids)

    def _fail(self, number: int, error: KnownError) -> None:
        if number == self._asked:
            self._answered = number
            self.failed.emit(str(error))
