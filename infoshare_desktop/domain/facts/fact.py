"""One line of a record in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Fact:
    """What it is about, and what was said about it."""

    label: str
    words: str
    passage: str = ""
    """Where it stands in the sealed record, for what can be corrected there: ``outcome.reasons``."""


def filled(*lines: tuple[str, str] | tuple[str, str, str]) -> tuple[Fact, ...]:
    """The lines that say something, each a label, its words, and where there is one its passage."""
    return tuple(Fact(label, words.strip(), *passage) for label, words, *passage in lines if words.strip())


def joined(parts: Iterable[str], between: str = ", ") -> str:
    """Parts of one line, empty ones left out."""
    return between.join(part.strip() for part in parts if part.strip())
