"""Filters over the table."""

from __future__ import annotations

from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.ui.records.filters import Filter, filtered, label


def test_every_filter_asks_for_something_and_has_words() -> None:
    """No filter is without effect, and no two say the same."""
    assert all(filtered(Query(), frozenset({one})) != Query() for one in Filter)
    assert len({label(one) for one in Filter}) == len(Filter)


def test_together() -> None:
    """Filters of state and of mark narrow each other down; the words searched for stay."""
    query = filtered(Query(text="flat"), frozenset({Filter.SEALED, Filter.OVERRIDE, Filter.EMERGENCY}))
    assert query == Query("flat", frozenset({State.SEALED}), frozenset({Mark.OVERRIDE, Mark.EMERGENCY}))
    assert filtered(query, frozenset()) == Query("flat")
