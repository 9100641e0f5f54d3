"""A hundred thousand rows as a list of ids and a few pages of fetched rows. No Qt, no vault."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

Item = TypeVar("Item")

PAGE: Final = 100
"""Rows fetched at once: a screen and a half, a millisecond of work."""
KEPT: Final = 40
"""Pages kept; the one that was looked at longest ago goes first."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows that are to be fetched: their ids, and where the first of them stands in the list."""

    generation: int
    number: int
    ids: tuple[int, ...]

    @property
    def first(self) -> int:
        """The place of the page's first row."""
        return self.number * PAGE


class RowWindow(Generic[Item]):
    """Answers *which row stands at place n?*, and says which page to fetch when it does not know.

    A new list of ids begins a new generation; what was asked for before it is dropped when it comes.
    """

    def __init__(self) -> None:
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, Sequence[Item]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    def __len__(self) -> int:
        return len(self._ids)

    def begin(self, ids: array[int]) -> None:
        """Start over with these ids in their final order."""
        self._ids = ids
        self.forget()

    def forget(self) -> None:
        """Start over with the same ids."""
        self._generation += 1
        self._pages.clear()
        self._asked.clear()

    def goes_on(self, ids: array[int]) -> bool:
        """Whether these are the ids that are here, in whole pages, and others after them."""
        known = len(self._ids)
        return bool(known) and not known % PAGE and ids[:known] == self._ids

    def extend(self, ids: array[int]) -> None:
        """Take ids that go on after the ones that are here, and keep what was fetched."""
        self._ids = ids

    def row(self, place: int) -> Item | None:
        """The row at a place; None while it is not fetched, or where it vanished."""
        number = place // PAGE
        page = self._pages.get(number)
        if page is None:
            return None
        self._pages.move_to_end(number)
        within = place % PAGE
        return page[within] if within < len(page) else None

    def wanted(self, place: int) -> Page | None:
        """The page to fetch for a place; None where it is there or was asked for already."""
        number = place // PAGE
        if number in self._pages or number in self._asked or not 0 <= place < len(self._ids):
            return None
        self._asked.add(number)
        ids = self._ids[number * PAGE : (number + 1) * PAGE]
        return Page(self._generation, number, tuple(ids))

    def fill(self, page: Page, rows: Sequence[Item]) -> bool:
        """Take in a fetched page; False where it comes too late and was dropped."""
        if page.generation != self._generation:
            return False
        self._asked.discard(page.number)
        self._pages[page.number] = rows
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return True

    def give_up(self, page: Page) -> None:
        """A page could not be fetched; it may be asked for again."""
        if page.generation == self._generation:
            self._asked.discard(page.number)
