"""Text broken into lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.reports.pdf.fonts import Faces, prepared
from infoshare_desktop.reports.pdf.lines import broken
from infoshare_desktop.reports.pdf.styles import BODY
from tests.reports.cases import FONTS

FACES = Faces(FONTS)


@given(st.text(alphabet=st.sampled_from("ab WimÄ.של\u0301\n漢●")), st.sampled_from([40.0, 90.0, 400.0]))
def test_no_letter_is_lost_and_no_line_too_wide(text: str, width: float) -> None:
    """Whatever the text, its letters come back in order, and every line fits."""
    lines = broken(text, BODY, width, FACES)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(prepared(text).split())
    assert all(line.width <= width + 0.001 or len(line.text) == 1 for line in lines)


def test_a_line_feed_begins_a_line_and_an_empty_text_has_one() -> None:
    """Empty lines are kept: they mean something to the writer."""
    assert [line.text for line in broken("one\n\ntwo", BODY, 400, FACES)] == ["one", "", "two"]
    assert [line.text for line in broken("", BODY, 400, FACES)] == [""]


@pytest.mark.parametrize("width", range(100, 160, 3))
def test_lines_are_as_full_as_they_can_be(width: int) -> None:
    """No line is too wide, and the first word of each would not have gone into the one before."""
    lines = broken("many words of some length " * 20, BODY, width, FACES)
    space = FACES.width(" ", BODY.font) * BODY.size
    for before, line in pairwise(lines):
        first = FACES.width(line.text.split(" ")[0], BODY.font) * BODY.size
        assert FACES.width(before.text, BODY.font) * BODY.size <= width + 0.001
        assert before.width + space + first > width
