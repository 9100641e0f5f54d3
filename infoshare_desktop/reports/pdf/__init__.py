"""Blocks as PDF pages in memory. Loading this loads reportlab (about 130 ms): callers import it when they print."""

from infoshare_desktop.reports.pdf.document import render
from infoshare_desktop.reports.pdf.fonts import unprintable

__all__ = ["render", "unprintable"]
