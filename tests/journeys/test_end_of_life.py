"""Review dates come up; disposal leaves a tombstone, a hold stops it, and words are taken out of what stays."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from tests.hand_clock import START
from tests.journeys import steps
from tests.journeys.records import words_of
from tests.ui.retention.making import REASONS, carried_out

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
OLD: Final = "KM-2020-0001"
LATE: Final = Moment(START.instant - timedelta(days=6 * 365 + 10), START.zone)
SECOND: Final = "Ruth Abel, manager"


@pytest.fixture
def old(laptop: Laptop) -> str:
    """A made-up decision of more than six years ago, carried out; its number."""
    with laptop.inside() as session:
        number = carried_out(session.vault, session.guiding, lambda: LATE)
    assert number == OLD
    return number


def to_the_review(worker: Worker) -> None:
    """From Home, which counts what is over, to the list."""
    worker.see("The time of 1 record is over.")
    worker.press("Look through them")
    worker.see("Records whose time is over")


def agree(worker: Worker, ground: str) -> None:
    """Say why, and who agreed."""
    worker.write("Why does it go?", ground)
    worker.write("Who agreed to it?", SECOND)


def dispose(laptop: Laptop, worker: Worker, number: str) -> Worker:
    """From the list to what goes, locked in the middle of the ground, and on until it is erased."""
    worker.choose(f"{number} · P-0001")
    worker.press("Dispose of the chosen records")
    worker.see(f"Dispose of {number}")
    worker.see("2 entries: all that was recorded about it")
    worker.write("Why does it go?", "Its time is ov")
    worker.key(Qt.Key.Key_L, CONTROL)
    worker = laptop.unlock(laptop.after_lock())
    worker.see(f"Dispose of {number}")
    worker.when(lambda: worker.where() == "Why does it go?")
    assert worker.text() == "Its time is ov"
    worker.type("er")
    worker.write("Who agreed to it?", SECOND)
    worker.press("Dispose of it")
    worker.press("Erase it all for good")
    worker.see("Erased for good")
    return worker


def look_at_the_certificate(worker: Worker) -> None:
    """And come back to the list, in which nothing is left."""
    worker.press("Look at the certificate")
    worker.see("Certificate of erasure")
    worker.see("Page 1 of 1")
    worker.press("Back")
    worker.see("No record's time is over.")
    worker.when(lambda: worker.where() == "Change the rules")


def test_an_old_record_is_disposed_of(laptop: Laptop, old: str) -> None:
    """Chosen in the list; what goes is shown, a lock loses no letter; a tombstone and a certificate stay."""
    worker = laptop.open()
    to_the_review(worker)
    worker = dispose(laptop, worker, old)
    look_at_the_certificate(worker)
    steps.read_record(worker, old)
    author = "Kim Mason, Outreach worker, Harbour Trust"
    for words in (f"{old} · Disposed of", "24 April 2020", "3 May 2026, 10:12", "Its time is over", SECOND, author):
        assert worker.sees(words)
    assert not worker.reads(REASONS)
    laptop.close()
    with laptop.inside() as session:
        assert session.browsing.count(Query(text="arrears")) == 0
        assert session.browsing.read(old).row.state is State.DISPOSED
        assert [finding for finding in session.vault.check() if not finding.ok] == []
        paper = words_of(session.certifying.certificate(old))
    for words in (old, "Its time is over", SECOND, "6 years after the last entry about it"):
        assert words in paper
    assert "arrears" not in paper


def read_how_long(worker: Worker, number: str) -> None:
    """From the list of old records; the search of the records screen has come before the fold is opened."""
    worker.press(f"Read {number}")
    worker.see("1 record")
    worker.press("More to do with it")
    worker.press("How long it is kept")


def test_a_legal_hold_stops_it(laptop: Laptop, old: str) -> None:
    """Held it comes up and cannot be chosen; once the hold is lifted it can."""
    worker = laptop.open()
    steps.read_record(worker, old)
    worker.press("More to do with it")
    worker.press("How long it is kept")
    worker.see(f"How long {old} is kept")
    worker.press("Hold this record")
    worker.write("Why is it held?", "A solicitor has written")
    worker.press("Hold this record")
    worker.see("A solicitor has written")
    worker.press("Old records")
    worker.see("Over, and something stands in the way")
    assert not worker.shows("Dispose of the chosen records")
    read_how_long(worker, old)
    worker.press("Dispose of this record")
    worker.see("It cannot go yet")
    worker.press("Go back")
    worker.see("Records whose time is over")
    read_how_long(worker, old)
    worker.press("Lift the hold")
    worker.write("Why is it lifted?", "It is settled")
    worker.press("Lift the hold")
    worker.press("Old records")
    worker.choose(f"{old} · P-0001")
    assert worker.shows("Dispose of the chosen records")


def test_words_are_taken_out_of_a_record(laptop: Laptop, old: str) -> None:
    """Chosen by their name, shown once more, gone for good; the record says that they were taken out."""
    worker = laptop.open()
    steps.read_record(worker, old)
    worker.see(REASONS)
    worker.press("More to do with it")
    worker.press("Take words out")
    worker.press("Take out “Your reasons”")
    worker.see("What will be gone")
    agree(worker, "It names her doctor")
    worker.press("Take these words out")
    worker.press("Erase them for good")
    worker.see("Erased for good")
    worker.press("Go on")
    worker.see("Words taken out")
    worker.see("It names her doctor")
    assert not worker.reads(REASONS)
    laptop.close()
    with laptop.inside() as session:
        assert session.browsing.count(Query(text="asked me to ring")) == 0
        assert REASONS not in words_of(session.reporting.decision(old))
        assert [finding for finding in session.vault.check() if not finding.ok] == []


def test_a_page_about_what_is_gone_is_not_come_back_to(laptop: Laptop, old: str) -> None:
    """Wherever the kept place came from, the records are shown instead."""
    with laptop.inside() as session:
        session.erasing.dispose([old], "Its time is over", SECOND)
        session.places.put(Place("dispose", old))
    worker = laptop.open()
    assert worker.sees("Choose a record to read it here.")
    assert worker.sees("1 record")
