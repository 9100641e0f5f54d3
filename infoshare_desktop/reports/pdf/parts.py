"""What a page is filled with: text, stacks, columns, boxes. Each can be divided where a page ends."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from reportlab.platypus import Flowable

from infoshare_desktop.reports.pdf import scripts
from infoshare_desktop.reports.pdf.lines import Line, broken
from infoshare_desktop.reports.pdf.styles import Align

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.styles import TextStyle

    Divided: TypeAlias = "tuple[Part | None, Part | None]"

TOGETHER: Final = 96.0
"""Points: what is no higher is not divided between two pages."""
FEWEST_LINES: Final = 2
"""No fewer lines of a text are left alone at the end or the beginning of a page."""


class Part(Flowable):
    """Something with a height for a width, that can be divided at a height and drawn from its top left corner."""

    def height_in(self, width: float) -> float:
        """The height in points."""
        raise NotImplementedError

    def divided(self, width: float, height: float) -> Divided:
        """What goes into the height, and the rest; None for nothing."""
        return (self, None) if self.height_in(width) <= height else (None, self)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at x, top."""
        raise NotImplementedError

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803  reportlab's names
        """Say how large it is; called by reportlab."""
        self.width, self.height = aW, self.height_in(aW)
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803  reportlab's names
        """Divide at a page's end; called by reportlab, which takes an empty list as *not here*."""
        if self.height_in(aW) <= TOGETHER:
            return []
        head, rest = self.divided(aW, aH)
        return [head, rest] if head and rest else []

    def draw(self) -> None:
        """Draw; called by reportlab with the origin at the lower left corner."""
        self.paint(self.canv, 0, self.height, self.width)


class Prose(Part):
    """A text of one style, in as many lines as it needs."""

    def __init__(self, text: str, style: TextStyle, faces: Faces) -> None:
        super().__init__()
        self._text, self._style, self._faces = text, style, faces
        self._broken_for = -1.0
        self._lines: list[Line] = []

    def getSpaceBefore(self) -> float:
        """Room above, in points."""
        return self._style.before

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return self._style.after

    def lines_in(self, width: float) -> list[Line]:
        """The lines at a width; broken once, and not again for what was divided off."""
        if self._broken_for != width:
            self._lines = broken(self._text, self._style, width, self._faces)
            self._broken_for = width
        return self._lines

    def height_in(self, width: float) -> float:
        """As many lines as the text needs."""
        return len(self.lines_in(width)) * self._style.leading

    def divided(self, width: float, height: float) -> Divided:
        """Divide between two lines."""
        lines = self.lines_in(width)
        room = int(height / self._style.leading + 1e-6)
        if room >= len(lines):
            return self, None
        room = min(room, len(lines) - FEWEST_LINES)
        if room < FEWEST_LINES:
            return None, self
        return self._of(lines[:room], width), self._of(lines[room:], width)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines, capitals in the middle of each."""
        style = self._style
        pen = canvas.beginText()
        pen.setFillGray(style.grey)
        pen.setFont(style.font, style.size, style.leading)
        baseline = top - (style.leading + 0.7 * style.size) / 2
        for line in self.lines_in(width):
            pen.setTextOrigin(x + _indent(line, style, width), baseline)
            if line.plain:
                pen.textOut(line.text)
            else:
                drawn = scripts.runs(line.text, style.font, style.size, self._faces, leftwards=line.leftwards)
                scripts.draw(pen, drawn, style.size)
                pen.setFont(style.font, style.size, style.leading)
            baseline -= style.leading
        canvas.drawText(pen)

    def _of(self, lines: list[Line], width: float) -> Prose:
        prose = Prose("", self._style, self._faces)
        prose._lines, prose._broken_for = lines, width
        return prose


class Space(Part):
    """Room and nothing else."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._room = height

    def height_in(self, width: float) -> float:  # noqa: ARG002  the same for any
        """What was asked for."""
        return self._room

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


class Stack(Part):
    """Parts under each other with a gap between."""

    def __init__(self, parts: Sequence[Part], gap: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self._parts, self._gap, self._after = tuple(parts), gap, after

    def getSpaceAfter(self) -> float:
        """Room below, in points."""
        return self._after

    def height_in(self, width: float) -> float:
        """All of them and the gaps."""
        return sum(part.height_in(width) for part in self._parts) + self._gap * max(0, len(self._parts) - 1)

    def divided(self, width: float, height: float) -> Divided:
        """Divide between two parts, or within the one that the page ends in."""
        left = height
        for place, part in enumerate(self._parts):
            high = part.height_in(width)
            if high > left + 1e-6:
                return self._at(place, part.divided(width, left))
            left -= high + self._gap
        return self, None

    def _at(self, place: int, halves: Divided) -> Divided:
        head, rest = halves
        before = (*self._parts[:place], *([head] if head else []))
        after = (*([rest] if rest else []), *self._parts[place + 1 :])
        return (Stack(before, self._gap) if before else None), (Stack(after, self._gap, self._after) if after else None)

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw one under the other."""
        for part in self._parts:
            part.paint(canvas, x, top, width)
            top -= part.height_in(width) + self._gap


class Columns(Part):
    """Parts beside each other, all beginning at the same height."""

    def __init__(self, parts: Sequence[Part], widths: Sequence[float], gap: float = 10.0) -> None:
        super().__init__()
        self._parts, self._widths, self._gap = tuple(parts), tuple(widths), gap
        self._height = -1.0

    def height_in(self, width: float) -> float:  # noqa: ARG002  the widths are fixed
        """The height of the highest."""
        if self._height < 0:
            self._height = max(part.height_in(own) for part, own in self._beside())
        return self._height

    def divided(self, width: float, height: float) -> Divided:
        """Divide every one at the same height; not at all where one of them cannot begin."""
        if self.height_in(width) <= height:
            return self, None
        halves = [part.divided(own, height) for part, own in self._beside()]
        if any(head is None for head, _ in halves):
            return None, self
        return (
            Columns([head or Space(0) for head, _ in halves], self._widths, self._gap),
            Columns([rest or Space(0) for _, rest in halves], self._widths, self._gap),
        )

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:  # noqa: ARG002  widths are fixed
        """Draw from left to right."""
        for part, own in self._beside():
            part.paint(canvas, x, top, own)
            x += own + self._gap

    def gaps(self) -> list[float]:
        """The middles of the gaps, in points from the left edge."""
        return [right - self._gap / 2 for right in accumulate(own + self._gap for own in self._widths[:-1])]

    def _beside(self) -> Sequence[tuple[Part, float]]:
        return tuple(zip(self._parts, self._widths, strict=True))


def _indent(line: Line, style: TextStyle, width: float) -> float:
    """How far from the left edge a line begins."""
    free = width - line.width
    if style.align is Align.CENTRE:
        return free / 2
    return free if (style.align is Align.RIGHT) != line.leftwards else 0.0
