"""One run of an activity in a process of its own, in a copy of a folder, killed or not; and what it had said."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
from collections.abc import Callable
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final, TypeAlias

from infoshare_desktop.domain.codec import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.endurance.ledger import Ledger

DONE: Final = "done"
_CHUNK: Final = 1 << 16


class Pipe:
    """Tells over a pipe, a line of JSON each: what was written before a kill is read after it."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @contextmanager
    def step(self, ledger: Ledger, **also: str) -> Iterator[None]:
        """See Teller."""
        self.say({"ledger": plain(ledger), **also})
        yield
        self.say(DONE)

    def say(self, said: object) -> None:
        """Tell something."""
        line = f"{json.dumps(said)}\n".encode()
        while line:
            line = line[os.write(self._descriptor, line) :]


Work: TypeAlias = Callable[["Path", Pipe], None]


def run(work: Work, base: Path, folder: Path, seconds: float | None) -> float:
    """One run, killed so many seconds after it began to tell, if any; how long it lasted.

    What it said is in ``folder.told``. Raises RuntimeError where it ended by itself with an error.
    """
    shutil.copytree(base, folder)
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        work(folder, Pipe(tell))
        os._exit(0)
    os.close(tell)
    told, lasted = _listen(hear, child, seconds)
    folder.with_name(f"{folder.name}.told").write_bytes(told)
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
