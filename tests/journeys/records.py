"""A sealed decision on the laptop, and the words of its papers."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from pypdf import PdfReader

from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop

NUMBER: Final = "KM-2026-0001"


def sealed(laptop: Laptop) -> None:
    """Leave a sealed decision in the vault."""
    with laptop.inside() as session:
        desk = presenter(session.deciding.start(), session.clock)
        consented(desk)
        assert session.deciding.seal(desk.draft).number == NUMBER


def words_of(pdf: bytes) -> str:
    """The words of a PDF, every space and line end as one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
