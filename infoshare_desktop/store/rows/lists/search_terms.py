"""What was typed into the search box as an expression of FTS5, and the sentence around a hit."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_PART: Final = 3
"""Letters of the shortest part of a word that an index of trigrams finds."""

MOST_WORDS: Final = 64
"""Words looked for: the first ones tell a pasted passage from all others."""

HIT: Final = "\ufdd0"
"""Stands before each hit in a marked text: a noncharacter, which no text has a use for."""

_LETTERS: Final = frozenset("LMN")
"""Unicode's letters, marks and numbers make up words, as they do in the index of words."""

_BREAK: Final = re.compile(r"(?<=[.!?…؟。])\s+|\n")


def words_of(typed: str) -> tuple[str, ...]:
    """The words of what was typed, as they stand."""
    return tuple(clean(typed).split()[:MOST_WORDS])


def has_letters(words: Sequence[str]) -> bool:
    """Whether anything in them is a letter or a digit, which the indexes hold; signs they do not."""
    return any(unicodedata.category(letter)[0] in _LETTERS for word in words for letter in word)


def as_words(words: Sequence[str]) -> str:
    """All of these words, the last one as a beginning. In quotes no character has a meaning for FTS5."""
    return f"{_quoted(words)}*"


def as_parts(words: Sequence[str]) -> str | None:
    """All of these words anywhere within words; None where one is too short for that."""
    return None if any(len(word) < SHORTEST_PART for word in words) else _quoted(words)


def sentence(marked: str) -> str:
    """The sentence, within its line, around the first mark; without the marks, empty where there is none."""
    place = marked.find(HIT)
    if place < 0:
        return ""
    start, end = 0, len(marked)
    for found in _BREAK.finditer(marked):
        if found.start() >= place:
            end = found.start()
            break
        start = found.end()
    return marked[start:end].replace(HIT, "").strip()


def _quoted(words: Sequence[str]) -> str:
    return " ".join('"{}"'.format(word.replace('"', '""')) for word in words)
