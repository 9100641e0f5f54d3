"""How words are compared and phrases found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.quality.words import Phrases, key_of, phrase_of, words_of


def found(text: str, *phrases: str) -> list[str]:
    """The phrases that stand in a text, as typed."""
    looked = Phrases(map(phrase_of, phrases)).found_in(words_of(text))
    return [" ".join(word.typed for word in phrase) for phrase in looked]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I FEEL that", "I feel"),
        ("Attention-seeking again", "attention seeking"),
        ("At 10:31 she rang", "#:#"),
        ("at 10.30am", "#.#am"),
        ("on the 9th", "#th"),
        ("on 2026-05-03", "#-#-#"),
        ("JOSÉ came", "Jose"),
        ("Ask Jose\u0301.", "José"),
        ("O’Brien rang", "O'Brien"),
        ("\u202eRosa\u202c", "rosa"),
        ("Ro\u00adsa", "rosa"),
        ("मीरा आई", "मीरा"),
        ("سألت روزا، أمس", "روزا"),
    ],
)
def test_a_phrase_is_found_in_any_writing(text: str, phrase: str) -> None:
    """Case, accents, hyphens, kinds of apostrophe and unseen marks make no difference; # is any number."""
    assert len(found(text, phrase)) == 1


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Rosanna", "Rosa"),
        ("primrosa", "Rosa"),
        ("I do feel", "I feel"),
        ("P-0042", "#"),
        ("KIMRQX-2026-0137", "#-#"),
        ("4 5", "#:#"),
        ("मोरा", "मीरा"),
        ("", "Rosa"),
    ],
)
def test_a_part_of_a_word_is_not_the_word(text: str, phrase: str) -> None:
    """Words are compared whole, numbers by their shape."""
    assert found(text, phrase) == []


def test_the_longer_of_two_phrases_is_told() -> None:
    """A full name is one find and not two."""
    assert found("Rosa Lee and Rosa", "Rosa", "Rosa Lee", "Lee") == ["Rosa Lee", "Rosa"]


def test_a_very_long_phrase_is_not_looked_for() -> None:
    """A hostile name of a thousand words cannot slow the look down."""
    assert found("a " * 1000, "a " * 1000) == []


@given(st.text())
def test_any_text_falls_into_words(text: str) -> None:
    """Every word stands in the text as typed, in its order; no word has a space in it."""
    at = 0
    for word in words_of(text):
        at = text.index(word.typed, at) + len(word.typed)
        assert not any(sign.isspace() for sign in word.typed)
        assert word.key == key_of(word.typed)


@given(st.lists(st.sampled_from(["rosa", "lee", "x", "10:31", "no"]), max_size=30))
def test_what_is_found_is_what_was_looked_for(words: list[str]) -> None:
    """The finds are phrases that were asked for, one after the other, never overlapping."""
    phrases = ("rosa lee", "rosa", "no x")
    finds = found(" ".join(words), *phrases)
    assert set(finds) <= set(phrases)
    assert sum(len(find.split()) for find in finds) <= len(words)
    assert finds.count("rosa") + finds.count("rosa lee") == words.count("rosa")
