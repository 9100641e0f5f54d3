"""Reading what was copied from the recovery sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.ui.gate.recovery_text import CODE_DIGITS, code_problem, code_typed, count_sentence, words_typed

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=8)
BETWEEN = st.sampled_from([" ", "  ", ", ", "\n", "\t", ". ", " 17. ", ";\r\n", "\u00a0", " – "])


@given(st.lists(st.tuples(WORD, BETWEEN), max_size=24))
def test_what_stands_between_the_words_does_not_matter(typed: list[tuple[str, str]]) -> None:
    """Numbers, full stops, commas, dashes and line ends come and go; the words are the same."""
    text = "".join(word + between for word, between in typed)
    assert words_typed(text) == [word for word, _between in typed]


def test_capitals_do_not_matter() -> None:
    """Caps lock, or a capital at the beginning of a line, is no mistake."""
    assert words_typed("Abandon BUTTER cage") == ["abandon", "butter", "cage"]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "0 of 24 words typed"),
        (24, "24 of 24 words typed"),
        (25, "25 words typed. There are 24: take out what is too much."),
    ],
)
def test_the_count_says_how_far_the_typing_is(count: int, sentence: str) -> None:
    """Too many words are named as such."""
    assert count_sentence(count) == sentence


@given(st.text(alphabet="0123456789abcdef", min_size=CODE_DIGITS, max_size=CODE_DIGITS), st.sampled_from(" -\n:"))
def test_a_code_may_be_typed_in_groups_and_capitals(code: str, between: str) -> None:
    """Four digits at a time as on the sheet, or all in one run."""
    grouped = between.join(code[start : start + 4] for start in range(0, CODE_DIGITS, 4))
    assert code_typed(grouped.upper()) == code
    assert code_problem(code) is None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", None),
        ("0", "A vault code has 32 digits and letters, and 1 was typed."),
        ("0123 4567", "A vault code has 32 digits and letters, and 8 were typed."),
        ("0o", "A vault code has only the digits 0 to 9 and the letters a to f. Look at “o” again."),
        ("ol", "A vault code has only the digits 0 to 9 and the letters a to f. Look at these again: “l”, “o”."),
    ],
)
def test_a_mistake_in_the_code_is_named(typed: str, problem: str | None) -> None:
    """Too short, too long, or a letter that cannot be in it; nothing typed is no mistake."""
    assert code_problem(code_typed(typed)) == problem
