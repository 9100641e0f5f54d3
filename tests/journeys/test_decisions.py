"""Decisions through the real window, from New decision to the seal and into Records, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.domain.records.listing import Mark
from tests.journeys import steps
from tests.journeys.steps import NO, NOT_SURE, YES
from tests.journeys.without_consent import against_it, facts_apart, manager_knows, names_are_needed, weigh

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

EXPOSES: Final = "Does it reveal an address that is secret, or could it reach somebody who must not learn of it?"
NOT_ASKED: Final = "Why are they not asked?"
IN_THE_RECORD: Final = "KM-2026-0001 stands in the record for good."


def test_consent_given(laptop: Laptop) -> None:
    """She says yes: shared with one recipient by phone."""
    worker = laptop.open()
    steps.to_properly(worker)
    steps.shared_rightly(worker)
    assert worker.sees("Guidance points to: share, because everyone whom it identifies has consented")
    steps.decide(worker, "Share now", "She asked me to ring them while she sat beside me")
    steps.seal_and_read(worker)
    assert worker.sees("KM-2026-0001 · Share now")
    assert worker.sees("She asked me to ring them while she sat beside me")


def share_at_once(worker: Worker) -> None:
    """From Home: somebody is in danger, the police were told, and it stands in the record."""
    steps.begin(worker)
    steps.answer(worker, YES)
    worker.write("Whom did you tell?", "Police, by 999")
    worker.write("What did you tell them?", "That he is breaking her door, and her address")
    worker.write("Why could it not wait?", "He was already in the hall")
    worker.pick("What was in danger?", "Somebody's life")
    worker.pick("How do you know it was them?", "I rang 999 or 101")
    worker.choose("Yes", of="Did you tell them only what they need now?")
    worker.choose("No", of=EXPOSES)
    worker.press("Record what I shared")
    worker.see(IN_THE_RECORD)


def not_asked(worker: Worker) -> None:
    """Questions 4 and 5: asking her could have put her in danger, and nothing less would have done."""
    worker.choose("Yes, so I will tell them rather than ask", of=steps.ANYWAY)
    worker.choose("Asking could put somebody in danger", of=NOT_ASKED)
    worker.write("What do they say, want and fear?", "She wants him out, and fears that he learns who rang")
    steps.go_on(worker, steps.INTEREST)
    weigh(worker, "Nothing less would have stopped him")
    manager_knows(worker)
    steps.go_on(worker, steps.PROPERLY)


def complete_the_record(worker: Worker) -> None:
    """From Home through all questions to the seal."""
    worker.press("Complete the record")
    worker.see(steps.DANGER)
    steps.go_on(worker, steps.DUTY)
    steps.answer(worker, NO)
    steps.go_on(worker, steps.PURPOSE)
    steps.purpose(worker, "To stop him", "Where she is, and that he is there")
    steps.identifies(worker, "Dee Marlow")
    steps.confidential(worker, "She rang me in secret")
    not_asked(worker)
    steps.answer(worker, YES)
    facts_apart(worker)
    worker.choose("After sharing", of=steps.TOLD)
    steps.go_on(worker, steps.RECORDED)
    names_are_needed(worker)
    steps.decide(worker, "Share now", "Her life was in danger")
    steps.seal(worker, "KM-2026-0002")


def test_emergency(laptop: Laptop) -> None:
    """Shared at once and recorded with a number; locked in the middle; Home asks for the rest; completed and sealed."""
    worker = laptop.open()
    share_at_once(worker)
    worker.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    worker = laptop.unlock(laptop.after_lock())
    assert worker.sees(IN_THE_RECORD)
    worker.visit("Home")
    assert worker.sees("Emergencies to complete (1)")
    assert worker.sees("KM-2026-0001, shared with Police, by 999")
    complete_the_record(worker)
    worker.press("Go to Home")
    assert worker.sees("After sharing in an emergency, the record waits here")
    steps.read_record(worker, "KM-2026-0002")
    assert worker.sees("Completes")
    assert worker.sees("KM-2026-0001")


def test_legal_duty(laptop: Laptop) -> None:
    """A court orders it: which order and who confirmed it, then right away to sharing it properly."""
    worker = laptop.open()
    steps.begin(worker)
    steps.answer(worker, NO)
    steps.go_on(worker, steps.DUTY)
    steps.answer(worker, YES)
    worker.pick("Which duty or order is it?", "An order of a court")
    worker.write("What does it say?", "Family court, 3 May: a report by 3 June")
    worker.write("Who confirmed that it is a duty?", "Sal Okoro, safeguarding lead")
    steps.what_it_is(worker, "A legal duty", "What we did with him since January")
    steps.add_person(worker, "Lee Hart", "P-0001")
    steps.go_on(worker, steps.PROPERLY)
    steps.shared_rightly(worker, "Family court")
    assert worker.sees(
        "Guidance points to: share what the duty needs, because a law or a court order says that you must"
    )
    steps.decide(worker, "Share in part", "The order asks for less than we have")
    steps.seal_and_read(worker)
    assert worker.sees("KM-2026-0001 · Share in part")
    assert worker.sees("Sal Okoro, safeguarding lead")


def test_it_identifies_nobody(laptop: Laptop) -> None:
    """Figures without people in them may go out: consent is not asked about."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.purpose(worker, "They plan the winter shelter", "14 of 60 people had nowhere to sleep")
    steps.answer(worker, NO, "Nobody can be picked out of sixty")
    steps.go_on(worker, steps.PROPERLY)
    steps.shared_rightly(worker, "Winter shelter board", people=False)
    steps.decide(worker, "Share now", "It helps to plan and harms nobody")
    steps.seal_and_read(worker)
    assert worker.sees("KM-2026-0001 · Share now")
    assert worker.sees("the information does not identify anyone")


def test_refused_and_overridden(laptop: Laptop) -> None:
    """She says no and others are at risk: sharing all the same needs a reason of its own before it can be sealed."""
    worker = laptop.open()
    steps.to_consent(worker)
    steps.consent(worker, "Refused")
    steps.go_on(worker, steps.INTEREST)
    weigh(worker, "Her children are in the flat")
    manager_knows(worker)
    steps.go_on(worker, steps.PROPERLY)
    facts_apart(worker)
    steps.shared_rightly(worker)
    names_are_needed(worker)
    steps.decide(worker, "Share now", "The children cannot wait")
    worker.see("You decide to share although somebody refused or took back consent.")
    worker.press("Seal this decision")
    assert worker.where() == "Say why you go against the guidance, or against what the person wants."
    worker.key(Qt.Key.Key_Space)
    worker.type("Their safety weighs more than her no")
    steps.seal_and_read(worker)
    assert worker.sees("KM-2026-0001 · Share now")
    assert worker.sees("Their safety weighs more than her no")
    laptop.close()
    with laptop.inside() as session:
        assert Mark.OVERRIDE in session.browsing.read("KM-2026-0001").row.marks


def test_refused_and_not_shared(laptop: Laptop) -> None:
    """She says no, and it is her choice: what protects her meanwhile and the day to look again stand in the record."""
    worker = laptop.open()
    steps.to_consent(worker)
    steps.consent(worker, "Refused")
    steps.go_on(worker, steps.INTEREST)
    against_it(worker, "Nobody else is at risk")
    steps.go_on(worker, steps.RECORDED)
    assert worker.sees("Guidance points to: do not share")
    steps.withhold(worker, "Do not share", "It is her own life and her own choice")
    steps.seal(worker, "KM-2026-0001")
    worker.press("Go to Home")
    assert worker.sees("1 June 2026")
    steps.read_record(worker, "KM-2026-0001")
    assert worker.sees("KM-2026-0001 · Do not share")
    assert worker.sees("I ring her every second day")


def test_advice_and_then_shared(laptop: Laptop) -> None:
    """Not sure: the decision waits for advice on Home; with the advice the same question is answered again."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, NOT_SURE)
    worker.see("Ask somebody first.")
    worker.press("Write down that I asked somebody")
    worker.write("Whom did you ask?", "Sal Okoro, safeguarding lead")
    worker.pick("Who is that?", "Our safeguarding lead")
    worker.write("What did you ask?", "May I ring Housing Options about arrears?")
    worker.pick("How did you ask?", "By phone")
    worker.choose("Yes", of="Did you ask without saying who the person is?")
    worker.press("Wait for advice")
    assert worker.sees("D-0001 waits for advice from Sal Okoro, safeguarding lead, since today.")
    worker.press("Go on")
    worker.see("What did they say?")
    worker.write("What did they say?", "Yes, if she knows")
    worker.choose("Yes", of="Do you follow their advice?")
    worker.choose("Yes", of="Your answer")
    worker.write("Why? In your own words", "She will lose her flat next week")
    steps.what_it_is(worker, "The person told me", "Rent arrears of 1,140 pounds")
    worker.choose("To get help or a service for the person")
    steps.go_on(worker, steps.IDENTIFY)
    steps.identifies(worker, "Rosa Quill")
    steps.confidential(worker, "She told me alone")
    steps.consent(worker, steps.AGREED)
    steps.go_on(worker, steps.PROPERLY)
    steps.shared_rightly(worker)
    steps.decide(worker, "Share now", "She knows, and wants it")
    steps.seal_and_read(worker)
    assert worker.sees("Advice taken")
    assert worker.sees("Yes, if she knows")


def test_not_yet_right(laptop: Laptop) -> None:
    """Question 6, no: put right first; shared later, with a day to look again."""
    worker = laptop.open()
    steps.to_properly(worker)
    steps.answer(worker, NO, "The reply address is private; I must ring their published number first")
    steps.plan(worker, "Housing Options", "The arrears")
    worker.choose("Before sharing", of=steps.TOLD)
    steps.go_on(worker, steps.RECORDED)
    assert worker.sees("because something about what, who or how is not right yet")
    steps.decide(worker, "Share later", "First I find out who they are")
    worker.write("On which day will you share it, or look at it again?", "5 May 2026")
    steps.seal_and_read(worker)
    assert worker.sees("KM-2026-0001 · Share later")


def test_an_answer_is_changed_from_the_check_page(laptop: Laptop) -> None:
    """*Change your answer to question 2*: the way gets shorter; what does not count now is kept, marked, and sealed."""
    worker = laptop.open()
    steps.to_properly(worker)
    steps.shared_rightly(worker)
    worker.press("Change your answer to question 2")
    worker.see(steps.IDENTIFY)
    steps.answer(worker, NO, "I leave out street and name")
    steps.go_on(worker, steps.PROPERLY)
    steps.go_on(worker, steps.RECORDED)
    assert worker.sees("Not used")
    assert worker.sees("You answered these too. They do not count now, because of your other answers.")
    worker.see("Change your answer to question 3")
    steps.decide(worker, "Share now", "Nobody can be known from it")
    steps.seal_and_read(worker)
    assert worker.sees("Yes (not used)")
    assert worker.sees("She told me alone, at home")
