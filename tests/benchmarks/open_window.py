"""100,000 records in the real window: opened, searched, held in memory; and how alive the passphrase box is."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.places import Places
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.ui.records.records_screen import SCREEN
from tests.benchmarks.figure import Figure, Unit
from tests.benchmarks.many_records import KEY, MANY, many_records
from tests.benchmarks.processes import started
from tests.benchmarks.program_window import TASK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.benchmarks.processes import Started

_ROUNDS: Final = 3
_LETTERS: Final = 4
_EMPTY: Final = "empty window"


def figures(folder: Path) -> Iterator[Figure]:
    """The first page after the passphrase, each keystroke, memory, and the longest time without an answer."""
    vault = many_records(folder, MANY)
    with open_with_key(vault, KEY) as opened:
        Places(opened).put(Place(SCREEN))
    rounds = [_browse(folder, vault) for _round in range(_ROUNDS)]
    pages, first_key, later_keys, resident = zip(*rounds, strict=True)
    yield Figure(f"passphrase to first page of {MANY:,}, without key derivation", median(pages), 100)
    yield Figure("first keystroke in the search after opening, to visible result", median(first_key), 50)
    yield Figure("later keystrokes to visible result, the slowest", median(later_keys), 50)
    yield Figure(
        f"memory with {MANY:,} decisions open",
        median(resident),
        2.5,
        Unit.MEBIBYTES,
        against=_empty(folder),
        measured_against=_EMPTY,
    )
    yield Figure("longest silence of the window while it loads", median(_silences(folder, vault)), 60)


def _browse(folder: Path, vault: Path) -> tuple[float, float, float, float]:
    with _started(folder, "program_window", str(vault), task="browse") as window:
        window.wait_for("painted")
        page = window.wait_for("seen")
        first, *later = [window.wait_for("seen") for _letter in range(_LETTERS)]
        return page, first, max(later), window.resident()


def _silences(folder: Path, vault: Path) -> Iterator[float]:
    for _round in range(_ROUNDS):
        with _started(folder, "program_window", str(vault), task="rest") as window:
            window.wait_for("painted")
            yield window.wait_for("rested")


def _empty(folder: Path) -> float:
    with _started(folder, "empty_window") as window:
        window.wait_for("painted")
        return window.resident()


def _started(folder: Path, module: str, *arguments: str, task: str = "") -> AbstractContextManager[Started]:
    return started(module, *arguments, bytecode=folder / "bytecode", variables={TASK: task})
