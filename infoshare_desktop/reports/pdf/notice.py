"""Saying on paper what the paper cannot show."""

from __future__ import annotations

import unicodedata
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.blocks import Box, Weight
from infoshare_desktop.reports.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.reports.blocks import Block
    from infoshare_desktop.reports.pdf.fonts import Faces

NAMED: Final = 12
"""How many of the missing characters are named."""


def notice_of_missing(blocks: Iterable[Block], faces: Faces) -> tuple[Box, ...]:
    """A box that names the characters which no font has; nothing where all can be printed."""
    missing: dict[str, None] = {}
    for text in texts(blocks):
        missing.update(dict.fromkeys(faces.missing(text)))
    if not missing:
        return ()
    named = "; ".join(_named(character) for character in list(missing)[:NAMED])
    more = "" if len(missing) <= NAMED else _(" and {count} more").format(count=len(missing) - NAMED)
    words = _(
        "This record holds characters that the program's fonts do not have. Each is printed as \ufffd;"
        " read the text in the program instead. They are: {characters}{more}."
    )
    return (Box(_("Not all of it can be printed"), words.format(characters=named, more=more), weight=Weight.HEAVY),)


def _named(character: str) -> str:
    """The code and the Unicode name: ``U+6F22 CJK UNIFIED IDEOGRAPH-6F22``."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
