"""Work on folders that may not answer: a network drive that hangs, a stick that is being pulled out.

The system cannot be told to give up asking such a folder. So it is asked on a thread that nobody has to wait for: it
goes on by itself when the folder answers after all, and ends with the process.
"""

from __future__ import annotations

from concurrent.futures import Future, wait
from threading import Event, Thread
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_LOOK_AGAIN: Final = 0.05
"""Seconds between two looks whether it is still wanted."""


class GivenUp(Exception):
    """Nobody waits for this work any more."""


def unwaited(work: Callable[[Callable[[], None]], T], go_on: Callable[[], None]) -> T:
    """Do the work on a thread of its own, and return or raise what it comes to.

    ``go_on`` is called again and again, and leaves the thread to itself by raising. ``work`` is handed what raises
    GivenUp from then on: to be asked before anything is done that somebody has to know of.
    """
    ended: Future[T] = Future()
    given_up = Event()

    def still_wanted() -> None:
        if given_up.is_set():
            raise GivenUp

    def run() -> None:
        try:
            ended.set_result(work(still_wanted))
        except BaseException as error:  # noqa: BLE001  whatever it is, whoever waits is told
            ended.set_exception(error)

    Thread(target=run, name="unwaited", daemon=True).start()
    try:
        while not wait((ended,), timeout=_LOOK_AGAIN).done:
            go_on()
    except BaseException:
        given_up.set()
        raise
    return ended.result()
