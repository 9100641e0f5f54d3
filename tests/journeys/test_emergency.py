"""Somebody is in danger: from the first screen to the chain within a minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.acts.sharing import Danger, Warned
from infoshare_desktop.domain.records.listing import State
from tests.journeys import steps
from tests.journeys.pressed import Pressed

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

KEY: Final = 0.28
"""Seconds for a key of an average typist (the keystroke-level model of Card and others, 1980)."""
THOUGHT: Final = 1.35
"""Seconds to make up one's mind before each answer, by the same model."""
ANSWERS: Final = 9
"""That there is danger, whom, what, why, what was in danger, how one knows it was them, two more, and to record."""

MINUTE: Final = 60
MOST_KEYS: Final = 16
"""Keys that are no text."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is typed."""

    whom: str = "Police, by 999"
    what: str = "Where she is, and that he is at the door with a knife"
    why: str = "He said on the phone that he would kill her"


def write_down(worker: Worker, told: Told) -> None:
    """By the keys that lead from each thing to the next."""
    steps.begin(worker)
    worker.key(Qt.Key.Key_Y)
    assert worker.where() == "Whom did you tell?"
    worker.type(told.whom)
    worker.key(Qt.Key.Key_Return)
    worker.type(told.what)
    worker.key(Qt.Key.Key_Return, steps.CONTROL)
    worker.type(told.why)
    worker.key(Qt.Key.Key_Return, steps.CONTROL)
    worker.key(Qt.Key.Key_1)
    worker.key(Qt.Key.Key_5)
    worker.key(Qt.Key.Key_Y)
    worker.key(Qt.Key.Key_N)


def test_within_a_minute(laptop: Laptop) -> None:
    """Counted key by key and reckoned with a model of typing, it stands in the chain after less than a minute."""
    worker = laptop.open()
    with Pressed() as pressed:
        write_down(worker, Told())
        assert worker.where() == "Record what I shared"
        worker.key(Qt.Key.Key_Space)
    worker.see("KM-2026-0001 stands in the record for good.")
    assert len(pressed.others) <= MOST_KEYS, pressed.others
    assert (pressed.typed + len(pressed.others)) * KEY + ANSWERS * THOUGHT < MINUTE
    laptop.close()
    with laptop.inside() as session:
        view = session.browsing.read("KM-2026-0001")
        assert view.row.state is State.EMERGENCY
        assert view.emergency is not None
        assert (view.emergency.basis, view.emergency.reached) == ("life", "emergency_line")
        assert (view.emergency.only_needed, view.emergency.exposes) == ("yes", "no")
        assert view.emergency.warned == ()


def test_warning_is_shown_and_does_not_hold_up(laptop: Laptop) -> None:
    """A number that is marked as unsafe is warned of on the form; the same press as ever records it with that."""
    with laptop.inside() as session:
        session.people.add("Rosa Quill")
        rosa = Person("P-0001", "Rosa Quill", contacts=(ContactLine("07700 900123", Safety.UNSAFE),))
        session.people.change(rosa)
    worker = laptop.open()
    write_down(worker, Told(whom="Her mother, 07700900123"))
    worker.see("marked as unsafe")
    worker.key(Qt.Key.Key_Space)
    worker.see("KM-2026-0001 stands in the record for good.")
    laptop.close()
    with laptop.inside() as session:
        emergency = session.browsing.read("KM-2026-0001").emergency
        assert emergency is not None
        assert emergency.warned == (Warned(Danger.UNSAFE_CONTACT, "P-0001"),)
