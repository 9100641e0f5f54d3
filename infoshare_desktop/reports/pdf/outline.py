"""Headings: they stay with what they stand over, and make the outline that PDF readers show beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.reports.pdf.parts import Prose

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.styles import TextStyle


class Lead(Prose):
    """A text that stays on one page with what follows it."""


class OutlinedHeading(Lead):
    """A heading; ``level`` counts from 0, the title."""

    def __init__(self, text: str, style: TextStyle, faces: Faces, level: int) -> None:
        super().__init__(text, style, faces)
        self._title, self._level = text, level

    def paint(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw, and note the place in the outline."""
        _, y = canvas.absolutePosition(x, top)
        key = f"{canvas.getPageNumber()}-{y:.1f}"
        canvas.bookmarkHorizontal(key, x, top)
        above: int = vars(canvas)["_doc"].outline.currentlevel
        canvas.addOutlineEntry(self._title, key, min(self._level, above + 1), closed=self._level > 0)
        super().paint(canvas, x, top, width)
