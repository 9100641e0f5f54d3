"""Abbreviations that a reader from elsewhere would not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality.words import Word, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST: Final = 6
"""Letters in an abbreviation; a longer word in capitals is a word said loudly."""


class AbbreviationsLook:
    """Finds short words in capitals, but not in a text that is mostly in capitals."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(key for word in known for key in phrase_of(word))

    def found_in(self, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
        """The abbreviations in a text, each as a phrase of one word."""
        loud = sum(word.typed.isupper() and len(word.typed) > 1 for word in words)
        if loud * 2 > len(words):
            return
        yield from ((word,) for word in words if self._is_unknown(word))

    def _is_unknown(self, word: Word) -> bool:
        letters = word.typed.removesuffix("s")
        if not (1 < len(letters) <= _LONGEST and letters.isalpha() and letters.isupper()):
            return False
        return self._known.isdisjoint({word.key, word.key.removesuffix("s")})
