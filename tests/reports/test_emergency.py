"""The sheet about an emergency disclosure."""

from __future__ import annotations

from infoshare_desktop.reports import emergency as sheet
from infoshare_desktop.reports.pdf import render
from tests.guidance.builtin import leaflet
from tests.reports.cases import FONTS, emergency, frame
from tests.reports.reading import in_order, text


def printed(*, completed: bool) -> str:
    """The text of the sheet."""
    return text(render(sheet.blocks("KM-2026-0140", emergency(), leaflet(), completed=completed), frame(), FONTS))


def test_it_says_what_was_passed_on_and_the_three_safety_answers() -> None:
    """When, to whom, what, why, how the recipient was reached, only what was needed, whether it reveals too much."""
    assert in_order(
        printed(completed=True),
        "Emergency disclosure KM-2026-0140",
        "3 May 2026, 10:12, Kim Mason",
        "999, Police",
        "His address",
        "He took tablets.",
        "Only what they needed Yes",
        "No",
        "Signed",
    )


def test_it_says_whether_the_record_is_still_to_be_completed() -> None:
    """Until the questions are answered the sheet says so in a heavy frame."""
    assert "Record to complete" in printed(completed=False)
    assert "Record to complete" not in printed(completed=True)
