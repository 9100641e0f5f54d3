"""Killed while somebody types into the real window: what the screen called saved is in the vault, and nothing else.

The program runs in a process of its own. Letter by letter something is typed, sometimes with a rest, and after each
letter it is read whether *saved* stands on the screen; at a random letter SIGKILL comes.
"""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.amount import runs
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.process import Process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.laptop import Laptop

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

LETTERS: Final = 60
RESTS: Final = 0.15
"""How often somebody rests after a letter until it is saved."""
LAST: Final = "z"
SECONDS: Final = 0.8
"""Within so long after the last letter the kill comes: longer than the pause after which it is saved."""
SAVED: Final = "· saved "


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_nothing_that_was_called_saved_is_lost(laptop: Laptop, home: Path) -> None:
    """Draft after draft in one vault, each cut short by a kill; in the end each holds what it held on the screen."""
    typed: list[tuple[str, str]] = []
    for nth in range(runs()):
        process = Process(laptop.vault, home)
        try:
            typed.append(_type_until_killed(process, f"{nth} ", random.randrange(LETTERS)))
        finally:
            process.end()
        with laptop.inside() as session:
            assert all(finding.ok for finding in session.vault.check())
            for count, (saved, all_of_it) in enumerate(typed, start=1):
                kept = session.deciding.open(f"D-{count:04}").answer("purpose").reason
                assert kept.startswith(saved)
                assert all_of_it.startswith(kept)


def _type_until_killed(process: Process, begun: str, letters: int) -> tuple[str, str]:
    """Type into a new draft, and kill; what was called saved last, and all that was typed."""
    worker = process.worker
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    worker.see("Home")
    worker.visit("New decision")
    worker.see(steps.DANGER)
    steps.answer(worker, steps.NO)
    steps.go_on(worker, steps.DUTY)
    steps.answer(worker, steps.NO)
    steps.go_on(worker, steps.PURPOSE)
    steps.answer(worker, steps.YES, begun)
    worker.see(SAVED)
    saved = typed = begun
    for letter in random.choices("abcdefghij klmno", k=letters):
        worker.type(letter)
        typed += letter
        if random.random() < RESTS:
            worker.see(SAVED)
        if process.ask("reads", SAVED):
            saved = typed
    process.kill_while("type", LAST, seconds=random.uniform(0, SECONDS))
    return saved, typed + LAST
