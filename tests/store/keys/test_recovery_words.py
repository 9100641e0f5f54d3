"""The key on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.store.keys.recovery_words import from_words, read_typing, read_words, to_words, unknown_sentence


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
            "Word 7 is not in the list of recovery words. Check its spelling on the sheet. Perhaps it is: abandon.",
        ),
        (
            "abandon " * 6 + "Ωmega zzz " + "abandon " * 16,
            "Words 7, 8 are not in the list of recovery words. Check their spelling on the sheet.",
        ),
        ("abandon " * 24, "Every word is in the list, but they do not belong together."),
    ],
)
def test_each_mistake_is_named(typed: str, sentence: str) -> None:
    """Count, spelling and order are told apart."""
    with pytest.raises(RecoveryWordsWrong) as raised:
        from_words(typed)
    assert str(raised.value).startswith(sentence)


def test_the_first_four_letters_are_enough() -> None:
    """In the list no two words begin with the same four; a word of three letters is typed in full."""
    words = to_words(bytes(range(32)))
    assert from_words(" ".join(word[:4] for word in words)) == bytes(range(32))
    assert read_words("Abou, 2. ACT  3 actr").words == ("about", "act", "actress")


def test_a_word_that_is_not_listed_brings_those_that_are() -> None:
    """The nearest words are named; for one like no other there are none."""
    assert unknown_sentence(read_words("abandon ligth")).endswith("Perhaps it is: light.")
    assert unknown_sentence(read_words("abandon qqqqqqq")).endswith("Check its spelling on the sheet.")
    assert unknown_sentence(read_words("abandon")) == ""


@pytest.mark.parametrize(("place", "misread"), [(11, "dumb"), (14, "path"), (16, "love"), (16, "life")])
def test_a_misread_word_is_looked_for(place: int, misread: str) -> None:
    """All words are listed and the checksum is wrong: the places are named where a resembling word puts it right."""
    words = to_words(bytes(range(32)))
    written, words[place - 1] = words[place - 1], misread
    with pytest.raises(RecoveryWordsWrong, match=rf"word {place}, which may be {written}[;.]"):
        from_words(" ".join(words))


def test_two_words_in_each_others_place_are_found() -> None:
    """A line skipped while copying."""
    words = to_words(bytes(range(32)))
    words[4], words[5] = words[5], words[4]
    with pytest.raises(RecoveryWordsWrong, match="words 5 and 6, which may be the other way round"):
        from_words(" ".join(words))


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("abandon lig", ()),
        ("abandon lig ", (2,)),
        ("lig abandon", (1,)),
        ("xxxx abandon lig", (1,)),
        ("abandon lgi", (2,)),
        ("", ()),
    ],
)
def test_a_word_that_is_being_typed_is_not_wrong_yet(typed: str, unknown: tuple[int, ...]) -> None:
    """Until a space comes after it, or no word begins like that."""
    assert read_typing(typed).unknown == unknown


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("lig " * 250_000, "250000 were typed"), ("x" * 1_000_000 + " abandon" * 23, "Word 1 is not")],
)
def test_whatever_is_pasted_gets_its_sentence(typed: str, sentence: str) -> None:
    """A book, or a word of a million letters."""
    with pytest.raises(RecoveryWordsWrong, match=sentence):
        from_words(typed)
