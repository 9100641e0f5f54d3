"""Leaving the desk, with a key or by a crash, and coming back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE

if TYPE_CHECKING:
    from tests.journeys.laptop import Laptop
    from tests.journeys.process import Process

REASON: Final = "Why? In your own words"
BEFORE, AFTER = "Because the fl", "is lost on Friday"
"""What is typed, with the cursor put between the two at last."""


def half_an_answer(laptop: Laptop) -> None:
    """Type half a reason, go back into the middle of it, and lock."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE + AFTER)
    worker.see("· saved ")
    for _letter in AFTER:
        worker.key(Qt.Key.Key_Left)
    worker.key(Qt.Key.Key_L, steps.CONTROL)


def test_a_lock_in_the_middle_of_a_word(laptop: Laptop) -> None:
    """Ctrl+L closes the vault and asks for a fresh start; unlocked, every letter and the cursor are where they were."""
    half_an_answer(laptop)
    assert laptop.asked_for == [str(laptop.vault), "--because=locked"]
    with laptop.inside() as session:
        assert session.deciding.open("D-0001").answer("purpose").reason == BEFORE + AFTER
    worker = laptop.after_lock()
    worker.see("You locked it. Everything you typed is in the vault.")
    laptop.unlock(worker)
    worker.see(steps.PURPOSE)
    assert (worker.where(), worker.text(), worker.cursor()) == (REASON, BEFORE + AFTER, len(BEFORE))
    worker.type("at ")
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    with laptop.inside() as session:
        assert session.deciding.open("D-0001").answer("purpose").reason == "Because the flat is lost on Friday"


def test_nobody_at_the_desk(laptop: Laptop) -> None:
    """After nine minutes it counts down, a key stops that, and after ten it locks with every letter in the vault."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE)
    laptop.leave_alone(545)
    worker.see("It locks in 55 seconds. Press any key to go on.")
    worker.type("a")
    worker.when(lambda: not worker.reads("It locks in"))
    laptop.leave_alone(599)
    worker.see("It locks in 1 second.")
    laptop.leave_alone(1)
    assert laptop.asked_for == [str(laptop.vault), "--because=idle"]
    worker = laptop.after_lock()
    worker.see("It locked because nobody used it for a while.")
    laptop.unlock(worker)
    worker.see(steps.PURPOSE)
    assert (worker.where(), worker.text(), worker.cursor()) == (REASON, BEFORE + "a", len(BEFORE) + 1)


def test_somebody_dangerous_comes_in(laptop: Laptop) -> None:
    """Ctrl+Shift+L saves, closes the vault and leaves nothing on the screen; the next start goes on where it was."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE)
    worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert laptop.asked_for is None
    assert not worker.window.isVisible()
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    assert (worker.where(), worker.text()) == (REASON, BEFORE)


def test_a_closed_window_is_left_like_a_locked_one(laptop: Laptop) -> None:
    """The window's cross saves too, and the next start goes back to the question; no lock is asked for."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE)
    laptop.close()
    assert laptop.asked_for is None
    worker = laptop.open()
    worker.see(steps.PURPOSE)
    assert (worker.where(), worker.text(), worker.cursor()) == (REASON, BEFORE, len(BEFORE))


def test_typing_without_a_pause_is_saved_too(laptop: Laptop) -> None:
    """Who never rests between two letters still has in the vault what is older than about a second."""
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE)
    workspace = laptop._running[-1][0]._workspace
    assert workspace is not None
    deciding = workspace.session.deciding

    def saved_while_typing() -> bool:
        worker.type("a")
        return deciding.open("D-0001").answer("purpose").reason.startswith(f"{BEFORE}a")

    worker.when(saved_while_typing)


def test_a_kill_after_a_pause(process: Process, laptop: Laptop) -> None:
    """Killed once *saved* stands there: the next start is at the same question, with the cursor where it was."""
    worker = process.worker
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, BEFORE + AFTER)
    for _letter in AFTER:
        worker.key(Qt.Key.Key_Left)
    worker.type("at ")
    worker.see("· saved ")
    process.kill()
    again = laptop.open()
    again.see(steps.PURPOSE)
    assert (again.where(), again.text(), again.cursor()) == (REASON, f"{BEFORE}at {AFTER}", len(f"{BEFORE}at "))


def test_a_crash_after_the_seal(process: Process, laptop: Laptop) -> None:
    """The place that was kept last may be a draft that is no more: the next start is at Home and says nothing."""
    worker = process.worker
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Open the vault")
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.NO, "Nobody says what for")
    steps.what_it_is(worker, "The person told me", "Who was in trouble")
    steps.go_on(worker, steps.RECORDED)
    steps.decide(worker, "Do not share", "There is no purpose")
    steps.seal(worker, "KM-2026-0001")
    process.kill()
    again = laptop.open()
    again.see("Nothing waits for you")
    assert not again.reads("There is no record")
