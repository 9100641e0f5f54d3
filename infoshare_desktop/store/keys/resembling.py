"""Slips of the pen in words copied from paper: which words of a list resemble what was typed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_NAMED: Final = 3
"""How many words are named for one that is not in the list."""
_LOOKED_AT: Final = 12
_LONGEST: Final = 16
"""Letters; the longest word of the list has 8."""
_ALIKE: Final = 0.74
"""difflib's ratio: two words of four letters that differ in one have 0.75."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A place, from 1, and the word that may be meant there; no word: it and the next may have been changed round."""

    place: int
    word: str = ""


def resembling(word: str, listed: Sequence[str]) -> list[str]:
    """The words of the list that are most like one that is not in it; for what is no word at all there are none."""
    if len(word) > _LONGEST:
        return []
    return get_close_matches(word, listed, n=_NAMED, cutoff=_ALIKE)


def slips(words: Sequence[str], listed: Sequence[str], right: Callable[[Sequence[str]], bool]) -> list[Slip]:
    """Every single slip without which the words would be ``right``: a word that resembles another, or two in turn."""
    return [slip for slip, mended in _mended(words, listed) if right(mended)]


def _mended(words: Sequence[str], listed: Sequence[str]) -> Iterator[tuple[Slip, list[str]]]:
    for at, word in enumerate(words):
        for other in get_close_matches(word, listed, n=_LOOKED_AT, cutoff=_ALIKE):
            if other != word:
                yield Slip(at + 1, other), [*words[:at], other, *words[at + 1 :]]
        if words[at : at + 1] != words[at + 1 : at + 2] and at + 1 < len(words):
            yield Slip(at + 1), [*words[:at], words[at + 1], word, *words[at + 2 :]]
