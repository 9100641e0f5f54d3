"""Half an answer is typed, it locks in one way or another, it is opened again, and the other half is typed.

Signs of the system come over D-Bus to the real program in a process of its own; keys, menu and idle time to its window
here. Both halves must be there: same question, same field, same cursor.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.app.options import Because
from tests.amount import thorough
from tests.app.process.system import System
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.process import Process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

REASON: Final = "Why? In your own words"
BEFORE, MIDDLE, AFTER = "Because the fl", "at ", "is lost on Friday"
"""What is typed first, with the cursor then put before its last part; what is typed there after the lock."""
SIGNS: Final = {
    "sleep down": Because.SLEEP,
    "lid closed": Because.LID_CLOSED,
    "lock": Because.SCREEN_LOCKED,
    "switch away": Because.USER_SWITCHED,
    "saver org.freedesktop.ScreenSaver on": Because.SCREEN_LOCKED,
}
"""What may happen to a laptop, in the words of ``tests/app/process/fake_system.py``."""
ALWAYS: Final = "lid closed"
"""The one that is tried each time; the others go the same way from where they are heard."""
WAYS: Final[dict[str, Callable[[Laptop, Worker], None]]] = {
    "menu": lambda _laptop, worker: worker.press("Lock"),
    "idle": lambda laptop, _worker: laptop.leave_alone(600),
    "vanish": lambda _laptop, worker: worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier),
}


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Iterator[System]:
    """A laptop's system, which programs that are started now find."""
    if sys.platform != "linux":
        pytest.skip("D-Bus is Linux's")
    made = System()
    for name, address in made.buses.items():
        monkeypatch.setenv(name, address)
    yield made
    made.close()


@pytest.fixture
def started(system: System, laptop: Laptop, home: Path) -> Iterator[Process]:
    """The program in a process of its own, which hears the system."""
    del system
    made = Process(laptop.vault, home)
    yield made
    made.end()


def type_half(worker: Worker) -> None:
    """Type half an answer, and go back into the middle of it."""
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE + AFTER)
    for _letter in AFTER:
        worker.key(Qt.Key.Key_Left)


def type_the_other_half(laptop: Laptop, worker: Worker) -> str:
    """See that everything is as it was, and type on; what is kept of both halves."""
    worker.see(steps.PURPOSE)
    assert (worker.where(), worker.text(), worker.cursor()) == (REASON, BEFORE + AFTER, len(BEFORE))
    worker.type(MIDDLE)
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    with laptop.inside() as session:
        return session.deciding.open("D-0001").answer("purpose").reason


@pytest.mark.slow
@pytest.mark.parametrize("sign", SIGNS)
def test_the_system_says_that_nobody_is_there(system: System, started: Process, laptop: Laptop, sign: str) -> None:
    """It locks at once, says why, and nothing typed is lost, however short before it was."""
    if sign != ALWAYS and not thorough():
        pytest.skip("with --endurance")
    worker = started.worker
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    worker.see("Nothing waits for you")
    system.until_heard()
    type_half(worker)
    system.happen(sign)
    started.until(lambda: f"--because={SIGNS[sign]}" in started.command())
    started.kill()
    assert type_the_other_half(laptop, laptop.open()) == BEFORE + MIDDLE + AFTER


@pytest.mark.parametrize("way", WAYS)
def test_somebody_at_the_laptop_locks(laptop: Laptop, way: str) -> None:
    """From the menu, by going away, or with the key that takes the window away; Ctrl+L see ``test_leaving.py``."""
    worker = laptop.open()
    type_half(worker)
    WAYS[way](laptop, worker)
    if way == "menu":  # the cursor had to leave the field to get there
        again = laptop.unlock(laptop.after_lock())
        again.see(steps.PURPOSE)
        again.go_to(REASON)
        assert again.text() == BEFORE + AFTER
    else:
        again = laptop.open() if way == "vanish" else laptop.unlock(laptop.after_lock())
        assert type_the_other_half(laptop, again) == BEFORE + MIDDLE + AFTER
