"""How references and names are sorted: as a reader would, whatever the case and the accents."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS: Final = re.compile("[0-9]+")
_PLACES: Final = 8
_WIDTH: Final = 64
"""Characters kept: indexes stay narrow, and what is alike so far is sorted by date."""


def order_of(names: Iterable[str]) -> str:
    """A text that sorts as the names do: case and accents folded, P-9999 before P-10000."""
    return "\n".join(_folded(name[:_WIDTH]) for name in names)[:_WIDTH]


def bare(text: str) -> str:
    """The text without case and accents; one of accents alone stays as it is."""
    letters = (letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return "".join(letters).casefold() or text


def _folded(name: str) -> str:
    return _DIGITS.sub(lambda number: number[0].zfill(_PLACES), bare(name))
