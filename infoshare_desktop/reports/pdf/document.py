"""The document: pages filled with the parts, as PDF bytes in memory."""

from __future__ import annotations

from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, Final

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, PageTemplate
from reportlab.platypus import Frame as Area

from infoshare_desktop.reports.pdf.composing import Composer
from infoshare_desktop.reports.pdf.fonts import REGULAR, Faces
from infoshare_desktop.reports.pdf.notice import notice_of_missing
from infoshare_desktop.reports.pdf.page import Frame
from infoshare_desktop.reports.pdf.styles import BASE, BOTTOM, HEIGHT, MARGIN, PAGE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.reports.blocks import Block, PageFrame

PRODUCER: Final = "Infoshare Desktop"


def render(blocks: Sequence[Block], frame: PageFrame, fonts: Path) -> bytes:
    """The blocks on A4 pages within the frame, as a PDF. The same values give the same bytes.

    ``fonts`` is the folder with the fonts to embed. Characters that none of them has are printed as U+FFFD, and a box
    on the first page says which.
    """
    faces = Faces(fonts)
    content = BytesIO()
    around = Frame(frame, faces)
    document = _Document(content, frame, around)
    document.build(Composer(faces).story((*notice_of_missing(blocks, faces), *blocks)), canvasmaker=document.canvas)
    pages = document.canv.getPageNumber() - 1
    around.draw_total(document.canv, pages)
    document.canv.save()
    return content.getvalue()


class _Document(BaseDocTemplate):
    """One kind of page, filled from top to bottom."""

    _doSave = False  # noqa: N815  reportlab's name
    """Whether reportlab writes the file by itself: not before the number of pages stands in its place."""

    def __init__(self, content: BytesIO, frame: PageFrame, around: Frame) -> None:
        self._around, self._printed_at = around, frame.printed_at
        area = Area(MARGIN, BOTTOM, WIDTH, HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        super().__init__(
            content,
            pagesize=PAGE,
            pageTemplates=[PageTemplate("page", [area], onPage=self._begin, onPageEnd=self._end)],
            title=f"{frame.title} {frame.reference}".strip(),
            author="",
            subject="",
            creator=PRODUCER,
            producer=PRODUCER,
            lang=frame.language,
            displayDocTitle=True,
        )

    def canvas(self, filename: str | IO[bytes], /, **options: Any) -> Canvas:
        """An empty document, dated when the report was printed."""
        made = Canvas(
            filename,
            **options | {"invariant": 1, "initialFontName": REGULAR, "initialFontSize": BASE, "pdfVersion": (1, 7)},
        )
        _date(made, self._printed_at)
        return made

    def _begin(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        self._around.draw_head(canvas)

    def _end(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        self._around.draw_foot(canvas)


def _date(canvas: Canvas, moment: Moment) -> None:
    """Date the document at a moment.

    WORKAROUND: reportlab takes the date from the wall clock, or with ``invariant`` always from the year 2000.
    """
    local = moment.local()
    offset = local.utcoffset()
    assert offset is not None
    minutes = int(offset.total_seconds()) // 60
    stamp = vars(vars(canvas)["_doc"])["_timeStamp"]
    stamp.YMDhms = local.timetuple()[:6]
    stamp.dhh, stamp.dmm = int(minutes / 60), abs(minutes) % 60
