"""Lets an activity run again and again, each time killed at a random moment.

    python -m tests.endurance.at_random ACTIVITY BASE OUT RUNS SEED

Each run works on a copy of the folder BASE, ``OUT/0``, ``OUT/1`` …; the first one comes to its end, and says how long
it lasts. ``OUT/n.told`` is what was said until SIGKILL came: a line of JSON each.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.codec import plain
from tests.endurance.activities import ACTIVITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.endurance.activities import Activity
    from tests.endurance.ledger import Ledger

DONE: Final = "done"
_CHUNK: Final = 1 << 16


class Pipe:
    """Tells over a pipe: what was written before a kill is read after it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @contextmanager
    def step(self, ledger: Ledger, **also: str) -> Iterator[None]:
        """See Teller."""
        self._say({"ledger": plain(ledger), **also})
        yield
        self._say(DONE)

    def _say(self, said: object) -> None:
        line = f"{json.dumps(said)}\n".encode()
        while line:
            line = line[os.write(self._descriptor, line) :]


def main(name: str, base: Path, out: Path, runs: int, seed: int) -> None:
    """Run and kill. Raises RuntimeError if a run failed by itself."""
    dice = random.Random(seed)
    lasted = run(ACTIVITIES[name], base, out / "0", None)
    for nth in range(1, runs + 1):
        run(ACTIVITIES[name], base, out / str(nth), dice.uniform(0, lasted))


def run(activity: Activity, base: Path, folder: Path, seconds: float | None) -> float:
    """One run, killed so many seconds after it began to tell, if any; how long it lasted."""
    shutil.copytree(base, folder)
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        activity(folder, Pipe(tell))
        os._exit(0)
    os.close(tell)
    told, lasted = _listen(hear, child, seconds)
    folder.with_suffix(".told").write_bytes(told)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in {0, -signal.SIGKILL}:
        message = f"{folder.name} ended with {code}"
        raise RuntimeError(message)
    return lasted


def _listen(hear: int, child: int, seconds: float | None) -> tuple[bytes, float]:
    """All that is told, and seconds from the first word to the last; ``child`` is killed in time."""
    told = os.read(hear, _CHUNK)
    began = monotonic()
    while True:
        left = None if seconds is None else max(0.0, began + seconds - monotonic())
        if not select.select([hear], [], [], left)[0]:
            os.kill(child, signal.SIGKILL)
            seconds = None
            continue
        chunk = os.read(hear, _CHUNK)
        if not chunk:
            os.close(hear)
            return told, monotonic() - began
        told += chunk


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
