"""What is different between two texts, in words that were taken out and put in."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_COMPARED: Final = 250_000
"""Pairs of words that are compared at most, a few hundredths of a second; beyond, all between is one change."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words in one place; one of the two is empty where words were only put in or only taken out."""

    taken_out: str
    put_in: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """The changes in the order of the text. Spaces and line ends alone are no change."""
    old, new = before.split(), after.split()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    if len(old) * len(new) > MOST_COMPARED:
        return (Change(" ".join(old), " ".join(new)),)
    matched = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        Change(" ".join(old[old_from:old_to]), " ".join(new[new_from:new_to]))
        for tag, old_from, old_to, new_from, new_to in matched.get_opcodes()
        if tag != "equal"
    )


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (left, right) in pairs if left != right), min(len(one), len(other)))
