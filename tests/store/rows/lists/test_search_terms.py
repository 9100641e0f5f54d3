"""What was typed, as an expression of FTS5, and the sentence around a hit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.store.rows.lists.search_terms import (
    HIT,
    MOST_WORDS,
    as_parts,
    as_words,
    has_letters,
    sentence,
    words_of,
)


def test_every_word_is_in_quotes_and_the_last_one_a_beginning() -> None:
    """So no character has a meaning of its own; a quote is doubled, as FTS5 wants it."""
    assert as_words(words_of(' say "no"* AND -now ')) == '"say" """no""*" "AND" "-now"*'


def test_parts_need_three_letters_each() -> None:
    """A shorter one is in no trigram."""
    assert as_parts(words_of("ouncil estate")) == '"ouncil" "estate"'
    assert as_parts(words_of("ouncil st")) is None


def test_only_letters_digits_and_marks_are_in_the_index() -> None:
    """Of any script."""
    for word in ("a", "7", "é", "مدرسة", "हि", "中", "-7"):
        assert has_letters([word])
    for word in ("😀", "-", "“”", "…", "£"):
        assert not has_letters([word])


def test_what_cannot_be_stored_is_looked_for_as_it_is_stored() -> None:
    """A lone surrogate was kept as U+FFFD; SQLite would refuse to be asked for it."""
    assert words_of("a\ud800b \x00") == ("a\ufffdb", "\ufffd")


def test_of_a_pasted_passage_the_first_words_count() -> None:
    """A million words would take minutes, and find the same."""
    assert len(words_of("word " * 1_000_000)) == MOST_WORDS


def test_the_sentence_around_the_first_mark() -> None:
    """Within its line; a full stop inside a word ends nothing."""
    text = f"First one. Then 3.5 miles, {HIT}she {HIT}said! After.\nNext line"
    assert sentence(text) == "Then 3.5 miles, she said!"
    assert sentence(f"no end here\n{HIT}the line\nother") == "the line"
    assert sentence("nothing marked") == ""


@given(st.text())
def test_a_sentence_is_a_piece_of_its_text(text: str) -> None:
    """Never anything that was not written, wherever the mark is."""
    marked = text.replace(HIT, "")
    for place in range(len(marked) + 1):
        assert sentence(marked[:place] + HIT + marked[place:]) in marked
