"""The direction of paired brackets in a line of mixed directions: UAX 9, rule N0.

WORKAROUND: python-bidi 0.6 follows the Unicode bidirectional algorithm 6.2, which did not know this rule.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final

from bidi.mirror import MIRRORED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STRONG: Final = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""The direction that a character counts as between brackets; numbers count as right to left."""


def pair_brackets(characters: Sequence[dict[str, Any]]) -> None:
    """Set the direction of each pair of brackets in python-bidi's list, after the weak types were resolved."""
    for first, last in sorted(_pairs(characters)):
        direction = _direction(characters, first, last)
        if direction:
            characters[first]["type"] = characters[last]["type"] = direction


def _pairs(characters: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """The places of opening brackets and their closing ones."""
    opened: list[tuple[str, int]] = []
    for place, one in enumerate(characters):
        kind = unicodedata.category(one["ch"]) if one["type"] == "ON" else ""
        if kind == "Ps":
            opened.append((MIRRORED.get(one["ch"], ""), place))
        elif kind == "Pe":
            fitting = [depth for depth, (closing, _) in enumerate(opened) if closing == one["ch"]]
            if fitting:
                yield opened[fitting[-1]][1], place
                del opened[fitting[-1] :]


def _direction(characters: Sequence[dict[str, Any]], first: int, last: int) -> str:
    """The direction around, if anything inside has it; else that of what is inside, if what stands before has it."""
    around = "R" if characters[first]["level"] % 2 else "L"
    inside = {_STRONG[one["type"]] for one in characters[first + 1 : last] if one["type"] in _STRONG}
    if not inside or around in inside:
        return around if inside else ""
    before = (_STRONG[one["type"]] for one in reversed(characters[:first]) if one["type"] in _STRONG)
    return next(before, around)
