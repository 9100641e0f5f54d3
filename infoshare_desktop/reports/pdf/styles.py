"""Paper, margins, type scale and tints. All lengths in points (1/72 inch); greys from 0 (black) to 1 (white)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reportlab.lib.pagesizes import A4

from infoshare_desktop.reports.blocks import TextKind
from infoshare_desktop.reports.pdf import fonts

PAGE: Final = A4
MARGIN: Final = 48.0
"""Left and right: 17 mm, which every office printer reaches, and room for a binder's holes."""
TOP: Final = 62.0
BOTTOM: Final = 86.0
"""From the page's edge to the content; head and foot of the page stand in between."""
WIDTH: Final = PAGE[0] - 2 * MARGIN
HEIGHT: Final = PAGE[1] - TOP - BOTTOM

HAIRLINE: Final = 0.5
RULE: Final = 0.9
HEAVY: Final = 2.2

BLACK: Final = 0.0
MUTED: Final = 0.32
"""Quieter words: contrast 8 to 1 on white."""
LINE: Final = 0.55
TINT: Final = 0.93
"""Light enough that a copy of a copy does not turn it to black."""

SPACE: Final = (4.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0)


class Align(StrEnum):
    """Where the lines of a text begin or end; text from right to left swaps left and right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is set."""

    size: float
    leading: float
    """From one line to the next."""
    font: str = fonts.REGULAR
    grey: float = BLACK
    align: Align = Align.LEFT
    before: float = 0.0
    after: float = 0.0
    """Room above and below."""


BASE: Final = 9.2
TITLE: Final = TextStyle(BASE * 1.85, BASE * 2.25, fonts.BOLD, after=2)
PART: Final = TextStyle(BASE * 1.25, BASE * 1.7, fonts.BOLD, before=9, after=4)
SUBPART: Final = TextStyle(BASE, BASE * 1.4, fonts.BOLD, before=3, after=2)
HEADINGS: Final = (TITLE, PART, SUBPART)

LEAD: Final = TextStyle(BASE * 1.1, BASE * 1.55, grey=MUTED, after=8)
BODY: Final = TextStyle(BASE, BASE * 1.42, after=5)
STRONG: Final = TextStyle(BASE, BASE * 1.42, fonts.BOLD, after=5)
SMALL: Final = TextStyle(BASE * 0.85, BASE * 1.2, grey=MUTED, after=4)
PARAGRAPHS: Final = {
    TextKind.LEAD: LEAD,
    TextKind.BODY: BODY,
    TextKind.STRONG: STRONG,
    TextKind.SMALL: SMALL,
}

NAME: Final = TextStyle(BASE * 0.85, BASE * 1.42, grey=MUTED)
"""The name of a fact; its first line stands on the same height as the value's."""
VALUE: Final = TextStyle(BASE, BASE * 1.42)
CELL: Final = TextStyle(BASE * 0.85, BASE * 1.16)
CELL_TITLE: Final = TextStyle(BASE * 0.78, BASE * 1.05, fonts.BOLD)
BADGE: Final = TextStyle(BASE, BASE * 1.42, fonts.BOLD, grey=MUTED)
ANSWER: Final = TextStyle(BASE, BASE * 1.42, fonts.BOLD, align=Align.RIGHT)
UNUSED: Final = TextStyle(BASE, BASE * 1.42, grey=MUTED)
BOX_TITLE: Final = TextStyle(BASE * 1.25, BASE * 1.65, fonts.BOLD)
FIGURE: Final = TextStyle(BASE * 2, BASE * 2.3, fonts.BOLD)
FIGURE_LABEL: Final = TextStyle(BASE * 0.85, BASE * 1.12)
WORD: Final = TextStyle(BASE * 1.9, BASE * 3.1, fonts.BOLD)
WORD_NUMBER: Final = TextStyle(BASE * 1.1, BASE * 3.1, grey=MUTED, align=Align.RIGHT)
CODE: Final = TextStyle(BASE * 1.45, BASE * 2.1, fonts.BOLD)
FRAME: Final = TextStyle(7.6, 10.4)
