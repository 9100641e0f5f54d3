"""What is different between two texts."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.differences import Change, changes

WORDS = st.lists(st.sampled_from(["he", "she", "שלום", "“no”", "🏠", "3/5"]), max_size=12)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("He rang at nine", "He rang at ten", (Change("nine", "ten"),)),
        ("He rang at nine", "He rang", (Change("at nine", ""),)),
        ("He rang", "He never rang", (Change("", "never"),)),
        ("a b c d e", "a x c y e", (Change("b", "x"), Change("d", "y"))),
        ("one  two", "one\ntwo", ()),
        ("", "added", (Change("", "added"),)),
    ],
)
def test_words_are_told_where_they_differ(before: str, after: str, found: tuple[Change, ...]) -> None:
    """Words that became others, were taken out, or put in; what is only set otherwise is the same."""
    assert changes(before, after) == found


@given(WORDS, WORDS)
def test_nothing_is_made_up(old: list[str], new: list[str]) -> None:
    """What is told as taken out stood before, as put in stands after; alike texts have no changes."""
    found = changes(" ".join(old), " ".join(new))
    assert (found == ()) == (old == new)
    for change in found:
        assert change.taken_out in " ".join(old)
        assert change.put_in in " ".join(new)


def test_a_very_long_text_is_compared_in_no_time() -> None:
    """A million characters, all the same word but one; or all other words."""
    before = "word " * 200_000
    start = perf_counter()
    assert changes(before, before + "more") == (Change("", "more"),)
    (whole,) = changes(before, "other " * 200_000)
    assert whole.put_in.startswith("other")
    assert perf_counter() - start < 5
