"""What reaches the printer; here one that writes a PDF."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from infoshare_desktop.reports.blocks import Heading, PageBreak, Paragraph
from infoshare_desktop.reports.pdf import render
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.ui.paper.printing import prepare, print_pages
from tests.reports.cases import FONTS, frame

if TYPE_CHECKING:
    from PIL.Image import Image
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="module")
def content() -> bytes:
    """Three pages that differ in how much is on them."""
    parts = [
        (Heading(f"Part {number}"), Paragraph(("█" * 40 + "\n") * 12 * number), PageBreak()) for number in (1, 2, 3)
    ]
    return render([block for part in parts for block in part][:-1], frame(), FONTS)


@pytest.fixture
def printer(tmp_path: Path, qapp: QApplication) -> QPrinter:
    """A printer that writes into a file."""
    del qapp
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    prepare(made, "KM-2026-0137.pdf")
    return made


def pictures(pdf: bytes, scale: float = 1.0) -> list[Image]:
    """Each page in grey, 72 dots an inch at scale 1."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [page.render(scale=scale).to_pil().convert("L") for page in document]


def difference(one: Image, other: Image) -> float:
    """The average difference of two pictures' dots, of 255."""
    pairs = zip(one.tobytes(), other.resize(one.size).tobytes(), strict=True)
    return sum(abs(mine - theirs) for mine, theirs in pairs) / (one.width * one.height)


def printed(printer: QPrinter, content: bytes) -> list[Image]:
    """What came out."""
    print_pages(content, printer, CancelToken())
    return pictures(Path(printer.outputFileName()).read_bytes())


def test_every_page_comes_out_as_it_was_shown(printer: QPrinter, content: bytes) -> None:
    """Same number, same size, same place on the sheet."""
    shown = pictures(content)
    out = printed(printer, content)
    assert len(out) == len(shown)
    assert all(
        abs(one.width - other.width) <= 1 and one.height == other.height for one, other in zip(shown, out, strict=True)
    )
    for place, one in enumerate(shown):
        others = [difference(one, other) for other in out]
        assert others.index(min(others)) == place
        assert sorted(others)[1] > 4 * others[place]


def test_only_the_chosen_pages_are_printed(printer: QPrinter, content: bytes) -> None:
    """From and to, both included, as the dialog sets them."""
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    out = printed(printer, content)
    assert len(out) == 2
    second, third = pictures(content)[1:]
    assert difference(second, out[0]) * 4 < difference(third, out[0])


def test_other_paper_cuts_nothing_off(printer: QPrinter, content: bytes) -> None:
    """On a smaller sheet the page is smaller; all four margins stay white."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setFullPage(True)
    (first, *_) = printed(printer, content)
    assert abs(first.width - 420) <= 2
    ink = first.point(lambda grey: 255 if grey < 200 else 0).getbbox()
    assert ink is not None
    left, top, right, bottom = ink
    assert min(left, top, first.width - right, first.height - bottom) > 10


def test_on_wider_paper_the_page_stands_in_the_middle(printer: QPrinter, content: bytes) -> None:
    """As far from the left edge as from the right."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    (first, *_) = printed(printer, content)
    middle = first.point(lambda grey: 255 if grey < 240 else 0).getbbox()
    assert middle is not None
    assert abs(middle[0] - (first.width - middle[2])) <= 2


def test_a_cancelled_print_stops_between_two_pages(printer: QPrinter, content: bytes) -> None:
    """The lock does not wait for a long report."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        print_pages(content, printer, token)
