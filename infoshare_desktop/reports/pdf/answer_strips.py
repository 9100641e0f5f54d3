"""The answers of a decision beside each other: whole words on a sheet, single letters in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.pdf.fonts import BOLD, REGULAR
from infoshare_desktop.reports.pdf.parts import Part, Prose
from infoshare_desktop.reports.pdf.styles import BASE, BLACK, HAIRLINE, LINE, MUTED, RULE, Align, TextStyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.blocks import StripCell
    from infoshare_desktop.reports.pdf.fonts import Faces

STRIP_HEIGHT: Final = 31.0
STRIP_GAP: Final = 2.0
SQUARE: Final = 9.0
"""The side of one question's square in a strip within a table."""
_STRIP_LABEL: Final = TextStyle(BASE * 0.75, BASE * 1.05, grey=MUTED, align=Align.CENTRE)
_STRIP_ANSWER: Final = TextStyle(BASE * 0.85, BASE * 1.1, BOLD, align=Align.CENTRE)
_STRIP_UNUSED: Final = TextStyle(BASE * 0.85, BASE * 1.1, REGULAR, MUTED, Align.CENTRE)
_LETTER: Final = TextStyle(6.8, SQUARE, BOLD, align=Align.CENTRE)
_LETTER_UNUSED: Final = TextStyle(6.8, SQUARE, REGULAR, MUTED, Align.CENTRE)
_NOT_ASKED: Final = "–"


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


def _frame(canvas: Canvas, x: float, y: float, width: float, height: float, *, dashed: bool) -> None:
    canvas.setStrokeGray(LINE if dashed else BLACK)
    canvas.setLineWidth(HAIRLINE if dashed else RULE)
    canvas.setDash([2, 2] if dashed else [])
    canvas.rect(x, y, width, height, stroke=1, fill=0)
    canvas.setDash([])
