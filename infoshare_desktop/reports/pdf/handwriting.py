"""Room to write by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.pdf.drawn import rule
from infoshare_desktop.reports.pdf.lines import one_line
from infoshare_desktop.reports.pdf.parts import Part, Prose
from infoshare_desktop.reports.pdf.styles import BLACK, HAIRLINE, LINE, RULE, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.parts import Divided

RULING_STEP: Final = 24.0
"""From one line to write on to the next: 8 mm."""
SIGNING_ROOM: Final = 30.0


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
        rule(canvas, x, top - SIGNING_ROOM + 2, width, RULE, BLACK)
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
            rule(canvas, x, top - number * RULING_STEP, width, HAIRLINE, LINE)
        canvas.setLineWidth(HAIRLINE)
        bottom = top - self._count * RULING_STEP
        canvas.lines([(x + place, bottom, x + place, top) for place in self._uprights])

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return 10
