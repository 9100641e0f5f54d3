"""Work off the window's thread."""

from __future__ import annotations

import gc
import threading
from concurrent.futures.thread import _WorkItem
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from infoshare_desktop.domain.errors import DiskFull, KnownError
from infoshare_desktop.ui.jobs import PATIENCE, ImmediateRunner, JobRunner, OnLock, Runner
from tests.ui.audit import settle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.jobs import CancelToken


class Listener(QObject):
    """Remembers what it heard, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.errors: list[KnownError] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        """Take a result."""
        self.heard.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: KnownError) -> None:
        """Take an error of the world."""
        self.errors.append(error)
        self.threads.add(threading.get_ident())


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    """The real runner, closed after the test."""
    assert qapp
    real = JobRunner()
    yield real
    real.close()


def _ask(runner: Runner, listener: Listener, result: object, *, reads: bool = False) -> None:
    runner.run(lambda _token: result, receiver=listener, done=listener.done, known_error=listener.failed, reads=reads)


def test_results_come_in_order_on_the_window_s_thread(qtbot: QtBot, runner: JobRunner) -> None:
    """A hundred pieces of work are done elsewhere, and heard in order here."""
    listener = Listener()
    for number in range(100):
        _ask(runner, listener, number)
    qtbot.waitUntil(lambda: len(listener.heard) == 100)
    assert listener.heard == list(range(100))
    assert listener.threads == {threading.get_ident()}


class Held:
    """Stands for a widget that work and listeners hold; tells on which thread it was let go."""

    def __init__(self, threads: list[int]) -> None:
        self._threads = threads

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


@pytest.mark.parametrize("fails", [False, True])
def test_what_a_job_held_dies_on_the_window_s_thread(qtbot: QtBot, runner: JobRunner, *, fails: bool) -> None:
    """The thread that did the work lays the job down last of all, and yet frees neither work nor listener."""
    ended: list[int] = []
    died: list[int] = []
    heard = threading.Event()

    def ask() -> None:
        held = Held(died)

        def work(_token: CancelToken) -> None:
            assert held is not None
            if fails:
                raise DiskFull("here")

        hear = partial(lambda _held, _outcome: ended.append(1), held)
        runner.run(work, receiver=runner, done=hear, known_error=hear)

    def linger(frame: FrameType, event: str, _value: object) -> None:
        """Stay where the work is done, and told of, until the window has heard."""
        if event == "return" and frame.f_code is _WorkItem.run.__code__:
            heard.wait(60)

    threading.setprofile(linger)
    try:
        ask()
        qtbot.waitUntil(lambda: bool(ended))
    finally:
        threading.setprofile(None)
        settle()
        heard.set()
    runner.close()
    gc.collect()
    assert died == [threading.get_ident()]


def test_reading_overtakes_writing(qtbot: QtBot, runner: JobRunner) -> None:
    """A read does not wait for a long write."""
    listener, gate = Listener(), threading.Event()
    runner.run(lambda _token: gate.wait(60), receiver=listener, done=listener.done, known_error=listener.failed)
    _ask(runner, listener, "read", reads=True)
    qtbot.waitUntil(lambda: bool(listener.heard))
    gate.set()
    qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert listener.heard == ["read", True]


def test_an_error_of_the_world_comes_as_such(qtbot: QtBot, runner: JobRunner) -> None:
    """A full disk is handed to who asked, with its sentence."""
    listener = Listener()

    def work(_token: CancelToken) -> None:
        raise DiskFull("the stick")

    runner.run(work, receiver=listener, done=listener.done, known_error=listener.failed)
    qtbot.waitUntil(lambda: bool(listener.errors))
    assert "the stick" in str(listener.errors[0])
    assert not listener.heard


def test_a_bug_is_not_swallowed(qtbot: QtBot, runner: JobRunner) -> None:
    """Anything else reaches the last-resort hook with its own traceback."""
    listener = Listener()
    with qtbot.captureExceptions() as caught:
        runner.run(lambda _token: 1 // 0, receiver=listener, done=listener.done, known_error=listener.failed)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not listener.heard


def test_a_cancelled_job_is_not_heard_of(runner: JobRunner) -> None:
    """Work that notices the token stops; work that does not is ignored."""
    listener, started = Listener(), threading.Event()

    def work(token: CancelToken) -> str:
        started.set()
        while True:
            token.check()

    job = runner.run(work, receiver=listener, done=listener.done, known_error=listener.failed)
    assert started.wait(60)
    job.cancel()
    runner.close()
    settle()
    assert not listener.heard
    assert not listener.errors


def test_a_destroyed_listener_is_dropped(runner: JobRunner) -> None:
    """A widget that is gone when its result comes is not called."""
    listener = Listener()
    heard = listener.heard
    _ask(runner, listener, "late")
    runner.close()
    delete(listener)
    settle()
    assert not heard


def test_closing_waits_until_nothing_runs(runner: JobRunner) -> None:
    """When close returns, the work under way has ended and the rest never began."""
    listener, ended = Listener(), []

    def work(token: CancelToken) -> None:
        while not token.cancelled:
            pass
        ended.append(threading.get_ident())

    for _ in range(3):
        runner.run(work, receiver=listener, done=listener.done, known_error=listener.failed)
    runner.close()
    assert len(ended) <= 1


def test_closing_gives_up_what_cannot_be_ended(runner: JobRunner) -> None:
    """A folder with backups that does not answer holds the thread: nothing is heard of it any more."""
    listener, answers = Listener(), threading.Event()
    runner.run(
        lambda _token: answers.wait(60),
        receiver=listener,
        done=listener.done,
        known_error=listener.failed,
        on_lock=OnLock.GIVE_UP,
    )
    began = monotonic()
    runner.close()
    assert PATIENCE <= monotonic() - began < 10 * PATIENCE
    answers.set()
    settle()
    assert not listener.heard


@pytest.mark.parametrize("on_lock", [OnLock.WAIT, OnLock.FINISH])
def test_closing_waits_for_everything_else(runner: JobRunner, on_lock: OnLock) -> None:
    """However long it takes: what works on the disk is not cut off."""
    listener, begun, ended = Listener(), threading.Event(), threading.Event()

    def work(_token: CancelToken) -> None:
        begun.set()
        threading.Event().wait(PATIENCE + 0.5)
        ended.set()

    runner.run(work, receiver=listener, done=listener.done, known_error=listener.failed, on_lock=on_lock)
    assert begun.wait(60)
    runner.close()
    assert ended.is_set()


def test_what_is_to_be_finished_is_told_and_waited_for(qtbot: QtBot, runner: JobRunner) -> None:
    """Whoever asked for it is called once, after the outcome was heard; with nothing under way, at once."""
    listener, answers = Listener(), threading.Event()
    runner.run(
        lambda _token: answers.wait(60),
        receiver=listener,
        done=listener.done,
        known_error=listener.failed,
        on_lock=OnLock.FINISH,
    )
    _ask(runner, listener, "read", reads=True)
    finishes = [runner.finishes]
    runner.when_finished(lambda: listener.done("no more"))
    runner.when_finished(lambda: listener.done("finished"))
    qtbot.waitUntil(lambda: bool(listener.heard))
    answers.set()
    qtbot.waitUntil(lambda: len(listener.heard) == 3)
    assert listener.heard == ["read", True, "finished"]
    finishes.append(runner.finishes)
    assert finishes == [True, False]
    runner.when_finished(lambda: listener.done("at once"))
    assert listener.heard[3:] == ["at once"]


def test_a_closed_runner_does_nothing(runner: JobRunner) -> None:
    """A screen that is told of its end may still ask: nothing is done, nothing is heard, nothing fails."""
    runner.close()
    heard: list[object] = []
    job = runner.run(heard.append, receiver=QObject(), done=heard.append, known_error=heard.append)
    assert job.token.cancelled
    assert heard == []


def test_the_immediate_runner_keeps_the_same_promises() -> None:
    """Result, error of the world and cancellation are told before run returns; a bug is raised."""
    listener, runner = Listener(), ImmediateRunner()

    def full(_token: CancelToken) -> None:
        raise DiskFull("here")

    def stopped(token: CancelToken) -> None:
        token.cancel()
        token.check()

    _ask(runner, listener, 1)
    for work in (full, stopped):
        runner.run(work, receiver=listener, done=listener.done, known_error=listener.failed)
    assert listener.heard == [1]
    assert len(listener.errors) == 1
    with pytest.raises(ZeroDivisionError):
        runner.run(lambda _token: 1 // 0, receiver=listener, done=listener.done, known_error=listener.failed)
    runner.close()
