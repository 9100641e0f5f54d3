"""From nothing, and from an open vault, to the passphrase box; and what stands in memory there."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

from infoshare_desktop.store.opening import create
from tests.benchmarks.figure import Figure, Unit
from tests.benchmarks.hand import PASSPHRASE
from tests.benchmarks.processes import started
from tests.benchmarks.program_window import TASK
from tests.benchmarks.timing import milliseconds
from tests.hand_clock import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.benchmarks.processes import Started

_ROUNDS: Final = 11
_LOCK_ROUNDS: Final = 5
_EMPTY: Final = "empty window"


def figures(folder: Path) -> Iterator[Figure]:
    """Start to passphrase box, lock to passphrase box, memory there: each beside an empty window."""
    vault = folder / "benchmark.infoshare"
    create(vault, PASSPHRASE, HandClock())[0].close()
    seen = _Windows(folder, vault)
    seen.compare()
    empty = median(seen.empty)
    yield Figure("start to passphrase box", median(seen.ours), 1.25, against=empty, measured_against=_EMPTY)
    yield Figure("lock to passphrase box", median(seen.locked), 1.5, against=empty, measured_against=_EMPTY)
    yield Figure(
        "memory at the passphrase box",
        median(seen.ours_resident),
        1.5,
        Unit.MEBIBYTES,
        against=median(seen.empty_resident),
        measured_against=_EMPTY,
    )


@dataclass
class _Windows:
    """Windows in a folder of their own: settings and vault of whoever runs this are not touched.

    Milliseconds from the start of a process (or from the lock) to its first paint, and MiB held then.
    """

    folder: Path
    vault: Path
    empty: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)
    locked: list[float] = field(default_factory=list)
    empty_resident: list[float] = field(default_factory=list)
    ours_resident: list[float] = field(default_factory=list)

    def compare(self) -> None:
        """Start both in turns; the first round compiles the modules and does not count."""
        for _round in range(_ROUNDS + 1):
            self._paint(self.empty, self.empty_resident, "empty_window")
            self._paint(self.ours, self.ours_resident, "program_window", str(self.vault))
        for times in (self.empty, self.ours, self.empty_resident, self.ours_resident):
            del times[0]
        for _round in range(_LOCK_ROUNDS):
            self._lock()

    def _paint(self, times: list[float], resident: list[float], module: str, *arguments: str) -> None:
        began = perf_counter()
        with self._started(module, *arguments) as window:
            window.wait_for("painted")
            times.append((perf_counter() - began) * 1000)
            resident.append(window.resident())

    def _lock(self) -> None:
        with self._started("program_window", str(self.vault), **{TASK: "lock"}) as window:
            window.wait_for("painted")
            window.wait_for("locking")
            self.locked.append(milliseconds(lambda: window.wait_for("painted")))

    def _started(self, module: str, *arguments: str, **variables: str) -> AbstractContextManager[Started]:
        home = {name: str(self.folder) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        return started(module, *arguments, bytecode=self.folder / "bytecode", variables={**home, **variables})
