"""Somebody asks what is kept about them: all of it is seen, put right, taken out, and hidden from use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.records.query import Query
from tests.journeys import steps
from tests.journeys.records import words_of
from tests.journeys.test_end_of_life import agree
from tests.ui.retention.making import carried_out

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

WRONG: Final = "KM-2026-0001"
TOO_MUCH: Final = "KM-2026-0002"
DISPUTED: Final = "KM-2026-0003"
REASONS: Final = {
    WRONG: "Her landlord rang me first.",
    TOO_MUCH: "Her doctor thinks that she drinks.",
    DISPUTED: "She said that she has nowhere to go.",
}


@pytest.fixture
def about_rosa(laptop: Laptop) -> None:
    """Rosa Quill and three decisions about her, each carried out."""
    with laptop.inside() as session:
        for number, reasons in REASONS.items():
            assert carried_out(session.vault, session.guiding, session.clock, reasons) == number
        assert session.people.add("Rosa Quill").reference == "P-0001"


def to_rosa(worker: Worker) -> None:
    """To all that is recorded about her."""
    worker.visit("People")
    worker.write("Search", "P-0001")
    worker.see("1 person")
    worker.key(Qt.Key.Key_Return)
    worker.key(Qt.Key.Key_Return)
    worker.see("Everything recorded")


def to_seldom(worker: Worker, number: str, wanted: str) -> None:
    """To something that is seldom done with a record."""
    steps.read_record(worker, number)
    worker.press("More to do with it")
    worker.press(wanted)


def correct(worker: Worker, number: str, right: str) -> None:
    """Put the reasons right."""
    to_seldom(worker, number, "Correct this record")
    worker.press("Correct “Your reasons”")
    worker.when(lambda: worker.where() == "What should stand there?")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type(right)
    worker.write("Why is it corrected?", "She says who rang")
    worker.press("Record this correction")
    worker.see("Corrected 3 May 2026")


def take_out(worker: Worker, number: str) -> None:
    """Take the reasons out for good."""
    to_seldom(worker, number, "Take words out")
    worker.press("Take out “Your reasons”")
    agree(worker, "It is none of our business")
    worker.press("Take these words out")
    worker.press("Erase them for good")
    worker.see("Erased for good")
    worker.press("Go on")
    worker.see("Words taken out")


def restrict(worker: Worker, number: str) -> None:
    """Hide it until it is looked into."""
    to_seldom(worker, number, "Restrict this record")
    worker.write("Why is it restricted?", "She says that it is not so")
    worker.press("Restrict this record")
    worker.see("This record is restricted")


@pytest.mark.usefixtures("about_rosa")
def test_everything_about_somebody_and_what_they_may_ask_for(laptop: Laptop) -> None:
    """One is corrected beside its old words, one loses its words, one is hidden; what is kept about her says so."""
    worker = laptop.open()
    to_rosa(worker)
    for number in REASONS:
        worker.see(number)
    correct(worker, WRONG, "Her sister rang me first.")
    take_out(worker, TOO_MUCH)
    restrict(worker, DISPUTED)
    steps.read_record(worker, WRONG)
    for words in (REASONS[WRONG], "Her sister rang me first.", "She says who rang"):
        worker.see(words)
    steps.read_record(worker, TOO_MUCH)
    assert not worker.reads(REASONS[TOO_MUCH])
    to_rosa(worker)
    worker.see("2 records since 3 May 2026.")
    assert worker.reads(WRONG)
    assert worker.reads(TOO_MUCH)
    assert not worker.reads(DISPUTED)
    laptop.close()
    with laptop.inside() as session:
        assert session.browsing.count(Query(text="drinks")) == 0
        assert REASONS[TOO_MUCH] not in words_of(session.reporting.decision(TOO_MUCH))
        assert all(finding.ok for finding in session.vault.check())
