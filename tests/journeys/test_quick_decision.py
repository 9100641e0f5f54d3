"""A simple decision stays quick: consent given, one recipient, told by phone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.pressed import Pressed

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

MOST: Final = 25
"""Keys to the seal, beside the characters that are typed into text boxes."""

MOST_TO_SHARE: Final = 14
"""Keys from the seal to *marked as sent*: each thing that has to be said of a disclosure, said."""

CONTROL: Final = Qt.KeyboardModifier.ControlModifier


def say(worker: Worker, field: str, text: str) -> None:
    """Type where the cursor stands already, and go on."""
    assert worker.where() == field, f"at {worker.where()!r}, not at {field!r}"
    worker.type(text)
    worker.key(Qt.Key.Key_Return, CONTROL)


def pick(worker: Worker, field: str, *keys: Qt.Key) -> None:
    """Pick where the keyboard stands already, with one key each."""
    box = worker.focused()
    group = box.parentWidget()
    around = (box.accessibleName(), "" if group is None else group.accessibleName())
    assert field in around, f"at {around}, not at {field!r}"
    for key in keys:
        worker.key(key)


def begin(worker: Worker) -> None:
    """From Home: nobody is in danger, which is said and confirmed, and no duty."""
    key = Qt.Key
    pick(worker, "New decision", key.Key_Return)
    worker.see(steps.DANGER)
    pick(worker, "Your answer", key.Key_N)
    pick(worker, "Save and continue", key.Key_Return)
    worker.see(steps.DUTY)
    pick(worker, "Your answer", key.Key_N)


def purpose(worker: Worker) -> None:
    """Question 1: what it is about and for, yes, and why."""
    key = Qt.Key
    worker.see(steps.PURPOSE)
    pick(worker, "What started this?", key.Key_3)
    say(worker, "What is the information, in a few words?", "Rent arrears of 1,140 pounds")
    pick(worker, "What is it for?", key.Key_5, key.Key_Y)
    say(worker, "Why? In your own words", "She will lose her flat next week")


def person(worker: Worker, who: str) -> None:
    """Question 2: typing who it is answers it."""
    key = Qt.Key
    worker.see(steps.IDENTIFY)
    assert worker.where() == "Who is it?"
    worker.type(who)
    worker.take_back()
    worker.key(key.Key_Return)
    worker.see("P-0001")
    pick(worker, "Their part in this", key.Key_1)
    if who != "P-0001":
        pick(worker, "Their age", key.Key_4)
    pick(worker, "Must it stay secret where they live?", key.Key_N)


def consent(worker: Worker) -> None:
    """Questions 3 and 4: confidential, and she said yes."""
    key = Qt.Key
    worker.see(steps.CONFIDENTIAL)
    pick(worker, "What kind of information is it?", key.Key_1, key.Key_Y)
    say(worker, "Why? In your own words", "She told me alone, at home")
    worker.see(steps.CONSENT)
    pick(worker, steps.ANYWAY, key.Key_N)
    pick(worker, "Did they say yes?", key.Key_2)
    pick(worker, "What did you tell them first?", key.Key_1)


def recipient(worker: Worker) -> None:
    """Question 6: one recipient, by phone."""
    key = Qt.Key
    worker.see(steps.PROPERLY)
    pick(worker, "Your answer", key.Key_Y)
    say(worker, "Organisation", "Housing Options")
    say(worker, "What will you share?", "That she is about to lose her flat, and the arrears")
    pick(worker, "How will you share it?", key.Key_1)


def decide(worker: Worker) -> None:
    """The outcome, the reasons, and the seal."""
    key = Qt.Key
    worker.see(steps.RECORDED)
    pick(worker, "What do you decide?", key.Key_1)
    say(worker, "Your reasons, in your own words", "She asked me to ring them while she sat beside me")
    pick(worker, "Not yet", key.Key_S)
    worker.see("KM-2026-0001 is sealed")


def share(worker: Worker) -> None:
    """Mark as sent what was told by phone."""
    key = Qt.Key
    pick(worker, "Record what I shared", key.Key_Return)
    worker.when(lambda: worker.where() == "Housing Options")
    pick(worker, "Whom did you share with?", key.Key_1)
    pick(worker, "How did you check that it is them?", key.Key_1)
    say(worker, "What did you leave out?", "Her health")
    say(worker, "Why do they need it?", "To keep her housed")
    for _look in range(3):
        assert worker.where().startswith("I looked again"), worker.where()
        worker.key(key.Key_Y)
    pick(worker, "How was it kept safe on the way?", key.Key_5, key.Key_Return)
    pick(worker, "What may they do with it, and what not?", key.Key_1, key.Key_Return)
    say(worker, "What do you ask them to do?", "Ring me back")
    say(worker, "When will you ask, if nothing comes back?", "20 May 2026")
    worker.see("It waits for a receipt.")


def decide_quickly(worker: Worker, who: str) -> Pressed:
    """The whole decision from Home to the seal; the keys that it took."""
    worker.see("New decision")
    with Pressed() as pressed:
        begin(worker)
        purpose(worker)
        person(worker, who)
        consent(worker)
        recipient(worker)
        decide(worker)
    return pressed


def test_about_somebody_known(laptop: Laptop) -> None:
    """Sealed with 25 keys beside the words; her age is worked out from her birth date."""
    with laptop.inside() as session:
        session.people.add("Rosa Quill", date(1990, 2, 3))
    worker = laptop.open()
    pressed = decide_quickly(worker, "P-0001")
    assert len(pressed.others) <= MOST, pressed.others
    steps.read_record(worker, "KM-2026-0001")
    for words in ("KM-2026-0001 · Share now", "36 years old", "In words", "She told me alone, at home", "By phone"):
        worker.see(words)


def test_told_by_phone(laptop: Laptop) -> None:
    """Marked as sent right after the seal: each thing that has to be said of it with a key or two."""
    worker = laptop.open()
    decide_quickly(worker, "Rosa Quill")
    with Pressed() as pressed:
        share(worker)
    assert len(pressed.others) <= MOST_TO_SHARE, pressed.others
    laptop.close()
    with laptop.inside() as session:
        assert session.sharing.history("KM-2026-0001").disclosures


def test_about_somebody_new(laptop: Laptop) -> None:
    """Somebody who is not in the vault yet costs one key more: their age."""
    pressed = decide_quickly(laptop.open(), "Rosa Quill")
    assert len(pressed.others) <= MOST + 1, pressed.others
