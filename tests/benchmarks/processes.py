"""Programs started afresh, and what they say and take."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_RESIDENT: Final = re.compile(r"^VmRSS:\s+(\d+) kB$", re.MULTILINE)
_KIB_PER_MIB: Final = 1024
_PATIENCE: Final = 30
"""Seconds that a program may take to end after it was told to."""


@contextmanager
def started(module: str, *arguments: str, bytecode: Path, variables: Mapping[str, str]) -> Iterator[Started]:
    """Run a module of the benchmarks in a process of its own, ended with the block.

    ``bytecode`` is the folder for compiled modules: an installed program has them compiled.
    """
    environment = {**os.environ, **variables, "PYTHONPYCACHEPREFIX": str(bytecode)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Started(process.pid, process.stdout)
        finally:
            process.kill()
            process.wait(_PATIENCE)


class Started:
    """A running program that tells on its standard output how far it is."""

    def __init__(self, process_id: int, output: IO[str]) -> None:
        self._process_id = process_id
        self._output = output

    def wait_for(self, word: str) -> float:
        """Return when the program has written a line that begins so, with the number after it (0 without).

        Raises AssertionError where it ends before.
        """
        said = self._output.readline().split()
        assert said[:1] == [word], f"the program should have said {word!r}, and said {said}"
        return float(said[1]) if said[1:] else 0.0

    def resident(self) -> float:
        """MiB of memory that the program holds now (Linux)."""
        status = Path(f"/proc/{self._process_id}/status").read_text("ascii")
        found = _RESIDENT.search(status)
        assert found, "the system does not tell how much memory the program holds"
        return int(found[1]) / _KIB_PER_MIB
