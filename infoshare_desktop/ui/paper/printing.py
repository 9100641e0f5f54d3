"""Sending pages to a printer, from memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColorConstants, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from infoshare_desktop.domain.errors import NoPrinter, PrinterRefused
from infoshare_desktop.services.jobs import Cancelled
from infoshare_desktop.ui.paper.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from infoshare_desktop.services.jobs import CancelToken

DOTS_PER_INCH: Final = 300


def default_printer(job_name: str) -> QPrinter:
    """The printer that the system suggests, set to A4; ``job_name`` is what its queue shows. Raises NoPrinter."""
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, job_name)
    return printer


def prepare(printer: QPrinter, job_name: str) -> None:
    """A4, 300 dots an inch, the whole sheet: the margins are in the pages."""
    printer.setDocName(job_name)
    printer.setCreator("")
    printer.setResolution(DOTS_PER_INCH)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)


def chosen_pages(printer: QPrinter, count: int) -> range:
    """The pages to print, counted from 0, as the worker chose them in the print dialog."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(count)
    return range(max(printer.fromPage(), 1) - 1, min(printer.toPage() or count, count))


def print_pages(content: bytes, printer: QPrinter, token: CancelToken) -> None:
    """Draw the chosen pages one after the other. Takes 0.1 to 0.2 s a page: not for the GUI thread.

    Raises PrinterRefused, and Cancelled between two pages; the system then drops what it was sent.
    """
    pages = Pages(content)
    chosen = chosen_pages(printer, pages.pageCount())
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(printer.printerName())
    try:
        _draw(pages, [page for _copy in range(copies) for page in chosen], painter, printer, token)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _draw(pages: Pages, wanted: Sequence[int], painter: QPainter, printer: QPrinter, token: CancelToken) -> None:
    for place, page in enumerate(wanted):
        token.check()
        if place and not printer.newPage():
            raise PrinterRefused(printer.printerName())
        _draw_page(pages.picture(page, DOTS_PER_INCH), painter, printer)


def _draw_page(picture: QImage, painter: QPainter, printer: QPrinter) -> None:
    """As large as the sheet allows, in its middle: a printer with other paper does not cut anything off."""
    sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(picture.size()) * min(sheet.width() / picture.width(), sheet.height() / picture.height())
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(QRectF(0, 0, sheet.width(), sheet.height()).center())
    painter.fillRect(target, QColorConstants.White)
    painter.drawImage(target, picture)
