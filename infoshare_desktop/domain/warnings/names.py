"""Whether a text names a person, however it is written: case, accents, order, spaces, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "mister", "master"})
"""Words that make a surname alone a person. *Dr* is not among them: it is said of those who help."""
_BETWEEN: Final = 2
"""Words that may stand between a first name and a surname: middle names, *and Tracey*."""
_SHORT: Final = 3
"""Letters that a word between a title or an initial and a surname has at most: another initial, *de*, *van*."""
_IN_A_RUN: Final = 4
"""Words that one part of a name may be written as: *O Brien*, *van der Berg*."""
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
"""Letters that no decomposition takes apart and that are left out as accents are."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a person can be called, as keys without case and accents."""

    firsts: frozenset[str]
    lasts: frozenset[str]
    """Empty for somebody of whom one name alone is known: it is then among ``firsts``."""

    @classmethod
    def of(cls, name: str) -> Naming:
        """Read a name as it was typed: *Marsh, Darren* and *Darren (Daz) Marsh-Cole* too."""
        before, _comma, after = name.partition(",")
        typed = f"{after} {before}".split() if after.strip() else name.split()
        parts = _telling(typed)
        keys = [key for part in parts if (key := _key(part)) and key not in _TITLES]
        if len(keys) < 2:  # noqa: PLR2004  (a first name and a last one)
            return cls(frozenset(keys), frozenset())
        halves = {_key(half) for half in parts[-1].split("-")}
        lasts = {
            keys[-1],
            "".join(keys[1:]),
            _with_particles(typed, parts[-1]),
            *(half for half in halves if len(half) >= _SHORT),
        }
        return cls(frozenset(keys[:-1]), frozenset(lasts - {""}))

    def named_in(self, text: str) -> bool:
        """Whether the text has a first name or an initial with the surname, in either order, or a title with it."""
        if not self.lasts:
            return False
        clauses = (_keys(clause) for clause in re.split(r"[;,\n]", text))
        lines = (_keys(line) for line in re.split(r"[;\n]", text))
        return any(map(self._in_order, clauses)) or any(map(self._turned, lines)) or self._in_mailbox(text)

    def alone_in(self, text: str, *, at_work: bool = False) -> bool:
        """Whether somebody is called by one of the names alone: to be asked of what holds nothing but names.

        ``at_work``: an organisation stands beside it, where a first name alone is anybody's.
        """
        if not self.lasts:
            return any(self.firsts.intersection(_runs(_keys(text), at)) for at in range(len(_keys(text))))
        clauses = (_keys(clause) for clause in re.split(r"[;,\n]", text))
        alone = self.lasts if at_work else self.lasts | self.firsts
        return any("".join(keys) in alone for keys in clauses)

    def _in_order(self, keys: Sequence[str]) -> bool:
        """*Darren Marsh*, *Darren J Marsh*, *DarrenMarsh*, *D Marsh*, *Mr Marsh*."""
        whole = {f"{first}{last}" for first in self.firsts for last in self.lasts}
        whole |= {f"{last}{first}" for first in self.firsts for last in self.lasts}
        opening = _TITLES | self._initials()
        for at, key in enumerate(keys):
            if whole.intersection(_runs(keys, at)):
                return True
            if any(self._last_after(keys, end) for end in self._first_ends(keys, at)):
                return True
            if key in opening and self._last_soon(keys, at + 1):
                return True
        return False

    def _turned(self, keys: Sequence[str]) -> bool:
        """*Marsh, Darren* and *Marsh D*."""
        initials = self._initials()
        return any(
            keys[after] in initials or self.firsts.intersection(_runs(keys, after))
            for at in range(len(keys))
            for after, run in enumerate(_runs(keys, at), start=at + 1)
            if run in self.lasts and after < len(keys)
        )

    def _in_mailbox(self, text: str) -> bool:
        """*d.marsh82@* and *darrenmarsh@*."""
        starts = self.firsts | self._initials()
        whole = {pair for first in starts for last in self.lasts for pair in (f"{first}{last}", f"{last}{first}")}
        boxes = (word.partition("@")[0] for word in text.split() if "@" in word)
        return any("".join(filter(str.isalpha, _key(box))) in whole for box in boxes)

    def _initials(self) -> frozenset[str]:
        return frozenset(first[0] for first in self.firsts)

    def _first_ends(self, keys: Sequence[str], at: int) -> Iterator[int]:
        return (at + length for length, run in enumerate(_runs(keys, at), start=1) if run in self.firsts)

    def _last_after(self, keys: Sequence[str], at: int) -> bool:
        return any(self.lasts.intersection(_runs(keys, start)) for start in range(at, at + _BETWEEN + 1))

    def _last_soon(self, keys: Sequence[str], at: int) -> bool:
        """Whether the surname follows a title or an initial, with nothing but short words between."""
        for start in range(at, at + _BETWEEN + 1):
            if self.lasts.intersection(_runs(keys, start)):
                return True
            if start >= len(keys) or len(keys[start]) > _SHORT:
                return False
        return False


def _telling(parts: Sequence[str]) -> Sequence[str]:
    """The parts that are names: with *Ana de Sousa (moved)* the capitals show which."""
    named = [part for part in parts if next(filter(str.isalpha, part), "").isupper()]
    return named or parts


def _with_particles(typed: Sequence[str], last: str) -> str:
    """The surname with the small words before it: *van der Berg*."""
    end = start = typed.index(last)
    while start > 1 and typed[start - 1].islower():
        start -= 1
    return _key("".join(typed[start : end + 1]))


def _keys(text: str) -> list[str]:
    return [word.key.translate(_LETTERS) for word in words_of(text)]


def _key(part: str) -> str:
    return "".join(_keys(part))


def _runs(keys: Sequence[str], at: int) -> Iterable[str]:
    """The first word from there, the first two without the space between, and so on."""
    return ["".join(keys[at:end]) for end in range(at + 1, min(at + _IN_A_RUN, len(keys)) + 1)]
