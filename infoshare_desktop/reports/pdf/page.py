"""The frame of every page: what stands at its head and its foot."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.chain import fingerprint
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.reports.pdf.fonts import BOLD
from infoshare_desktop.reports.pdf.lines import one_line
from infoshare_desktop.reports.pdf.parts import Prose
from infoshare_desktop.reports.pdf.styles import (
    BLACK,
    BOTTOM,
    HAIRLINE,
    LINE,
    MARGIN,
    MUTED,
    PAGE,
    WIDTH,
    Align,
    TextStyle,
)

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.blocks import PageFrame
    from infoshare_desktop.reports.pdf.fonts import Faces

TOTAL: Final = "pages"
"""The name of the form that the number of pages is written into once it is known."""

_SIZE: Final = 7.6
_LEADING: Final = 10.4
_HEAD_LINE: Final = PAGE[1] - 46
_FOOT_LINE: Final = BOTTOM - 12
_QUIET: Final = TextStyle(_SIZE, _LEADING, grey=MUTED)
_RIGHT: Final = TextStyle(_SIZE, _LEADING, align=Align.RIGHT)
_STRONG: Final = TextStyle(_SIZE, _LEADING, BOLD)
_LABEL: Final = TextStyle(_SIZE + 0.4, 12, BOLD, grey=1.0, align=Align.CENTRE)
_LABEL_WIDTH: Final = 66.0
_PROOF_WIDTH: Final = 250.0
"""What fingerprint and chain head take at the right."""


class Frame:
    """Draws head and foot of the pages of one report."""

    def __init__(self, frame: PageFrame, faces: Faces) -> None:
        self._frame, self._faces = frame, faces

    def draw_head(self, canvas: Canvas) -> None:
        """Title and reference, and the mark of a demonstration vault."""
        _rule(canvas, _HEAD_LINE)
        top = _HEAD_LINE + _LEADING + 5
        width = WIDTH - (_LABEL_WIDTH + 190 if self._frame.fictional else 0)
        self._put(canvas, joined((self._frame.title, self._frame.reference), " · "), _QUIET, top, width)
        if self._frame.fictional:
            self._draw_fictional(canvas, top)

    def draw_foot(self, canvas: Canvas) -> None:
        """Page x of y, fingerprint, chain head; who printed it; guidance; what to do with the paper."""
        _rule(canvas, _FOOT_LINE)
        top = _FOOT_LINE - 4
        self._draw_page_number(canvas, top)
        for text in self._proofs():
            self._put(canvas, text, _RIGHT, top)
            top -= _LEADING
        top = _FOOT_LINE - 4 - _LEADING
        width = WIDTH - _PROOF_WIDTH
        for text in (self._printed(), self._frame.guidance, self._advice()):
            if text:
                self._put(canvas, text, _QUIET, top, width)
                top -= _LEADING
                width = WIDTH

    def draw_total(self, canvas: Canvas, pages: int) -> None:
        """Write the number of pages into the form that every page shows."""
        canvas.beginForm(TOTAL)
        pen = canvas.beginText(0, 0)
        pen.setFont(_STRONG.font, _STRONG.size)
        pen.textOut(str(pages))
        canvas.drawText(pen)
        canvas.endForm()

    def _put(self, canvas: Canvas, text: str, style: TextStyle, top: float, width: float = WIDTH) -> None:
        """Draw one line; what does not fit is cut off, since the whole of it stands in the record."""
        Prose(one_line(text, style, width, self._faces), style, self._faces).paint(canvas, MARGIN, top, WIDTH)

    def _draw_page_number(self, canvas: Canvas, top: float) -> None:
        """The number of pages is not known yet: a form stands in its place, at the end of the line."""
        text = _("Page {page} of").format(page=canvas.getPageNumber()) + " "
        self._put(canvas, text, _STRONG, top)
        canvas.saveState()
        canvas.translate(MARGIN + self._faces.width(text, _STRONG.font) * _SIZE, top - (_LEADING + 0.7 * _SIZE) / 2)
        canvas.doForm(TOTAL)
        canvas.restoreState()

    def _draw_fictional(self, canvas: Canvas, top: float) -> None:
        """White on black, as no copier loses it, and in words beside it."""
        right = MARGIN + WIDTH
        canvas.setFillGray(BLACK)
        canvas.rect(right - _LABEL_WIDTH, top - 11.5, _LABEL_WIDTH, 13, stroke=0, fill=1)
        Prose(_("FICTIONAL"), _LABEL, self._faces).paint(canvas, right - _LABEL_WIDTH, top + 1, _LABEL_WIDTH)
        words = _("Demonstration: nobody in here is real")
        Prose(words, _RIGHT, self._faces).paint(canvas, MARGIN, top, WIDTH - _LABEL_WIDTH - 6)

    def _proofs(self) -> list[str]:
        """What shows later whether the vault was changed behind this paper."""
        said = []
        if self._frame.fingerprint:
            said.append(_("Fingerprint of this record  {code}").format(code=self._frame.fingerprint))
        head = self._frame.head
        if head is not None:
            entries = ngettext("Chain of {count} entry, head", "Chain of {count} entries, head", head.entries)
            said.append(f"{entries.format(count=head.entries)}  {fingerprint(head.entry_hash)}")
        return said

    def _printed(self) -> str:
        moment = wording.moment(self._frame.printed_at)
        if not self._frame.printed_by:
            return _("Printed {moment}").format(moment=moment)
        return _("Printed {moment} by {name}").format(moment=moment, name=self._frame.printed_by)

    def _advice(self) -> str:
        """Where guidance stands on the page, that it is not the law; and what to do with the paper."""
        if not self._frame.guidance:
            return self._frame.handling
        return _("Supports judgement; not legal advice. {handling}").format(handling=self._frame.handling)


def _rule(canvas: Canvas, y: float) -> None:
    canvas.setStrokeGray(LINE)
    canvas.setLineWidth(HAIRLINE)
    canvas.line(MARGIN, y, MARGIN + WIDTH, y)
