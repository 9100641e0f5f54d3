"""Lets an activity run again and again, each time with something happening at another operation on files.

    python -m tests.endurance.at_each fails|killed ACTIVITY BASE OUT

Each run works on a copy of the folder BASE. *fails*: in ``OUT/7-once`` the seventh operation fails, in ``OUT/7-on``
every one from the seventh on, as on a disk that is full or was pulled out; what the worker is told is the last line of
what is said, and every other error ends the run with an error. *killed*: in ``OUT/7`` SIGKILL comes just before the
seventh operation that is no plain write. Which operations are tried: see ``tests.amount``.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError
from tests.amount import some
from tests.endurance.activities import ACTIVITIES
from tests.endurance.runs import run
from tests.store.operations import WRITES, Operations

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.endurance.activities import Activity
    from tests.endurance.runs import Pipe, Work

FAILS, KILLED = "fails", "killed"
FEW: Final = 3
_REMOVING: Final = frozenset({"unlink", "os.remove", "os.rmdir"})
_DOT: Final = b"."


def main(what: str, name: str, base: Path, out: Path) -> None:
    """Count, and run. Raises RuntimeError if a run ended in another way than with a sentence or a kill."""
    activity = ACTIVITIES[name]
    counted = _count(activity, base, out / "counted", writes=what == FAILS)
    for nth in some(range(1, counted + 1), FEW):
        if what == KILLED:
            run(_killed(activity, nth), base, out / f"{nth}", None)
        else:
            run(_failing(activity, nth, nth), base, out / f"{nth}-once", None)
            run(_failing(activity, nth, sys.maxsize), base, out / f"{nth}-on", None)


def _count(activity: Activity, base: Path, folder: Path, *, writes: bool) -> int:
    """How many operations one round comes to; plain writes count where that is wanted."""
    hear, tell = os.pipe()

    def dot(operation: str) -> None:
        if writes or operation != WRITES:
            os.write(tell, _DOT)

    run(_watched(activity, dot), base, folder, None)
    os.close(tell)
    with os.fdopen(hear, "rb") as told:
        counted = len(told.read())
    shutil.rmtree(folder)
    return counted


def _killed(activity: Activity, nth: int) -> Work:
    """The activity with a kill before that operation."""
    done = count(1)

    def kill(operation: str) -> None:
        if operation != WRITES and next(done) == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    return _watched(activity, kill)


def _failing(activity: Activity, first: int, last: int) -> Work:
    """The activity with all operations of that number failing."""
    done = count(1)

    def fail(operation: str) -> None:
        if first <= next(done) <= last:
            code = errno.EROFS if operation in _REMOVING else errno.ENOSPC
            raise OSError(code, os.strerror(code))

    return _watched(activity, fail)


def _watched(activity: Activity, each: Callable[[str], object]) -> Work:
    def work(folder: Path, pipe: Pipe) -> None:
        Operations(folder, each).watch()
        try:
            activity(folder, pipe, 1)
        except KnownError as error:
            pipe.say({"sentence": str(error)})

    return work


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
