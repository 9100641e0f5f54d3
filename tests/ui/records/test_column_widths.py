"""How the columns share the table's width."""

from __future__ import annotations

from typing import Final

import pytest

from infoshare_desktop.ui.records.column_widths import in_two_lines, shared
from infoshare_desktop.ui.records.line import Column

NEEDS: Final = {
    Column.RECORD: 160,
    Column.PERSON: 90,
    Column.OUTCOME: 150,
    Column.RECIPIENT: 200,
    Column.MARKS: 140,
}


def test_recipients_take_what_is_left_over() -> None:
    """With room for all of them the column with the longest words becomes wider."""
    assert shared(NEEDS, 840) == {**NEEDS, Column.RECIPIENT: 300}


@pytest.mark.parametrize(
    ("room", "columns"),
    [
        (740, set(Column)),
        (739, set(Column) - {Column.MARKS}),
        (599, set(Column) - {Column.RECIPIENT}),
        (539, {Column.RECORD, Column.PERSON, Column.OUTCOME}),
        (399, {Column.RECORD, Column.OUTCOME}),
    ],
)
def test_fewer_columns_in_less_room(room: int, columns: set[Column]) -> None:
    """What does not fit is left out whole, and the others fill the room exactly."""
    widths = shared(NEEDS, room)
    assert set(widths) == columns
    assert sum(widths.values()) == room


def test_no_column_is_narrower_than_its_words() -> None:
    """Where not even two columns fit they are scrolled, not cut off."""
    assert shared(NEEDS, 100) == {Column.RECORD: 160, Column.OUTCOME: 150}


@pytest.mark.parametrize(
    ("words", "width"), [("Draft", 5), ("Shared, record to complete", 14), ("Do not share yet", 9), ("", 0)]
)
def test_the_width_of_words_in_two_lines(words: str, width: int) -> None:
    """Words break where both lines come out shortest; one word cannot be broken."""
    assert in_two_lines(words, len) == width
