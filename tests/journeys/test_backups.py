"""Backups that come by themselves, and the day on which one is needed."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.app.care.copying import Copying
from infoshare_desktop.app.settings_file import SettingsFile
from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.services.care.backup_plan import default_folder, plan_of
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

REASON: Final = "Nobody says what for"
NUMBERS: Final = {"KM-2026-0001", "KM-2026-0008"}


@pytest.fixture
def backed_up(laptop: Laptop) -> Iterator[Laptop]:
    """A laptop that makes its backups; none is under way when the story ends."""
    copying = Copying()
    laptop.copies = copying
    yield laptop
    laptop.close()
    for process in copying.under_way:
        assert process.stdout is not None
        process.stdout.close()
        process.wait()


def decide(worker: Worker, number: str) -> None:
    """Seal a short decision."""
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.NO, REASON)
    steps.what_it_is(worker, "The person told me", "Who was in trouble")
    steps.go_on(worker, steps.RECORDED)
    steps.decide(worker, "Do not share", "There is no purpose")
    steps.seal(worker, number)


def backups(laptop: Laptop) -> list[Path]:
    """The backups that are complete, the oldest first."""
    return sorted(default_folder(laptop.vault).glob("*.infoshare"))


def lock(laptop: Laptop, worker: Worker) -> Worker:
    """Lock; the passphrase box comes at once."""
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    return laptop.after_lock()


def back_up_by_locking(laptop: Laptop, worker: Worker) -> Worker:
    """Lock, wait for the backup, unlock, and read on Home where it is."""
    worker = lock(laptop, worker)
    worker.when(lambda: len(backups(laptop)) == 1, "no backup came")
    laptop.unlock(worker)
    worker.visit("Home")
    worker.see(f", in {default_folder(laptop.vault)}")
    return worker


def test_from_the_lock_to_the_day_on_which_nothing_opens(backed_up: Laptop) -> None:
    """Work, lock, and a backup is there; it is called verified; the vault is ruined; the backup brings all back."""
    laptop = backed_up
    worker = laptop.open()
    decide(worker, "KM-2026-0001")
    worker = back_up_by_locking(laptop, worker)
    worker = lock(laptop, worker)
    laptop.close()
    laptop.vault.write_bytes(b"ruined" * 10_000)

    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.press("Restore a backup")
    worker.see("Which backup?")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look into it")
    worker.see("It holds 1 decision. The last number is KM-2026-0001.")
    worker.write("The last number on paper, if you have it", "KM-2026-0007")
    worker.press("Restore it, and keep the other too")
    worker.see("The backup was checked, and is now your vault")
    worker.press("Open the vault")
    laptop.unlock(worker)
    decide(worker, "KM-2026-0008")
    laptop.close()
    with laptop.inside() as session:
        assert {session.browsing.read(number).row.reference for number in NUMBERS} == NUMBERS
    assert laptop.vault.with_name("kim.replaced-1.infoshare").read_bytes().startswith(b"ruined")


def test_an_old_passphrase_is_known_by_what_it_opens(laptop: Laptop) -> None:
    """Changed since the backup: it opens that one and not the vault, which is told with the day."""
    with laptop.inside() as session:
        session.backing_up.back_up(plan_of(BackupWishes(), laptop.vault))
        session.vault.change_key(VaultKey.derive("quite another passphrase", new_salt()))
    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    assert worker.sees("it opens your backup of 3 May 2026: the passphrase was changed since.")
    worker.press("Restore a backup")
    assert worker.sees("may be under another passphrase than your vault has now")


def test_nothing_is_copied_where_nothing_changed(backed_up: Laptop) -> None:
    """Opened, looked at, locked: no second backup. One word more, and there is one."""
    laptop = backed_up
    worker = laptop.open()
    decide(worker, "KM-2026-0001")
    worker = back_up_by_locking(laptop, worker)
    worker.visit("Records")
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert laptop.asked_for == [str(laptop.vault), "--because=locked"]
    worker = laptop.after_lock()
    laptop.unlock(worker)
    steps.begin(worker)
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert laptop.asked_for == [
        str(laptop.vault),
        "--because=locked",
        f"--back-up-to={default_folder(laptop.vault)}",
    ]


def test_a_closed_window_leaves_a_backup_too(backed_up: Laptop) -> None:
    """The process that makes it outlives the window."""
    laptop = backed_up
    worker = laptop.open()
    steps.begin(worker)
    laptop.close()
    copying = laptop.copies
    assert isinstance(copying, Copying)
    (process,) = copying.under_way
    assert process.wait() == 0
    assert len(backups(laptop)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder in which nobody can make a file")
def test_a_stick_that_takes_nothing_is_told_and_can_be_given_up(backed_up: Laptop) -> None:
    """At the passphrase box and on Home; without it all is well again. The other folder had its copy."""
    laptop = backed_up
    settings = SettingsFile()
    settings.save(replace(settings.load(), backups=BackupWishes(second="/proc")))
    worker = laptop.open()
    steps.begin(worker)
    worker = lock(laptop, worker)
    worker.see("The backup was not made. /proc")
    assert len(backups(laptop)) == 1
    laptop.unlock(worker)
    worker.see(steps.DANGER)
    worker.visit("Home")
    worker.see("There is no room for a backup in /proc.")
    worker.press("Change where backups go")
    worker.press("No second folder")
    worker.visit("Home")
    worker.see(f", in {default_folder(laptop.vault)}")
    assert not worker.reads("There is no room for a backup")
