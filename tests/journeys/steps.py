"""The steps that every decision has, as a worker takes them at the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from tests.journeys.worker import Worker

YES, NO, NOT_SURE = Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_U
CONTROL = Qt.KeyboardModifier.ControlModifier

MOST_FIELDS = 30
"""More than any page asks for."""

DANGER = "Is anyone in immediate danger?"
DUTY = "Does a law or a court order say that you must share this?"
PURPOSE = "Is there a clear and legitimate purpose for you or your agency to share the information?"
IDENTIFY = "Does the information enable a person to be identified?"
CONFIDENTIAL = "Is the information confidential?"
CONSENT = "If the information is confidential, do you have consent to share?"
INTEREST = "If consent is refused, or there are good reasons not to seek consent"
PROPERLY = "If the decision is to share, are you sharing the right information"
RECORDED = "Have you properly recorded your decision?"

ANYWAY = "If they said no, would you share anyway?"
CONSENT_STANDS = "Did they say yes?"
AGREED = "Yes, in words"
TOLD = "When are they told what is shared, why, and with whom?"
HOLDS = "Is the public interest enough to share about this person?"


def begin(worker: Worker) -> None:
    """From Home to the first question."""
    worker.press("New decision")
    worker.see(DANGER)


def go_on(worker: Worker, question: str) -> None:
    """Save and continue, past all that is still asked on the page, until this question comes."""
    for _press in range(MOST_FIELDS):
        if question in worker.title():
            return
        worker.key(Qt.Key.Key_Return, CONTROL)
    message = f"at {worker.title()!r}, not at {question!r}"
    raise AssertionError(message)


def answer(worker: Worker, answer_key: Qt.Key, reason: str = "") -> None:
    """Answer the question with one key, and where it asks why, say so: the cursor is there already."""
    worker.go_into("Your answer")
    worker.key(answer_key)
    if reason:
        assert worker.where().startswith("Why?"), worker.where()
        worker.type(reason)


def no_danger_no_duty(worker: Worker) -> None:
    """From Home to Question 1."""
    begin(worker)
    answer(worker, NO)
    go_on(worker, DUTY)
    answer(worker, NO)
    go_on(worker, PURPOSE)


def purpose(worker: Worker, reason: str, information: str) -> None:
    """Question 1: what started it, what it is about, what it is for, and yes."""
    what_it_is(worker, "The person told me", information)
    worker.choose("To get help or a service for the person")
    answer(worker, YES, reason)
    go_on(worker, IDENTIFY)


def what_it_is(worker: Worker, trigger: str, information: str) -> None:
    """What started it, and what the information is."""
    worker.pick("What started this?", trigger)
    worker.write("What is the information, in a few words?", information)


def add_person(worker: Worker, name: str, reference: str) -> None:
    """Somebody new, grown up, whose name stays with the person and whose address is no secret."""
    worker.write("Who is it?", name)
    worker.take_back()
    worker.key(Qt.Key.Key_Return)
    worker.see(f"Take {reference} out")
    worker.pick("Their part in this", "Person we work with")
    worker.choose("18 or over", of="Their age")
    worker.choose("No", of="Must it stay secret where they live?")


def identifies(worker: Worker, name: str, reference: str = "P-0001") -> None:
    """Question 2, about one new person: naming somebody says yes."""
    add_person(worker, name, reference)
    go_on(worker, CONFIDENTIAL)


def confidential(worker: Worker, reason: str) -> None:
    """Question 3, yes."""
    worker.choose("Everyday information")
    answer(worker, YES, reason)
    go_on(worker, CONSENT)


def to_consent(worker: Worker, reason: str = "She will lose her flat next week") -> None:
    """From Home to Question 4, about one person and confidential information."""
    no_danger_no_duty(worker)
    purpose(worker, reason, "Rent arrears of 1,140 pounds")
    identifies(worker, "Rosa Quill")
    confidential(worker, "She told me alone, at home")


def to_properly(worker: Worker) -> None:
    """From Home to Question 6: she says yes."""
    to_consent(worker)
    consent(worker, AGREED)
    go_on(worker, PROPERLY)


def consent(worker: Worker, status: str) -> None:
    """Question 4: it is their choice, and this is what they said; who was told all of it needs no more words."""
    worker.choose("No, it is their choice", of=ANYWAY)
    worker.choose(status, of=CONSENT_STANDS)
    if status == AGREED:
        worker.choose("All of these", of="What did you tell them first?")
    else:
        worker.write("What do they say, want and fear?", "She is afraid of him")


def plan(worker: Worker, organisation: str, what: str) -> None:
    """Question 6: one recipient, by phone."""
    if not worker.shows("Organisation"):
        worker.press("Add a recipient")
    worker.see("Recipient 1")
    worker.write("Organisation", organisation)
    worker.write("What will you share?", what)
    worker.pick("How will you share it?", "By phone")


def shared_rightly(worker: Worker, organisation: str = "Housing Options", *, people: bool = True) -> None:
    """Question 6, yes, and on to the check page."""
    answer(worker, YES)
    plan(worker, organisation, "That she is about to lose her flat, and the arrears")
    if people and worker.shows("Before sharing", of=TOLD):
        worker.choose("Before sharing", of=TOLD)
    go_on(worker, RECORDED)


def decide(worker: Worker, outcome: str, reasons: str) -> None:
    """On the check page: the worker's own decision."""
    worker.choose(outcome, of="What do you decide?")
    worker.write("Your reasons, in your own words", reasons)


def withhold(worker: Worker, outcome: str, reasons: str) -> None:
    """Decide not to share: what may happen, what protects the person meanwhile, and when to look again."""
    decide(worker, outcome, reasons)
    worker.write("What may happen because nothing is shared?", "She may be hit again. It is for her to weigh")
    worker.write("What protects the person meanwhile?", "I ring her every second day")
    worker.write("When will you look at this decision again?", "1 June 2026")


def seal(worker: Worker, number: str) -> None:
    """Seal in two steps."""
    worker.press("Seal this decision")
    worker.press("Seal it for good")
    worker.see(f"{number} is sealed")


def share_with_consent(worker: Worker, reasons: str) -> None:
    """From Home to a sealed decision about Rosa Quill: she says yes, and one recipient is rung."""
    to_properly(worker)
    shared_rightly(worker)
    decide(worker, "Share now", reasons)
    seal(worker, "KM-2026-0001")


def seal_and_read(worker: Worker, number: str = "KM-2026-0001") -> None:
    """Seal, and read the record of it."""
    seal(worker, number)
    read_record(worker, number)


def save_as_pdf(worker: Worker) -> None:
    """From the preview of a paper to its file in the home folder."""
    worker.press("Save as PDF …")
    worker.press("Save without encryption")
    worker.key(Qt.Key.Key_Return)
    worker.see("Saved as ")


def read_record(worker: Worker, number: str) -> None:
    """Go to Records and read one there."""
    worker.visit("Records")
    worker.see("Choose a record to read it here.")
    worker.write("Search", number)
    worker.see("1 record")
    worker.key(Qt.Key.Key_Return)
    worker.see(f"{number} · ")
