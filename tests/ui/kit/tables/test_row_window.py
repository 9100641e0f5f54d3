"""Rows from a list of ids and a few fetched pages."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.ui.kit.tables.row_window import KEPT, PAGE, Page, RowWindow
from tests.ui.records.making import ROW

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.listing import Row


def rows(page: Page) -> list[Row]:
    """What the vault would give for a page: each row is called after its id."""
    return [replace(ROW, reference=str(one)) for one in page.ids]


def window(count: int) -> RowWindow[Row]:
    """A window over ids from 1000 upwards."""
    made: RowWindow[Row] = RowWindow()
    made.begin(array("q", range(1000, 1000 + count)))
    return made


def test_page_is_asked_for_once() -> None:
    """While a page is on its way nobody asks for it again; then its rows are there."""
    made = window(250)
    page = made.wanted(120)
    assert page is not None
    assert (page.first, len(page.ids)) == (100, 100)
    assert made.wanted(199) is None
    assert made.row(120) is None
    assert made.fill(page, rows(page))
    assert made.wanted(120) is None
    assert (made.row(120) or ROW).reference == "1120"


def test_late_page_is_dropped() -> None:
    """A page that was asked for before the ids changed is not taken in."""
    made = window(250)
    page = made.wanted(0)
    assert page is not None
    made.begin(array("q", range(10)))
    assert not made.fill(page, rows(page))
    assert made.row(0) is None


def test_page_that_failed_can_be_asked_for_again() -> None:
    """A page that could not be fetched is asked for at the next look."""
    made = window(5)
    page = made.wanted(0)
    assert page is not None
    made.give_up(page)
    assert made.wanted(0) == page


def test_row_that_vanished() -> None:
    """A page with fewer rows than ids leaves its last places empty."""
    made = window(3)
    page = made.wanted(0)
    assert page is not None
    made.fill(page, rows(page)[:2])
    assert made.row(1) is not None
    assert made.row(2) is None


def test_beyond_the_end() -> None:
    """There is nothing to fetch beyond the last row, nor before the first."""
    made = window(3)
    assert made.wanted(3) is None
    assert made.wanted(-1) is None


@given(st.lists(st.integers(0, 9_999), max_size=200))
def test_any_walk(places: list[int]) -> None:
    """Wherever one looks, the row that is shown is the one of that place, and only so many pages are kept."""
    made = window(10_000)
    for place in places:
        page = made.wanted(place)
        if page is not None:
            made.fill(page, rows(page))
        assert (made.row(place) or ROW).reference == str(1000 + place)
    held = sum(made.row(number * PAGE) is not None for number in range(100))
    assert held <= KEPT


def test_more_ids_after_a_first_page_keep_it() -> None:
    """The rest comes later: the fetched first page stays, and the others can be asked for."""
    made = window(PAGE)
    page = made.wanted(0)
    assert page is not None
    more = array("q", range(1000, 1250))
    assert made.goes_on(more)
    assert len(made) == PAGE
    made.extend(more)
    assert made.fill(page, rows(page))
    assert len(made) == 250
    assert made.wanted(249) is not None


def test_other_ids_are_no_continuation() -> None:
    """Ids in another order, or after a page that is not full, begin anew."""
    assert not window(PAGE).goes_on(array("q", range(1001, 1250)))
    assert not window(PAGE - 1).goes_on(array("q", range(1000, 1250)))
    assert not RowWindow().goes_on(array("q", range(250)))


def test_forget() -> None:
    """The same ids, and every page is asked for anew; what was asked for before comes too late."""
    shown = window(PAGE * 2)
    first, second = shown.wanted(0), shown.wanted(PAGE)
    assert first is not None
    assert second is not None
    shown.fill(first, rows(first))
    shown.forget()
    assert shown.row(0) is None
    assert not shown.fill(second, rows(second))
    assert shown.wanted(0) is not None
    assert len(shown) == PAGE * 2
