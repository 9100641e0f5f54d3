"""Names and steps of a paper, without Qt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from infoshare_desktop.ui.paper.paper import (
    ZOOMS,
    larger,
    length,
    position,
    smaller,
    supervision_file_name,
    with_suffix,
)


def test_zoom_goes_step_by_step_and_stops_at_the_ends() -> None:
    """Larger and smaller undo one another, from any step."""
    assert larger(ZOOMS[-1]) == ZOOMS[-1]
    assert smaller(ZOOMS[0]) == ZOOMS[0]
    assert all(smaller(larger(step)) == step for step in ZOOMS[:-1])
    assert (smaller(1.1), larger(1.1)) == (1.0, 1.25)


def test_a_report_is_named_after_its_period() -> None:
    """Sorting by name is sorting by time."""
    assert supervision_file_name(date(2026, 4, 1), date(2026, 5, 31)) == "supervision-2026-04-01-2026-05-31.pdf"


@pytest.mark.parametrize(
    ("typed", "name"), [("sheet", "sheet.pdf"), ("sheet.PDF", "sheet.PDF"), ("KM.2026", "KM.2026.pdf")]
)
def test_a_pdf_is_called_one(typed: str, name: str) -> None:
    """Whatever was typed."""
    assert with_suffix(Path(typed)) == Path(name)


def test_words_count_pages() -> None:
    """One page is not pages."""
    assert length("Decision", 1) == "Decision, 1 page"
    assert length("Decision", 2) == "Decision, 2 pages"
    assert position(0, 3) == "Page 1 of 3"
