"""After the seal: found again, printed, shared, confirmed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.domain.records.listing import Mark
from tests.journeys import steps
from tests.journeys.records import words_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def sealed(laptop: Laptop) -> Worker:
    """A worker at Home who has sealed one decision with consent, and closed and opened the program since."""
    worker = laptop.open()
    steps.share_with_consent(worker, "She asked me to ring them, quokka at her side")
    worker.press("Go to Home")
    worker.see("What needs you")
    laptop.close()
    return laptop.open()


def test_found_by_a_word_and_printed(laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealed, closed, opened: found by a word in the reasons, read beside the list, looked through, saved as PDF."""
    monkeypatch.setenv("HOME", str(tmp_path))
    worker = sealed(laptop)
    worker.visit("Records")
    worker.write("Search", "zebra")
    worker.see("No record has all of these words")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type("quokk")
    worker.see("1 record")
    worker.key(Qt.Key.Key_Return)
    worker.see("KM-2026-0001 · Share now")
    worker.see("Found: ")
    worker.see("quokka at her side")
    worker.press("Print the decision sheet")
    worker.see("Page 1 of 2")
    steps.save_as_pdf(worker)
    (file,) = tmp_path.glob("*.pdf")
    paper = words_of(file.read_bytes())
    for words in ("KM-2026-0001", "She asked me to ring them, quokka at her side", "Housing Options", "Page 1 of 2"):
        assert words in paper
    assert "Rosa" not in paper
    laptop.close()
    with laptop.inside() as session:
        assert str(session.browsing.read("KM-2026-0001").head) in paper


def to_the_act(worker: Worker) -> None:
    """From Home to the form for what was shared, filled in as it happened but for the button."""
    worker.see("KM-2026-0001 is not yet shared as planned: Housing Options.")
    worker.press("Record what I share")
    worker.see("Record what you shared")
    worker.pick("How did you check that it is them?", "I rang back")
    worker.write("The number you rang, or who vouched for them", "020 7946 0303")
    worker.write("What did you leave out?", "Her health")
    worker.write("Why do they need it?", "They give out the rooms")
    worker.choose("I looked again: they need all of it")
    worker.choose("I looked again: facts, allegations and opinions are told apart")
    worker.choose("I looked again: names, addresses and details of others are taken out, or needed")
    worker.choose("Said where nobody else could hear", of="How was it kept safe on the way?")
    worker.choose("Use it for this purpose only", of="What may they do with it, and what not?")
    worker.write("What do you ask them to do?", "Offer her a room")
    worker.press("Take 10 May 2026")
    worker.choose("After sharing", of="Was P-0001 told?")


def test_shared_and_confirmed(laptop: Laptop) -> None:
    """The act is recorded from Home, then the receipt with the reply; each time Home's list says what is next."""
    worker = sealed(laptop)
    to_the_act(worker)
    worker.press("Record this")
    worker.see("It waits for a receipt.")
    worker.visit("Home")
    worker.see("Housing Options have not confirmed receipt of KM-2026-0001")
    worker.see("Ask Housing Options what came of it")
    worker.press("Record the receipt")
    worker.write("Who confirmed that it arrived?", "J. Bell, duty officer")
    worker.write("What did they answer, or say that they will do?", "They see her on Monday")
    worker.press("Record this receipt")
    worker.see("KM-2026-0001 · Share now")
    worker.see("They see her on Monday")
    worker.visit("Home")
    worker.see("What you decided to share waits here until it is passed on and its receipt is confirmed.")
    assert not worker.reads("Ask Housing Options what came of it")


def test_warning_stops_and_a_reason_goes_on(laptop: Laptop) -> None:
    """By a phone that is marked as unsafe nothing is marked as sent before a reason stands there; the record has it."""
    sealed(laptop)
    laptop.close()
    with laptop.inside() as session:
        rosa = session.people.get("P-0001")
        session.people.change(replace(rosa, contacts=(ContactLine("07700 900123", Safety.UNSAFE, "He answers it"),)))
    worker = laptop.open()
    to_the_act(worker)
    worker.go_to("How you reached them")
    worker.type("+44 7700 900123")
    worker.press("Record this")
    assert worker.sees("This goes by a phone, address or mailbox of P-0001 that is marked as unsafe.")
    assert worker.sees("Give your reason, or change it.")
    worker.write("Why do you share all the same?", "She sat beside me when I rang")
    worker.press("Record this")
    worker.see("It waits for a receipt.")
    steps.read_record(worker, "KM-2026-0001")
    assert worker.sees("She sat beside me when I rang")
    laptop.close()
    with laptop.inside() as session:
        assert Mark.WARNED in session.browsing.read("KM-2026-0001").row.marks
