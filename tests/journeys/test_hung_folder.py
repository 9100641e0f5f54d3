"""A network drive with backups on it that does not answer: nobody waits for it who locks."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread, main_thread
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.app.settings_file import SettingsFile
from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.ui.jobs import PATIENCE
from tests.journeys import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from infoshare_desktop.app.care.copying import CopyRequest
    from infoshare_desktop.services.jobs import CancelToken
    from tests.hand_clock import HandClock
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

ANSWERS: Final = 20
"""Seconds after which the drive answers, if the test fails to let it."""


class NoCopies:
    """Whoever copies after the lock is of no account here."""

    def start(self, _request: CopyRequest) -> object:
        """See Copies."""
        return None

    def wait(self, _request: CopyRequest, _token: CancelToken) -> str:
        """See Copies."""
        return ""


class Drive:
    """A folder that the system does not answer about from ``hang`` on, to nobody and whatever is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = Event()
        self._hangs = False
        self._answers = Event()

    def hang(self) -> None:
        """From now on it hangs."""
        self._hangs = True

    def let_go(self) -> None:
        """It answers again."""
        self._hangs = False
        self._answers.set()

    def asks(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """A call of the system that waits for the drive where it is about it. The window must never make one."""

        def call(path: Any, *more: Any, **named: Any) -> Any:
            if self._hangs and isinstance(path, (str, os.PathLike)) and Path(path).is_relative_to(self.folder):
                assert current_thread() is not main_thread(), "the window asks the drive"
                self.asked.set()
                self._answers.wait(ANSWERS)
            return real(path, *more, **named)

        return call


@pytest.fixture
def drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drive]:
    """It is there, and the second folder for backups."""
    made = Drive(tmp_path / "drive")
    made.folder.mkdir()
    settings = SettingsFile()
    settings.save(replace(settings.load(), backups=BackupWishes(second=str(made.folder))))
    for name in ("stat", "listdir", "open", "scandir", "access"):
        monkeypatch.setattr(os, name, made.asks(getattr(os, name)))
    yield made
    made.let_go()


@contextmanager
def quickly() -> Iterator[None]:
    """In less time than is waited for what cannot be ended."""
    began = monotonic()
    yield
    assert monotonic() - began < PATIENCE


def drafts_after_a_quick_lock(laptop: Laptop, worker: Worker) -> int:
    """How many are kept of one that is begun; it locks at once."""
    steps.begin(worker)
    with quickly():
        worker.key(Qt.Key.Key_L, steps.CONTROL)
        assert laptop.asked_for is not None
    laptop.close()
    with laptop.inside() as session:
        return session.home.waiting().drafts.total


def test_a_lock_does_not_wait_until_the_backups_are_looked_over(laptop: Laptop, drive: Drive) -> None:
    """The drive is asked since the vault was opened; half a word is typed, and it is there afterwards."""
    laptop.copies = NoCopies()
    drive.hang()
    worker = laptop.open()
    worker.when(drive.asked.is_set, "nobody looked for backups")
    assert drafts_after_a_quick_lock(laptop, worker) == 1


def test_a_lock_does_not_wait_for_a_backup_that_was_asked_for(laptop: Laptop, drive: Drive, clock: HandClock) -> None:
    """It is being written to the drive; meanwhile work goes on, and is saved."""
    laptop.copies = NoCopies()
    worker = laptop.open()
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    clock.forward(days=8)
    worker = laptop.unlock(laptop.after_lock())
    worker.see("Back up now")
    drive.hang()
    worker.press("Back up now")
    worker.when(drive.asked.is_set, "no backup was begun")
    assert drafts_after_a_quick_lock(laptop, worker) == 1


def test_a_mistyped_passphrase_keeps_nobody_out(laptop: Laptop, drive: Drive) -> None:
    """Whether it opens a backup from before is looked for on the drive; the right one opens the vault meanwhile."""
    laptop.copies = NoCopies()
    drive.hang()
    worker = laptop.start()
    worker.write("Passphrase", "not the one")
    worker.key(Qt.Key.Key_Return)
    worker.when(drive.asked.is_set, "nobody looked for backups")
    with quickly():
        opened = laptop.unlock(worker)
    assert opened.sees("New decision")


def test_a_window_that_is_closed_does_not_wait_either(laptop: Laptop, drive: Drive) -> None:
    """Closing and what comes after it."""
    laptop.copies = NoCopies()
    drive.hang()
    worker = laptop.open()
    worker.when(drive.asked.is_set, "nobody looked for backups")
    with quickly():
        laptop.close()
    with laptop.inside() as session:
        assert all(finding.ok for finding in session.vault.check())
