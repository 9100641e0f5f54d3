"""Reading our PDFs back with libraries that had no part in making them."""

from __future__ import annotations

import re
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pypdfium2
from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages(pdf: bytes) -> list[str]:
    """The text of each page, every run of spaces and line ends as one space."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def text(pdf: bytes) -> str:
    """The text of all pages without what stands around their content."""
    return " ".join(pages(pdf))


def in_order(found: str, *words: str) -> bool:
    """Whether the words stand in the text one after the other."""
    return re.search(".*?".join(map(re.escape, words)), found, flags=re.DOTALL) is not None


def fonts(pdf: bytes) -> dict[str, bool]:
    """Every font that a page or its forms name, and whether the file holds it."""
    found: dict[str, bool] = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            whole = font.get_object()
            found[whole["/BaseFont"]] = "/FontFile2" in whole.get("/FontDescriptor", {})
    return found


def boxes(pdf: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every stretch of text, in points."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            textpage = page.get_textpage()
            for number in range(textpage.count_rects()):
                yield textpage.get_rect(number)
