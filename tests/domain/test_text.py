"""What happens to text when it is entered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.text import clean

anything = st.text(st.characters(exclude_categories=()))


@given(anything)
def test_clean_text_can_be_stored(text: str) -> None:
    """It has UTF-8, no U+0000, the same length, and cleaning it again changes nothing."""
    cleaned = clean(text)
    assert cleaned.encode().decode() == cleaned
    assert "\x00" not in cleaned
    assert len(cleaned) == len(text)
    assert clean(cleaned) == cleaned


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_what_can_be_stored_is_kept_to_the_letter(text: str) -> None:
    """No trimming, no normal form, no change of line ends: it is the worker's text."""
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b", "a\ufffdb"),
        ("\ud83d", "\ufffd"),
        ("\udc00x\ud800", "\ufffdx\ufffd"),
        (
            "e\u0301 \u202eabc\u202c \U0001f469\u200d\U0001f467 \r\n",
            "e\u0301 \u202eabc\u202c \U0001f469\u200d\U0001f467 \r\n",
        ),
    ],
    ids=["a NUL", "half an emoji", "both halves, apart", "accents, right to left, a family, line ends"],
)
def test_only_the_unstorable_is_replaced(text: str, cleaned: str) -> None:
    """U+0000 and lone surrogates become the replacement character; all else stays."""
    assert clean(text) == cleaned
