"""After the seal: something was wrong, a supervisor had something to say, a person asks for it to be hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.records import NUMBER, sealed, words_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.laptop import Laptop

CONTROL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
REASONS: Final = "Correct “Your reasons”"


def test_a_mistake_is_corrected_and_a_lock_loses_no_letter(laptop: Laptop) -> None:
    """Chosen by its name, put right, locked in the middle of the reason; what was sealed can still be read."""
    sealed(laptop)
    worker = laptop.open()
    steps.read_record(worker, NUMBER)
    worker.press("More to do with it")
    worker.press("Correct this record")
    worker.see(f"Correct {NUMBER}")
    worker.press(REASONS)
    worker.see("What should stand there?")
    worker.when(lambda: worker.where() == "What should stand there?")
    original = worker.text()
    worker.key(Qt.Key.Key_A, CONTROL)
    worker.type("Her sister asked me to.")
    worker.write("Why is it corrected?", "I mixed th")
    worker.key(Qt.Key.Key_L, CONTROL)
    worker = laptop.unlock(laptop.after_lock())
    worker.see("What should stand there?")
    worker.when(lambda: worker.where() == "Why is it corrected?")
    assert (worker.text(), worker.cursor()) == ("I mixed th", len("I mixed th"))
    worker.type("em up")
    worker.press("Record this correction")
    worker.see(f"{NUMBER} · Share now")
    worker.see("Corrected 3 May 2026")
    for words in (original, "Her sister asked me to.", "I mixed them up"):
        worker.see(words)
    laptop.close()
    with laptop.inside() as session:
        paper = words_of(session.reporting.decision(NUMBER))
        for words in (original, "Corrected 3 May 2026", "Her sister asked me to.", "I mixed them up"):
            assert " ".join(words.split()) in paper


def test_what_was_agreed_in_supervision_waits_on_home(laptop: Laptop) -> None:
    """The comment is kept with the decision, and its action is a follow-up."""
    sealed(laptop)
    worker = laptop.open()
    steps.read_record(worker, NUMBER)
    worker.press("Add what your supervisor said")
    worker.write("What did they say?", "Ask her sister too.")
    worker.choose("Agrees with the decision", of="Do they agree with the decision?")
    worker.write("What is to be done?", "Ring her sister")
    worker.press("Record this comment")
    assert worker.sees("Say by when.")
    worker.write("By when?", "5 May 2026")
    worker.press("Record this comment")
    worker.see(f"{NUMBER} · Share now")
    assert worker.sees("Bo Adeyemi, 3 May 2026")
    assert worker.sees("Ask her sister too.")
    worker.key(Qt.Key.Key_1, ALT)
    assert worker.sees(f"Ring her sister. Kim Mason, by 5 May 2026, after {NUMBER}.")


def test_a_report_for_supervision(laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made for a period from Records and saved: what was decided in it, without a name."""
    monkeypatch.setenv("HOME", str(tmp_path))
    sealed(laptop)
    worker = laptop.open()
    worker.visit("Records")
    worker.press("Supervision report")
    worker.see("Every decision sealed in a period")
    worker.press("Make the report")
    worker.see("Page 1 of ")
    steps.save_as_pdf(worker)
    (file,) = tmp_path.glob("*.pdf")
    paper = words_of(file.read_bytes())
    for words in ("Supervision report", "What needs your eye first", NUMBER, "Bo Adeyemi"):
        assert words in paper
    assert "Rosa" not in paper


def test_a_restricted_record_is_found_by_its_number_and_shown_again(laptop: Laptop) -> None:
    """It vanishes from list and Home; typed in full its number finds a notice, from which it can be lifted."""
    sealed(laptop)
    worker = laptop.open()
    steps.read_record(worker, NUMBER)
    worker.press("More to do with it")
    worker.press("Restrict this record")
    worker.write("Why is it restricted?", "She says that it is wrong")
    worker.press("Restrict this record")
    worker.see("This record is restricted")
    worker.see("She says that it is wrong")
    worker.key(Qt.Key.Key_1, ALT)
    worker.see("Nothing waits for you")
    assert not worker.reads(NUMBER)
    worker.press("Records")
    worker.see("Choose a record to read it here.")
    worker.when(lambda: not worker.reads(NUMBER))
    worker.write("Search", "rent arrears")
    worker.see("No record has all of these words")
    worker.key(Qt.Key.Key_A, CONTROL)
    worker.type(NUMBER)
    worker.see("1 record")
    worker.key(Qt.Key.Key_Return)
    worker.key(Qt.Key.Key_Return)
    worker.see(f"{NUMBER} · Restricted")
    assert not worker.reads("arrears")
    worker.press("Lift the restriction")
    worker.write("Why is it lifted?", "It was looked at and is right")
    worker.press("Lift the restriction")
    worker.see(f"{NUMBER} · Share now")
    worker.see("Rent arrears of two months")
