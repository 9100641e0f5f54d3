"""Half a form is filled in, and the worker is called away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.records import NUMBER, sealed
from tests.journeys.test_breach import WHAT, begin

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

TYPED: Final = "The letter with her new address went to the old one"
ASKED: Final = "This is not recorded yet"
BREACH: Final = "Something went to the wrong person or was lost"
RESULT: Final = "What came of it?"


def half_a_comment(worker: Worker) -> None:
    """From the record to a form with half a sentence in it."""
    steps.read_record(worker, NUMBER)
    worker.press("More to do with it")
    worker.press("Add what your supervisor said")
    worker.see("What did they say?")
    worker.when(lambda: worker.where() == "What did they say?")
    worker.type("We looked at the ri")


def test_elsewhere_and_back(laptop: Laptop) -> None:
    """Another place is gone to only after the answer; Escape stays in the middle of the sentence."""
    worker = laptop.open()
    begin(worker)
    worker.visit("People")
    worker.see(ASKED)
    assert worker.where() == "Stay here"
    worker.key(Qt.Key.Key_Escape)
    worker.when(lambda: not worker.reads(ASKED))
    assert (worker.title(), worker.where(), worker.text()) == (BREACH, WHAT, TYPED)
    worker.press("Go back")
    worker.see(ASKED)
    worker.press("Leave without recording")
    worker.see("Nothing waits for you")
    worker.press(BREACH)
    worker.when(lambda: worker.shows("Yes", of="Can anybody come to harm by it?"))
    assert not worker.reads(TYPED)
    worker.visit("People")
    worker.when(lambda: worker.title() == "" or not worker.reads(BREACH))
    assert not worker.reads(ASKED)


def test_the_window_is_closed(laptop: Laptop) -> None:
    """Its cross asks nothing and loses nothing: the next start is in the middle of the sentence, and asks again."""
    sealed(laptop)
    worker = laptop.open()
    half_a_comment(worker)
    laptop.close()
    worker = laptop.open()
    worker.see("What did they say?")
    worker.when(lambda: worker.where() == "What did they say?")
    assert (worker.text(), worker.cursor()) == ("We looked at the ri", len("We looked at the ri"))
    worker.type("sk of it")
    worker.visit("Home")
    worker.see(ASKED)
    worker.key(Qt.Key.Key_Escape)
    worker.choose("Agrees with the decision", of="Do they agree with the decision?")
    worker.press("Record this comment")
    worker.see(f"{NUMBER} · ")
    worker.see("We looked at the risk of it")
    worker.visit("Home")
    worker.when(lambda: not worker.reads("We looked at the risk of it"))


def test_locked_again_before_the_page_is_there(laptop: Laptop) -> None:
    """What it is about is still being read then; the next start is in the middle of the sentence all the same."""
    sealed(laptop)
    worker = laptop.open()
    half_a_comment(worker)
    laptop.close()
    worker = laptop.start()
    program, window = laptop._running[-1]
    program._gate.opened.connect(lambda _session: window.lock_asked.emit())
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.when(lambda: laptop.asked_for is not None)
    worker = laptop.unlock(laptop.after_lock())
    worker.see("What did they say?")
    worker.when(lambda: worker.where() == "What did they say?")
    assert worker.text() == "We looked at the ri"


def test_locked_while_it_asks(laptop: Laptop) -> None:
    """The lock does not wait for the answer, and keeps what the question was about."""
    worker = laptop.open()
    begin(worker)
    worker.visit("People")
    worker.see(ASKED)
    worker.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    worker = laptop.unlock(laptop.after_lock())
    worker.see(BREACH)
    assert worker.sees(TYPED)
