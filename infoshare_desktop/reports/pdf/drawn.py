"""Parts with lines and tints: rules, boxes, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.pdf.parts import TOGETHER, Columns, Part
from infoshare_desktop.reports.pdf.styles import (
    BLACK,
    HAIRLINE,
    HEAVY,
    LINE,
    RULE,
    TINT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.pdf.parts import Divided

PADDING: Final = 8.0
ROW_PADDING: Final = 3.5
RULED_PADDING: Final = 4.0
BAR: Final = 3.0


class Tinted(Part):
    """A part on a tint, with a black bar at its left; drawn anew on each page that it goes on to."""

    def __init__(self, inside: Part) -> None:
        super().__init__()
        self._inside = inside

    def height_in(self, width: float) -> float:
        """The content and its padding."""
        return self._inside.height_in(width - 2 * PADDING - BAR) + 2 * PADDING

    def divided(self, width: float, height: float) -> Divided:
        """Divide the content."""
        head, rest = self._inside.divided(width - 2 * PADDING - BAR, height - 2 * PADDING)
        return (type(self)(head) if head else None), (type(self)(rest) if rest else None)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw tint, bar, content."""
        height = self.height_in(width)
        canvas.setFillGray(TINT)
        canvas.rect(x, top - height, width, height, stroke=0, fill=1)
        canvas.setFillGray(BLACK)
        canvas.rect(x, top - height, BAR, height, stroke=0, fill=1)
        self._paint_inside(canvas, x, top, width)

    def _paint_inside(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        self._inside.paint(canvas, x + PADDING + BAR, top - PADDING, width - 2 * PADDING - BAR)

    def getSpaceBefore(self) -> float:
        """Room above, in points."""
        return 6

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return 8


class Framed(Tinted):
    """A part within a heavy line: what must not be overlooked."""

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw line and content."""
        height = self.height_in(width)
        canvas.setStrokeGray(BLACK)
        canvas.setLineWidth(HEAVY)
        inset = HEAVY / 2
        canvas.rect(x + inset, top - height + inset, width - HEAVY, height - HEAVY, stroke=1, fill=0)
        self._paint_inside(canvas, x, top, width)


class Ruled(Part):
    """A part with a thin line below it, on the page where it ends."""

    def __init__(self, inside: Part, *, ends: bool = True) -> None:
        super().__init__()
        self._inside, self._ends = inside, ends

    def height_in(self, width: float) -> float:
        """The content and the room around it."""
        return self._inside.height_in(width) + 2 * RULED_PADDING

    def divided(self, width: float, height: float) -> Divided:
        """Divide the content."""
        head, rest = self._inside.divided(width, height - 2 * RULED_PADDING)
        return (Ruled(head, ends=rest is None and self._ends) if head else None), (Ruled(rest) if rest else None)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw content and line."""
        self._inside.paint(canvas, x, top - RULED_PADDING, width)
        if self._ends:
            rule(canvas, x, top - self.height_in(width), width, HAIRLINE, LINE)


class Grid(Part):
    """A table: titles repeated on each page, a thin line above each row, rows divided where they must be."""

    def __init__(self, titles: Columns, rows: Sequence[Columns]) -> None:
        super().__init__()
        self._titles, self._rows = titles, tuple(rows)

    def height_in(self, width: float) -> float:
        """Titles and rows."""
        return self._head(width) + sum(self._high(row, width) for row in self._rows)

    def divided(self, width: float, height: float) -> Divided:
        """Divide between two rows; within one only where it is high."""
        left = height - self._head(width)
        for place, row in enumerate(self._rows):
            high = self._high(row, width)
            if high > left + 1e-6:
                return self._at(place, self._halves(row, width, left))
            left -= high
        return self, None

    def _halves(self, row: Columns, width: float, left: float) -> tuple[Columns | None, Columns | None]:
        if row.height_in(width) <= TOGETHER:
            return None, row
        head, rest = row.divided(width, left - 2 * ROW_PADDING)
        assert isinstance(head, Columns | None)
        assert isinstance(rest, Columns | None)
        return head, rest

    def _at(self, place: int, halves: tuple[Columns | None, Columns | None]) -> Divided:
        head, rest = halves
        before = (*self._rows[:place], *([head] if head else []))
        after = (*([rest] if rest else []), *self._rows[place + 1 :])
        return (Grid(self._titles, before) if before else None), (Grid(self._titles, after) if after else None)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw titles and rows."""
        self._titles.paint(canvas, x, top, width)
        top -= self._head(width)
        rule(canvas, x, top, width, RULE, BLACK)
        for row in self._rows:
            row.paint(canvas, x, top - ROW_PADDING, width)
            top -= self._high(row, width)
            rule(canvas, x, top, width, HAIRLINE, LINE)

    def _head(self, width: float) -> float:
        return self._titles.height_in(width) + ROW_PADDING

    @staticmethod
    def _high(row: Columns, width: float) -> float:
        return row.height_in(width) + 2 * ROW_PADDING

    def getSpaceBefore(self) -> float:
        """Room above, in points."""
        return 6

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return 8


def beside(parts: Sequence[Part], width: float, gap: float = 10.0, shares: Sequence[float] = ()) -> Columns:
    """Parts beside each other over a width, equally wide or by their shares."""
    shares = shares or [1.0] * len(parts)
    usable = width - gap * (len(parts) - 1)
    return Columns(parts, [usable * share / sum(shares) for share in shares], gap)


def rule(canvas: Canvas, x: float, y: float, width: float, weight: float, grey: float) -> None:
    """A line from left to right."""
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(weight)
    canvas.line(x, y, x + width, y)
