"""One row of the table in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.ui.records.line import Column, cell, outcome, sentence
from tests.ui.records.making import ROW


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (Column.RECORD, ("3 May 2026", "KM-2026-0007")),
        (Column.PERSON, ("P-0001", "2 more")),
        (Column.OUTCOME, ("Share in part",)),
        (Column.RECIPIENT, ("Housing Options and 1 more",)),
        (Column.MARKS, ("Override", "2 more")),
    ],
)
def test_cells(column: Column, words: tuple[str, ...]) -> None:
    """A cell says the first, and how many more there are."""
    assert cell(ROW, column) == words


def test_two_stand_under_one_another() -> None:
    """Two people or marks have a line each."""
    assert cell(replace(ROW, people=("P-0001", "P-0002")), Column.PERSON) == ("P-0001", "P-0002")
    assert cell(replace(ROW, marks=(Mark.OVERRIDE, Mark.TO_SHARE)), Column.MARKS) == ("Override", "To share")


def test_a_pasted_name_is_shortened() -> None:
    """A page pasted into the box for the organisation does not hide how many more recipients there are."""
    (words,) = cell(replace(ROW, agencies=("word " * 9_999, "Police")), Column.RECIPIENT)
    assert len(words) < 70
    assert words.endswith("… and 1 more")


def test_outcome_of_a_draft() -> None:
    """A draft's leaning is not an outcome: the table says how far it is."""
    assert outcome(replace(ROW, state=State.DRAFT)) == "Draft"


def test_sentence() -> None:
    """A screen reader hears the whole row, nothing left out."""
    assert sentence(ROW) == (
        "KM-2026-0007, Share in part, 3 May 2026, about P-0001, P-0002, P-0003, to Housing Options, Police,"
        " Override, Without consent, To share, Rent arrears"
    )
