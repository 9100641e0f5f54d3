"""What stands over the table."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.ui.records.counted import counted

OVERRIDES = frozenset({Mark.OVERRIDE})


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (Query(), "will appear"),
        (Query(text="zebra"), "No record has all of these words"),
        (Query(marks=OVERRIDES), "filters show no record"),
        (Query(states=frozenset({State.SEALED})), "filters show no record"),
        (Query(text="zebra", marks=OVERRIDES), "that the chosen filters show"),
    ],
)
def test_why_there_is_nothing(query: Query, words: str) -> None:
    """An empty table says what was asked; where nothing was asked, what will stand there."""
    assert words in counted(0, query)


def test_how_many_there_are() -> None:
    """One record is not several."""
    assert counted(1, Query(text="sister")) == "1 record"
    assert counted(1200, Query()) == "1200 records"
