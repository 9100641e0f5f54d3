"""A damaged vault is being saved, or a backup restored, and somebody goes away or locks: it is not cut off."""

from __future__ import annotations

import os
from threading import Event, current_thread, main_thread
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.store.backups.backup import copy_closed
from tests.hand_clock import START
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.test_damage import spoil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

_LONG: Final = 60
"""Seconds after which the disk goes on, if the test fails to let it."""


class SlowDisk:
    """Takes its time over the file that is to become a vault, until it is let go on."""

    def __init__(self) -> None:
        self.asked = Event()
        self._goes_on = Event()

    def go_on(self) -> None:
        """It answers."""
        self._goes_on.set()

    def opens(self, real: Callable[..., int]) -> Callable[..., int]:
        """The system's call that makes a file."""

        def call(path: Any, flags: int, *more: Any, **named: Any) -> int:
            if str(path).endswith(".next") and current_thread() is not main_thread():
                self.asked.set()
                self._goes_on.wait(_LONG)
            return real(path, flags, *more, **named)

        return call


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """A disk that takes its time."""
    made = SlowDisk()
    monkeypatch.setattr(os, "open", made.opens(os.open))
    yield made
    made.go_on()


def save(worker: Worker) -> None:
    """Have what can be read saved."""
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see("Part of the vault is damaged")
    worker.press("Save what can be read")


def restore(worker: Worker) -> None:
    """Have the backup restored."""
    worker.press("Open the vault")
    worker.press("Restore a backup")
    worker.see("Which backup?")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look into it")
    worker.see("It holds ")
    worker.press("Restore it, and keep the other too")


WAYS: Final[dict[str, tuple[Callable[[Worker], None], str, str]]] = {
    "save": (save, "were saved in", "kim.salvaged-1.infoshare"),
    "restore": (restore, "kim.replaced-1.infoshare", "kim.replaced-1.infoshare"),
}


def damaged(laptop: Laptop) -> Worker:
    """The program at a vault that is damaged, and that has a backup."""
    folder = default_folder(laptop.vault)
    folder.mkdir()
    copy_closed(laptop.vault, folder, START)
    spoil(laptop.vault, 0)
    return laptop.start()


@pytest.mark.parametrize("way", WAYS)
def test_whoever_goes_away_is_not_locked_out_before_it_is_done(laptop: Laptop, disk: SlowDisk, way: str) -> None:
    """An hour may go by; once it is done, the time counts."""
    begin, told, file = WAYS[way]
    worker = damaged(laptop)
    begin(worker)
    worker.when(disk.asked.is_set, "nothing is written")
    for _ in range(6):
        laptop.leave_alone(11 * 60)
    assert laptop.asked_for is None
    assert worker.window.isVisible()
    disk.go_on()
    worker.see(told)
    assert laptop.vault.with_name(file).exists()
    laptop.leave_alone(11 * 60)
    assert laptop.asked_for is not None


@pytest.mark.parametrize("way", WAYS)
def test_a_lock_comes_when_it_is_done(laptop: Laptop, disk: SlowDisk, way: str) -> None:
    """It says so; asked for twice, it locks once."""
    begin, _told, file = WAYS[way]
    worker = damaged(laptop)
    begin(worker)
    worker.when(disk.asked.is_set, "nothing is written")
    for _ in range(2):
        worker.key(Qt.Key.Key_L, steps.CONTROL)
        worker.see("This locks as soon as the work under way is finished")
    assert laptop.asked_for is None
    disk.go_on()
    worker.when(lambda: laptop.asked_for is not None, "it did not lock")
    assert not worker.window.isVisible()
    assert laptop.vault.with_name(file).exists()
    laptop.after_lock().see("Passphrase")


def test_who_makes_it_vanish_does_not_see_it_any_more(laptop: Laptop, disk: SlowDisk) -> None:
    """The window goes out of sight at once; the process ends when it is done, and none is started."""
    worker = damaged(laptop)
    save(worker)
    worker.when(disk.asked.is_set, "nothing is written")
    worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert worker.window.isMinimized()
    disk.go_on()
    worker.when(lambda: not worker.window.isVisible(), "it did not end")
    assert laptop.asked_for is None
    assert laptop.vault.with_name("kim.salvaged-1.infoshare").exists()
