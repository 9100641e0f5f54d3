"""The supervision report over 1,000 decisions, against bare reportlab with the same text (design section 9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from time import perf_counter
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from pypdf import PdfReader
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate
from reportlab.platypus import Paragraph as BareParagraph
from reportlab.platypus import Table as BareTable

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.reports import blocks, supervision
from infoshare_desktop.reports.pdf import render, styles
from tests.benchmarks.figure import Bound, Figure, Unit
from tests.benchmarks.timing import in_turns
from tests.reports.cases import FONTS, case, draft, frame, period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from infoshare_desktop.reports.blocks import Block, Cell

DECISIONS: Final = 1000
ROUNDS: Final = 3
LIMIT: Final = 0.8
"""Pages a second at least, of what bare reportlab does."""


def figures(_folder: Path) -> Iterator[Figure]:
    """Pages a second, ours and bare, in turns."""
    report = _report()
    ours, bare = in_turns(
        lambda: _pages_a_second(lambda: render(report, frame(), FONTS)),
        lambda: _pages_a_second(lambda: _bare(report)),
        ROUNDS,
    )
    yield Figure(
        f"supervision report, {DECISIONS:,} decisions",
        ours,
        LIMIT,
        Unit.PAGES_A_SECOND,
        against=bare,
        measured_against="bare reportlab",
        bound=Bound.AT_LEAST,
    )


def _report() -> tuple[Block, ...]:
    """A third of the decisions need a look and are told in short."""
    outcome = replace(draft().outcome, kind=OutcomeKind.SHARE_NOW, override="")
    calm = replace(draft(), consents=(), interests=(), advice=(), planned=(), outcome=outcome)
    cases = []
    for number in range(DECISIONS):
        about = case(f"KM-2026-{number:04d}", None if number % 3 == 0 else calm)
        if number % 3:
            about = replace(about, decision=replace(about.decision, against_indication=False))
        cases.append(about)
    whole = period(*cases)
    return supervision.blocks(replace(whole, today=whole.today - timedelta(days=30)))


def _pages_a_second(work: Callable[[], bytes]) -> float:
    began = perf_counter()
    content = work()
    return len(PdfReader(BytesIO(content)).pages) / (perf_counter() - began)


def _bare(report: Sequence[Block]) -> bytes:
    """The same text in paragraphs and tables as reportlab's manual would have them, in the same fonts and sizes."""
    content = BytesIO()
    document = SimpleDocTemplate(
        content,
        pagesize=styles.PAGE,
        leftMargin=styles.MARGIN,
        rightMargin=styles.MARGIN,
        topMargin=styles.TOP,
        bottomMargin=styles.BOTTOM,
    )
    story = [part for block in report for part in _parts(block)]
    document.build(story, onFirstPage=_around, onLaterPages=_around)
    return content.getvalue()


def _parts(block: Block) -> Iterator[Flowable]:
    match block:
        case blocks.Heading(text, level):
            yield _paragraph(text, styles.HEADINGS[level])
        case blocks.Paragraph(text, kind):
            yield _paragraph(text, styles.PARAGRAPHS[kind])
        case blocks.Facts(facts):
            rows = [[_paragraph(one.label, styles.NAME), _paragraph(one.words, styles.VALUE)] for one in facts]
            yield BareTable(rows, colWidths=[96, styles.WIDTH - 96])
        case blocks.Figures(figures):
            yield BareTable([[_paragraph(f"{one.value} {one.label}", styles.FIGURE_LABEL) for one in figures]])
        case blocks.Table():
            yield _table(block)
        case blocks.PageBreak():
            yield PageBreak()
        case _:
            return


def _table(block: blocks.Table) -> Flowable:
    shares = [column.share or 4.5 for column in block.columns]
    titles = [_paragraph(column.title, styles.CELL_TITLE) for column in block.columns]
    rows = [[_cell(cell) for cell in row] for row in block.rows]
    widths = [styles.WIDTH * share / sum(shares) for share in shares]
    return BareTable([titles, *rows], colWidths=widths, repeatRows=1)


def _cell(cell: Cell) -> Flowable:
    text = cell if isinstance(cell, str) else " ".join(one.letter or "–" for one in cell.cells)
    return _paragraph(text, styles.CELL)


def _paragraph(text: str, style: styles.TextStyle) -> Flowable:
    look = ParagraphStyle(
        "bare",
        fontName=style.font,
        fontSize=style.size,
        leading=style.leading,
        spaceBefore=style.before,
        spaceAfter=style.after,
    )
    return BareParagraph(escape(text), look)


def _around(canvas: Canvas, _document: object) -> None:
    """As many lines around the content as our pages have."""
    canvas.setFont(styles.NAME.font, 7.6)
    about = frame()
    for place, text in enumerate((about.title, about.reference, about.printed_by, about.fingerprint, about.guidance)):
        canvas.drawString(styles.MARGIN, styles.BOTTOM - 16 - 10 * place, text)
