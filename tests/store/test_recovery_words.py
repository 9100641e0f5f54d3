"""The key on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.store.recovery_words import from_words, to_words


@given(key=st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_words(key: bytes) -> None:
    """24 words stand for exactly one key."""
    words = to_words(key)
    assert len(words) == 24
    assert from_words(" ".join(words)) == key


def test_the_words_are_those_of_the_standard() -> None:
    """BIP-39's own test vector: 256 zero bits."""
    assert to_words(bytes(32)) == ["abandon"] * 23 + ["art"]


def test_capitals_and_spaces_do_not_matter() -> None:
    """What was copied by hand may be typed in any case, over several lines."""
    typed = "  \n".join(word.upper() + "\t" for word in ["abandon"] * 23 + ["Art"])
    assert from_words(typed) == bytes(32)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "There are 24 recovery words, and 0 were typed."),
        ("abandon", "There are 24 recovery words, and 1 was typed."),
        ("abandon " * 25, "There are 24 recovery words, and 25 were typed."),
        (
            "abandon " * 6 + "abandonn " + "abandon " * 17,
            "Word 7 is not in the list of recovery words. Check its spelling on the sheet.",
        ),
        (
            "abandon " * 6 + "Ωmega 1 " + "abandon " * 16,
            "Words 7, 8 are not in the list of recovery words. Check their spelling on the sheet.",
        ),
        ("abandon " * 24, "Every word is in the list, but they do not belong together."),
    ],
)
def test_each_mistake_is_named(typed: str, sentence: str) -> None:
    """Count, spelling and order are told apart, and no word is repeated in the message."""
    with pytest.raises(RecoveryWordsWrong) as raised:
        from_words(typed)
    assert str(raised.value).startswith(sentence)
