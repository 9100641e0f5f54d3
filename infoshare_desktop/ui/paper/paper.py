"""What a paper screen shows: a title, how to make the pages, and what a saved file may be called. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

ZOOMS: Final = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""How large a page can be seen; 1 is as large as it is on paper."""


@dataclass(frozen=True, slots=True)
class Paper:
    """``make`` is called off the GUI thread and gives a PDF; ``file_name`` is empty for what must not be saved."""

    title: str
    make: Callable[[], bytes]
    file_name: str = ""


def decision_file_name(number: str) -> str:
    """What the sheet about one record is called: its number, and nothing of its content."""
    return f"{number}.pdf"


def certificate_file_name(number: str) -> str:
    """What the certificate about one record is called."""
    return f"certificate-{number}.pdf"


def supervision_file_name(since: date, until: date) -> str:
    """What a supervision report is called: its period."""
    return f"supervision-{since.isoformat()}-{until.isoformat()}.pdf"


def with_suffix(path: Path) -> Path:
    """The path as a PDF's, whatever was typed."""
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def length(title: str, pages: int) -> str:
    """The title and how many pages it has: *Decision KM-2026-0137, 2 pages*."""
    counted = ngettext("{title}, {count} page", "{title}, {count} pages", pages)
    return counted.format(title=title, count=pages)


def position(page: int, pages: int) -> str:
    """Where in the paper the worker looks; ``page`` counts from 0."""
    return _("Page {page} of {pages}").format(page=page + 1, pages=pages)


def larger(zoom: float) -> float:
    """The next larger step; the largest stays."""
    return next((step for step in ZOOMS if step > zoom + 0.01), ZOOMS[-1])


def smaller(zoom: float) -> float:
    """The next smaller step; the smallest stays."""
    return next((step for step in reversed(ZOOMS) if step < zoom - 0.01), ZOOMS[0])
