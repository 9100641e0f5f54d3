"""Parts with lines and tints: rules, boxes, strips of answers, tables, lines to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.pdf.fonts import BOLD, REGULAR
from infoshare_desktop.reports.pdf.lines import one_line
from infoshare_desktop.reports.pdf.parts import TOGETHER, Columns, Part, Prose
from infoshare_desktop.reports.pdf.styles import (
    BASE,
    BLACK,
    HAIRLINE,
    HEAVY,
    LINE,
    MUTED,
    RULE,
    SMALL,
    TINT,
    Align,
    TextStyle,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.blocks import StripCell
    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.parts import Divided

PADDING: Final = 8.0
ROW_PADDING: Final = 3.5
RULED_PADDING: Final = 4.0
BAR: Final = 3.0
STRIP_HEIGHT: Final = 31.0
STRIP_GAP: Final = 2.0
RULING_STEP: Final = 24.0
"""From one line to write on to the next: 8 mm."""
SIGNING_ROOM: Final = 30.0
SQUARE: Final = 9.0
"""The side of one question's square in a strip within a table."""
_STRIP_LABEL: Final = TextStyle(BASE * 0.75, BASE * 1.05, grey=MUTED, align=Align.CENTRE)
_STRIP_ANSWER: Final = TextStyle(BASE * 0.85, BASE * 1.1, BOLD, align=Align.CENTRE)
_STRIP_UNUSED: Final = TextStyle(BASE * 0.85, BASE * 1.1, REGULAR, MUTED, Align.CENTRE)
_LETTER: Final = TextStyle(6.8, SQUARE, BOLD, align=Align.CENTRE)
_LETTER_UNUSED: Final = TextStyle(6.8, SQUARE, REGULAR, MUTED, Align.CENTRE)
_NOT_ASKED: Final = "–"


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
            _rule(canvas, x, top - self.height_in(width), width, HAIRLINE, LINE)


class AnswerStrip(Part):
    """All questions beside each other: label above, whole word below; a dashed frame where it did not count."""

    def __init__(self, cells: Sequence[StripCell], faces: Faces) -> None:
        super().__init__()
        self._cells, self._faces = tuple(cells), faces

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """One height for all."""
        return STRIP_HEIGHT

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the frames and words."""
        own = (width + STRIP_GAP) / len(self._cells) - STRIP_GAP
        for cell in self._cells:
            _frame(canvas, x, top - STRIP_HEIGHT, own, STRIP_HEIGHT, dashed=not cell.used)
            Prose(cell.label, _STRIP_LABEL, self._faces).paint(canvas, x, top - 3.5, own)
            style = _STRIP_ANSWER if cell.used and cell.answer else _STRIP_UNUSED
            Prose(cell.answer or _NOT_ASKED, style, self._faces).paint(canvas, x, top - 15.5, own)
            x += own + STRIP_GAP

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return 6


class LetterStrip(Part):
    """One letter for each question, in a row of small squares, for a cell of a table."""

    def __init__(self, letters: Sequence[StripCell], faces: Faces) -> None:
        super().__init__()
        self._cells, self._faces = tuple(letters), faces

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """One square high."""
        return SQUARE + 1

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002  squares have a size
        """Draw the squares, then all letters as one text."""
        canvas.setStrokeGray(LINE)
        canvas.setLineWidth(HAIRLINE)
        lower = top - SQUARE
        canvas.rect(x, lower, SQUARE * len(self._cells), SQUARE, stroke=1, fill=0)
        canvas.lines([(x + SQUARE * n, lower, x + SQUARE * n, top) for n in range(1, len(self._cells))])
        for cell in self._cells:
            style = _LETTER if cell.used and cell.answer else _LETTER_UNUSED
            letter = (cell.letter if cell.used else cell.letter.lower()) or _NOT_ASKED
            Prose(letter, style, self._faces).paint(canvas, x, top, SQUARE)
            x += SQUARE


class LetterRow(Part):
    """The labels of the questions, each over its square of the strips below."""

    def __init__(self, labels: Sequence[str], faces: Faces) -> None:
        super().__init__()
        self._labels = [Prose(label, _STRIP_LABEL, faces) for label in labels]

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """One line."""
        return _STRIP_LABEL.leading

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002  squares have a size
        """Draw the labels."""
        for place, label in enumerate(self._labels):
            label.paint(canvas, x + place * SQUARE, top, SQUARE)


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
        _rule(canvas, x, top, width, RULE, BLACK)
        for row in self._rows:
            row.paint(canvas, x, top - ROW_PADDING, width)
            top -= self._high(row, width)
            _rule(canvas, x, top, width, HAIRLINE, LINE)

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


class SigningLine(Part):
    """A line to sign on, with words under it: one line of them, a longer name is cut."""

    def __init__(self, label: str, faces: Faces) -> None:
        super().__init__()
        self._label, self._faces = label, faces

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """Room to write, and the words."""
        return SIGNING_ROOM + SMALL.leading

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw line and words."""
        _rule(canvas, x, top - SIGNING_ROOM + 2, width, RULE, BLACK)
        label = one_line(self._label, SMALL, width, self._faces)
        Prose(label, SMALL, self._faces).paint(canvas, x, top - SIGNING_ROOM, width)


class Ruling(Part):
    """Empty lines to write on by hand; with upright lines between columns at the given places."""

    def __init__(self, count: int, uprights: Sequence[float] = ()) -> None:
        super().__init__()
        self._count, self._uprights = count, tuple(uprights)

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """All lines."""
        return self._count * RULING_STEP

    def divided(self, width: float, height: float) -> Divided:  # noqa: ARG002  the same for any
        """Divide between two lines."""
        room = int(height / RULING_STEP)
        if room >= self._count:
            return self, None
        rest = Ruling(self._count - room, self._uprights)
        return (Ruling(room, self._uprights) if room else None), rest

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        for number in range(1, self._count + 1):
            _rule(canvas, x, top - number * RULING_STEP, width, HAIRLINE, LINE)
        canvas.setLineWidth(HAIRLINE)
        bottom = top - self._count * RULING_STEP
        canvas.lines([(x + place, bottom, x + place, top) for place in self._uprights])

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return 10


def beside(parts: Sequence[Part], width: float, gap: float = 10.0, shares: Sequence[float] = ()) -> Columns:
    """Parts beside each other over a width, equally wide or by their shares."""
    shares = shares or [1.0] * len(parts)
    usable = width - gap * (len(parts) - 1)
    return Columns(parts, [usable * share / sum(shares) for share in shares], gap)


def _rule(canvas: Canvas, x: float, y: float, width: float, weight: float, grey: float) -> None:
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(weight)
    canvas.line(x, y, x + width, y)


def _frame(canvas: Canvas, x: float, y: float, width: float, height: float, *, dashed: bool) -> None:
    canvas.setStrokeGray(LINE if dashed else BLACK)
    canvas.setLineWidth(HAIRLINE if dashed else RULE)
    canvas.setDash([2, 2] if dashed else [])
    canvas.rect(x, y, width, height, stroke=1, fill=0)
    canvas.setDash([])
