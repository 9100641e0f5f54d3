"""Work on a folder that does not answer is left to itself."""

from __future__ import annotations

import os
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.store.file.unwaited import GivenUp, unwaited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Enough(Exception):
    """Nobody wants to wait any more."""


def enough() -> None:
    """Wait no longer."""
    raise Enough


def test_what_it_comes_to_is_handed_over() -> None:
    """A result, and an error."""
    assert unwaited(lambda _still: 7, lambda: None) == 7
    with pytest.raises(ZeroDivisionError):
        unwaited(lambda _still: 1 // 0, lambda: None)


def test_an_error_that_looks_like_waiting_too_long_is_one_of_the_work() -> None:
    """A network drive may time out by itself."""

    def times_out(_still: Callable[[], None]) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        unwaited(times_out, enough)


def test_a_folder_that_does_not_answer_is_left(tmp_path: Path) -> None:
    """The system holds the thread: a pipe that nobody writes to. Once it answers, the work learns that it is late."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    learnt = Event()

    def work(still_wanted: Callable[[], None]) -> None:
        pipe.read_bytes()
        with pytest.raises(GivenUp):
            still_wanted()
        learnt.set()

    with pytest.raises(Enough):
        unwaited(work, enough)
    assert not learnt.is_set()
    answering = Thread(target=lambda: pipe.write_bytes(b"at last"))
    answering.start()
    answering.join()
    assert learnt.wait(10)
