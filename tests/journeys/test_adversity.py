"""A second copy of the program, and a disk that is full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.process import Process

resource = pytest.importorskip("resource", reason="limits of a process are a thing of POSIX")

PLACE_FOR: Final = 100_000
"""Bytes that a file may still grow by on the full disk."""


def let_files_grow_to(process: Process, size: int) -> None:
    """Refuse the process every byte of a file beyond this size: as near to a full disk as an ordinary account gets."""
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_two_copies_at_once(process: Process, laptop: Laptop) -> None:
    """The second is told that the vault is open elsewhere; once it is closed there, the same passphrase opens it."""
    process.worker.write("Passphrase", PASSPHRASE)
    process.worker.press("Open the vault")
    process.worker.see("Nothing waits for you")
    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    assert worker.sees("is open elsewhere; close it there first.")
    process.kill()
    worker.press("Open the vault")
    assert worker.sees("Nothing waits for you")


def test_a_full_disk(process: Process, laptop: Laptop) -> None:
    """What cannot be saved is said in a sentence and stays on the screen; with room again it is saved."""
    worker = process.worker
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, "Saved before")
    worker.see("· saved ")
    let_files_grow_to(process, laptop.vault.stat().st_size + PLACE_FOR)
    worker.paste(" and much more" * PLACE_FOR)
    worker.see("Not saved: ")
    worker.see("What was saved before is safe.")
    assert len(worker.text()) > PLACE_FOR
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    worker.see("Hidden, but not locked yet")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Show my work again")
    worker.see(steps.PURPOSE)
    worker.when(lambda: len(worker.text()) > PLACE_FOR)
    let_files_grow_to(process, resource.RLIM_INFINITY)
    worker.press("Try to save again")
    worker.see("· saved ")
    process.kill()
    with laptop.inside() as session:
        assert all(finding.ok for finding in session.vault.check())
        assert session.deciding.open("D-0001").answer("purpose").reason == "Saved before" + " and much more" * PLACE_FOR
