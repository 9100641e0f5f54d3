"""Reports, read back from the PDF by another library."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.chain import fingerprint
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.reporting import Reporting
from tests.domain.making import shared_with_consent
from tests.services.desk import emergency

if TYPE_CHECKING:
    from tests.services.desk import Desk


@pytest.fixture
def reporting(desk: Desk) -> Reporting:
    """Reports from the desk's vault."""
    return Reporting(desk.vault, desk.guiding, desk.clock, resources_folder() / "fonts")


def text(content: bytes) -> str:
    """The words of a PDF, every space and line end as one space."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def test_decision_sheet_carries_number_fingerprint_and_head(desk: Desk, reporting: Reporting) -> None:
    """Who holds the paper can compare it with the vault."""
    decision = desk.sealed()
    view = desk.browsing.read(decision.number)
    said = text(reporting.decision(decision.number))
    assert decision.number in said
    assert fingerprint(view.entries[0].entry_hash) in said
    assert str(view.head) in said
    assert "She asked me to." in said


def test_emergency_has_a_sheet(desk: Desk, reporting: Reporting) -> None:
    """An emergency disclosure is printed by its own number, and says that its record is to be completed."""
    _, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    said = text(reporting.decision(number))
    assert number in said
    assert "Record to complete" in said


def test_supervision_tells_of_emergencies_that_wait_whenever_they_were(desk: Desk, reporting: Reporting) -> None:
    """It is noted that each of them was looked at; once its record is complete it is told with its decision."""
    started, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(days=40)
    today = desk.clock().day()
    assert number in text(reporting.supervision(today, today))
    assert reporting.numbers(today, today) == (number,)
    decision = desk.deciding.seal(replace(desk.complete(), emergencies=started.emergencies))
    assert reporting.numbers(today, today) == (decision.number,)


@pytest.mark.parametrize("reference", ["KM-2026-0404", "D-0001"])
def test_only_what_is_sealed_has_a_sheet(desk: Desk, reporting: Reporting, reference: str) -> None:
    """An unknown number and a draft are told."""
    desk.complete()
    with pytest.raises(NoSuchRecord):
        reporting.decision(reference)
    with pytest.raises(NoSuchRecord):
        reporting.sheet(reference)


def test_supervision_covers_its_days_and_no_others(desk: Desk, reporting: Reporting) -> None:
    """Both days of the period count; what was decided before it is left out."""
    quiet = replace(shared_with_consent(), tellings=(Telling("P-0001", TellWhen.NOT_TOLD, "She asked me not to"),))
    before = desk.sealed(quiet).number  # leaves nothing open, which would be in the report
    desk.clock.forward(days=1)
    within = [desk.sealed().number]
    desk.clock.forward(days=2)
    within.append(desk.sealed().number)
    today = desk.clock().day()
    said = text(reporting.supervision(today.replace(day=today.day - 2), today))
    assert all(number in said for number in within)
    assert before not in said


def test_recovery_sheet_shows_words_and_code(desk: Desk, reporting: Reporting) -> None:
    """All 24 words are on the sheet, and the vault code in groups."""
    words = [f"word{place}" for place in range(1, 25)]
    said = text(reporting.recovery_sheet(words, "0123456789abcdef" * 2, desk.clock(), "kim.infoshare"))
    assert all(word in said for word in words)
    assert "0123 4567 89ab cdef" in said


def test_brief_names_nobody(desk: Desk, reporting: Reporting) -> None:
    """Whoever is asked learns the question, who it is about in words, and what: no reference and no name."""
    ada, ben = desk.people.add(name="Ada Quist"), desk.people.add(name="Ben Moor")
    draft = desk.complete(
        replace(
            shared_with_consent(),
            people=(PersonLine(ada.reference, "client"),),
            information=Information(f"Quist told me of BEN MOOR ({ben.reference}), see KM-2026-0007."),
            advice=(Advice("a", "purpose", "Sal Okoro, lead", asked=f"May I ring about {ada.reference}, with Ida?"),),
        ).answered("purpose", Answer(Choice.NOT_SURE, "Ada fears him, and Sal Okoro is away."))
    )
    content = reporting.brief(draft, "purpose")
    said = text(content)
    for sentence in (
        "the person told me of somebody (somebody), see another record.",
        "the person fears him, and somebody is away.",
        "May I ring about the person, with Ida?",
    ):
        assert sentence in said
    whole = f"{said} {PdfReader(io.BytesIO(content)).metadata}".casefold()
    for identity in ("Ada", "Quist", "Ben", "Moor", "Okoro", "Kim", "P-0", "D-0", "KM-", draft.reference):
        assert not re.search(rf"\b{identity.casefold()}", whole), identity
    assert reporting.doubtful(draft, "purpose") == ("Ida",)
