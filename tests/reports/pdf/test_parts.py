"""What fills a page, divided where the page ends."""

from __future__ import annotations

from typing import Final

import pytest

from infoshare_desktop.reports.pdf.fonts import Faces
from infoshare_desktop.reports.pdf.parts import TOGETHER, Columns, Part, Prose, Space, Stack
from infoshare_desktop.reports.pdf.styles import BODY
from tests.reports.cases import FONTS

WIDTH: Final = 200.0
FACES: Final = Faces(FONTS)


def prose(lines: int) -> Prose:
    """A text of so many lines."""
    return Prose("\n".join(f"line {number}" for number in range(lines)), BODY, FACES)


def heights(part: Part, height: float) -> tuple[float, float]:
    """How high the two halves are, in lines; 0 for none."""
    first, second = (half.height_in(WIDTH) if half else 0.0 for half in part.divided(WIDTH, height))
    return round(first / BODY.leading, 6), round(second / BODY.leading, 6)


@pytest.mark.parametrize(
    ("lines", "room", "expected"),
    [(10, 10, (10, 0)), (10, 4, (4, 6)), (10, 9, (8, 2)), (10, 1, (0, 10)), (3, 2, (0, 3)), (4, 3, (2, 2))],
)
def test_no_line_of_a_text_is_left_alone(lines: int, room: int, expected: tuple[int, int]) -> None:
    """At least two lines stay at the end of a page and go to the beginning of the next, or all go."""
    assert heights(prose(lines), room * BODY.leading) == expected


def test_a_stack_is_divided_within_the_part_that_the_page_ends_in() -> None:
    """What stands before it stays, what stands after it goes."""
    stack = Stack([prose(4), prose(6), prose(3)])
    assert heights(stack, 8 * BODY.leading) == (8, 5)
    assert heights(stack, 4 * BODY.leading) == (4, 9)
    assert heights(stack, 1 * BODY.leading) == (0, 13)


def test_columns_are_divided_at_one_height_or_not_at_all() -> None:
    """A short column beside a long one is not printed again on the next page; none begins without the others."""
    beside = Columns([prose(2), prose(9)], [90, 90])
    assert heights(beside, 5 * BODY.leading) == (5, 4)
    assert heights(beside, 1 * BODY.leading) == (0, 9)


def test_what_is_low_is_kept_together() -> None:
    """A few lines go to the next page whole; reportlab takes an empty answer as that."""
    assert prose(5).height_in(WIDTH) < TOGETHER
    assert prose(5).split(WIDTH, 3 * BODY.leading) == []
    assert len(prose(50).split(WIDTH, 20 * BODY.leading)) == 2


def test_dividing_again_and_again_loses_nothing() -> None:
    """However small the pieces of room, every line is in one of the halves."""
    left: Part | None = Stack([prose(7), Space(BODY.leading), Columns([prose(11), prose(2)], [90, 90])])
    total = 0.0
    assert left is not None
    whole = left.height_in(WIDTH)
    while left is not None:
        head, left = left.divided(WIDTH, 4 * BODY.leading)
        assert head is not None
        total += head.height_in(WIDTH)
    assert total == pytest.approx(whole)
