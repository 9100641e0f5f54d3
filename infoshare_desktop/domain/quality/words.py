"""Words as a rule compares them, and phrases found in time proportional to the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_WORD: Final = re.compile(
    r"[A-Z][A-Z0-9]{0,7}-\d[\d-]*"  # a reference or a record's number: P-0042, KMQX-2026-0137
    r"|\d+(?:[:./-]\d+)*\w*"  # a number, a time or a day: 10:31, 3/5/26, 9th
    r"|[^\s!-/:-@\[-`{-~\u00a1-\u00ac\u00ae-\u00bf\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u206f\u3000-\u303f]+"
)
"""A word is what stands between spaces and punctuation, in any script: combining marks stay with their letters."""

_DIGITS: Final = re.compile(r"\d+")
_UNSEEN: Final = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\ufeff]")
"""Accents (after NFKD), and marks that take no room: a soft hyphen, joiners, marks of direction."""
_LONGEST_PHRASE: Final = 8
"""Words in a phrase; longer ones are not looked for, so that hostile names cannot slow the look down."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text as it was typed, and the key by which it is compared: no case, no accents, # for digits."""

    typed: str
    key: str


def words_of(text: str) -> list[Word]:
    """The words of a text in their order."""
    return [Word(found[0], key_of(found[0])) for found in _WORD.finditer(text)]


def key_of(word: str) -> str:
    """What a word is compared by: ``José`` and ``JOSE`` are the same, and so are ``10:31`` and ``9:05``."""
    plain = word if word.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKD", word))
    return _DIGITS.sub("#", plain.casefold())


def phrase_of(text: str) -> tuple[str, ...]:
    """A rule's word or phrase by its keys; ``#`` in it stands for a number."""
    return tuple(word.key for word in words_of(text.replace("#", "0")))


class Phrases:
    """Any number of phrases to be found at once."""

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        self._known = frozenset(phrase for phrase in phrases if 0 < len(phrase) <= _LONGEST_PHRASE)
        self._lengths = _lengths_by_first(self._known)

    def found_in(self, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
        """The phrases in a text from left to right; of two that begin together the longer one."""
        at = 0
        while at < len(words):
            length = self._length_at(words, at)
            if length:
                yield tuple(words[at : at + length])
            at += length or 1

    def _length_at(self, words: Sequence[Word], at: int) -> int:
        for length in self._lengths.get(words[at].key, ()):
            if tuple(word.key for word in words[at : at + length]) in self._known:
                return length
        return 0


def _lengths_by_first(phrases: Iterable[tuple[str, ...]]) -> Mapping[str, list[int]]:
    """How long the phrases are that begin with each key, the longest first."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        lengths.setdefault(phrase[0], set()).add(len(phrase))
    return {first: sorted(found, reverse=True) for first, found in lengths.items()}
