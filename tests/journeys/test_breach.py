"""Something went to the wrong person: recorded at once, brought up to date over the days, closed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import Choice
from tests.journeys import steps
from tests.journeys.records import NUMBER, sealed, words_of

if TYPE_CHECKING:
    from tests.hand_clock import HandClock
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

FIRST_DAY: Final = date(2026, 5, 3)
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
AT_RISK: Final = "Can anybody come to harm by it?"
REPORTED: Final = "Is it reported to the regulator?"
WHAT: Final = "What happened?"


def begin(worker: Worker) -> None:
    """From Home: somebody may be in danger, and what went wrong is known."""
    worker.press("Something went to the wrong person or was lost")
    worker.choose("Yes", of=AT_RISK)
    worker.see("Warn them now")
    worker.see("999")
    worker.choose("It went to the wrong person", of="What went wrong?")
    worker.write(WHAT, "The letter with her new address went to the old one")


def test_a_breach_waits_on_home_until_it_is_closed(laptop: Laptop, clock: HandClock) -> None:
    """Recorded in a minute, with the warning first; the 72 hours run on Home; in the end it is closed and printed."""
    worker = laptop.open()
    begin(worker)
    worker.press("Record this breach")
    worker.see(f"{NUMBER} · Breach, still open")
    worker.see("nobody yet")
    clock.forward(hours=70, minutes=30)
    worker.visit("Home")
    worker.see("Warn whoever may be in danger now.")
    worker.see("1 hour 30 minutes left.")
    worker.press("Bring it up to date")
    worker.see(f"Breach {NUMBER}")
    worker.write("Who was warned, when and how? Or why not yet?", "Her, by phone, at once; she went to her sister")
    worker.write("What was done to get it back?", "Collected unopened from the new tenant")
    worker.choose("Yes", of=REPORTED)
    worker.write("When was it reported?: date", "today")
    worker.write("Which reference did they give it?", "IC-12345")
    worker.write("What will be done differently from now on?", "Ask for the address at every visit")
    worker.choose("Yes, close it", of="Is everything about it done?")
    worker.press("Record how it stands now")
    worker.see("Write the time too")
    worker.write("When was it reported?: time, in Europe/London", "8:30")
    worker.press("Record how it stands now")
    worker.see(f"{NUMBER} · Breach, closed")
    worker.see("Yes, 6 May 2026, 08:30")
    worker.visit("Home")
    worker.see("Nothing waits for you")
    laptop.close()
    with laptop.inside() as session:
        paper = words_of(session.reporting.decision(NUMBER))
        for words in ("Her, by phone, at once", "IC-12345", "Ask for the address at every visit"):
            assert words in paper
        assert NUMBER in words_of(session.reporting.supervision(FIRST_DAY, clock().day()))
        assert [finding for finding in session.vault.check() if not finding.ok] == []


def test_a_record_that_went_wrong_leads_to_its_breach(laptop: Laptop) -> None:
    """Begun from the record: its number and whom it is about stand there; a lock in the middle loses no letter."""
    sealed(laptop)
    with laptop.inside() as session:
        assert session.people.add("Rosa Quill").reference == "P-0001"
    worker = laptop.open()
    steps.read_record(worker, NUMBER)
    worker.press("More to do with it")
    worker.press("Record a breach")
    worker.see("Something went to the wrong person or was lost")
    worker.choose("More went than should have", of="What went wrong?")
    worker.write(WHAT, "The old letters were in the sa")
    worker.key(Qt.Key.Key_L, CONTROL)
    worker = laptop.unlock(laptop.after_lock())
    worker.see("Something went to the wrong person or was lost")
    worker.when(lambda: worker.where() == WHAT)
    assert (worker.text(), worker.cursor()) == ("The old letters were in the sa", len("The old letters were in the sa"))
    worker.type("me envelope")
    worker.choose("No", of=AT_RISK)
    worker.press("Record this breach")
    worker.see("KM-2026-0002 · Breach, still open")
    worker.see("P-0001")
    laptop.close()
    with laptop.inside() as session:
        breach = session.breaching.get("KM-2026-0002")
        assert (breach.decision, breach.people, breach.at_risk) == (NUMBER, ("P-0001",), Choice.NO)
        assert breach.what == "The old letters were in the same envelope"
        assert session.browsing.read(NUMBER).breaches == ("KM-2026-0002",)
