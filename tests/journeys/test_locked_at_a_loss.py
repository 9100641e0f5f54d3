"""What is typed cannot be saved, and the worker locks all the same, knowing that it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import text

from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.store.flipping import flip
from tests.store.limits import no_room_beyond

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

pytest.importorskip("resource", reason="limits of a process are a thing of POSIX")

PAGE: Final = 4096
FIRST, LAST = "Because she is afraid. ", "He came back. "
HIDDEN: Final = "Hidden, but not locked yet"
LOSE: Final = "Lock, and lose what I typed last"
SURE: Final = "Press again to lose it and lock"
NOTHING_TO_WAIT_FOR: Final = "It cannot be saved into this vault any more."


@pytest.fixture
def damaged(laptop: Laptop) -> Worker:
    """A worker who typed on in a draft, in a vault of which a page is damaged that is needed to save it."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    worker.type(FIRST)
    laptop.close()
    flip(laptop.vault, page_of(laptop, "sqlite_autoindex_record_1") * PAGE + 200)
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    worker.type(LAST)
    return worker


def page_of(laptop: Laptop, name: str) -> int:
    """Where a table or an index of the closed vault begins: a page, from 0."""
    with laptop.inside() as session:
        vault = session.vault
        where = text("SELECT rootpage FROM sqlite_master WHERE name = :name").bindparams(name=name)
        found = vault._run(lambda: vault._reading(lambda: vault._connection.execute(where).scalar_one()))
    return int(found) - 1


def lose(worker: Worker) -> None:
    """Press the button, and once more."""
    worker.press(LOSE)
    worker.see(SURE)
    worker.key(Qt.Key.Key_Space)


def test_a_damaged_vault_is_locked_without_what_it_does_not_take(laptop: Laptop, damaged: Worker) -> None:
    """It says that waiting does not help, and leads to what can be done; what was saved before is there."""
    damaged.key(Qt.Key.Key_L, steps.CONTROL)
    assert not laptop.asked_for
    damaged.see(HIDDEN)
    damaged.see(NOTHING_TO_WAIT_FOR)
    assert not damaged.reads("It is tried again every few seconds")
    assert not damaged.shows("Try again to save and lock")
    lose(damaged)
    assert laptop.asked_for == [str(laptop.vault), "--because=damaged"]
    worker = laptop.after_lock()
    worker.see("Part of the vault is damaged")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look at the damage")
    worker.press("Save what can be read")
    worker.see("were saved in")
    laptop.close()
    laptop.vault = laptop.vault.with_name("kim.salvaged-1.infoshare")
    with laptop.inside() as session:
        assert FIRST in str(session.deciding.open("D-0001"))


def test_a_full_disk_keeps_nobody_from_locking(laptop: Laptop) -> None:
    """Not by one press; then the box for the passphrase tells what is lost, and what was saved before is there."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    worker.type(FIRST)
    laptop.close()
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    with no_room_beyond(0):
        worker.type(LAST)
        worker.key(Qt.Key.Key_L, steps.CONTROL)
        worker.see(HIDDEN)
        worker.see("It is tried again every few seconds")
        worker.press(LOSE)
        worker.see(SURE)
        worker.key(Qt.Key.Key_Tab)
        assert not worker.reads(SURE)
        assert not laptop.asked_for
        lose(worker)
    assert laptop.asked_for == [str(laptop.vault), "--because=unsaved"]
    worker = laptop.after_lock()
    worker.see("What you typed last could not be saved and is lost.")
    laptop.unlock(worker)
    worker.see(steps.PURPOSE)
    assert worker.text() == FIRST


def test_what_can_be_done_is_shown_although_the_disk_is_full(laptop: Laptop) -> None:
    """Where the worker was cannot be saved; once that is given up, the damage comes next."""
    flip(laptop.vault, laptop.vault.stat().st_size - PAGE + 200)
    worker = laptop.open()
    worker.see("The check of your vault found something")
    with no_room_beyond(0):
        worker.press("What can be done")
        worker.see(HIDDEN)
        lose(worker)
    assert laptop.asked_for == [str(laptop.vault), "--because=damaged"]


def test_the_window_that_was_taken_away_goes_for_good(laptop: Laptop) -> None:
    """No other comes in its place; and where there is room again meanwhile, nothing is lost at all."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    with no_room_beyond(0):
        worker.type(FIRST)
        worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier)
        worker.see(HIDDEN)
    lose(worker)
    assert not laptop.asked_for
    assert not worker.window.isVisible()
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    assert worker.text() == FIRST


def test_saved_after_all_it_says_so(laptop: Laptop) -> None:
    """There is room again when the worker gives up: everything is in the vault, and the box says that."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES)
    with no_room_beyond(0):
        worker.type(FIRST)
        laptop.leave_alone(600)
        worker.see(HIDDEN)
    lose(worker)
    assert laptop.asked_for == [str(laptop.vault), "--because=idle"]
