"""Runs one of the scenarios below again and again, each time killed one file operation later.

    python -m tests.store.killing SCENARIO BASE OUT

Each run works on a copy of the folder BASE, ``OUT/1``, ``OUT/2`` …, and ends by ``os._exit`` just before its 1st,
2nd … operation on a file there: nothing is flushed, closed or cleaned up, and SQLite's locks go with the process.
The last copy is that of the run that came to its end. A process for each run (``fork``), imports paid once.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.keeping import note_backup
from infoshare_desktop.store import backup, replace, restore
from infoshare_desktop.store.migration import migrate
from infoshare_desktop.store.schema import CURRENT, Schema
from infoshare_desktop.store.vault import create_with_key, open_with_key
from tests.domain.making import pack
from tests.hand_clock import START
from tests.store.planting import NUMBER
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from collections.abc import Callable

KILLED: Final = 77
COUNTED: Final = frozenset({"open", "os.rename", "os.link", "os.remove", "os.truncate"})
NAME: Final = "kim.infoshare"


def create(folder: Path) -> None:
    """Make a vault."""
    create_with_key(folder / NAME, KEY, START).close()


def replace_and_keep(folder: Path) -> None:
    """Let ``next.infoshare`` take the vault's place."""
    _replace(folder, keep=True)


def replace_and_drop(folder: Path) -> None:
    """The same, without keeping the old file."""
    _replace(folder, keep=False)


def replace_on_full_disk(folder: Path) -> None:
    """The same, where the ``-wal`` of the old file cannot be brought into it: no file may grow or be rewritten."""
    _fill_incoming(folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    replace.replace(folder / NAME, keep=True)


def back_up(folder: Path) -> None:
    """Open the vault and take a verified backup."""
    backup.take(open_with_key(folder / NAME, KEY), folder / "stick", START)


def restore_over(folder: Path) -> None:
    """Restore ``next.infoshare`` over the vault; both have the passphrase ``passphrase``."""
    restore.restore(folder / "next.infoshare", folder / NAME, "passphrase", lambda: START, replacing=True)


def migrate_up(folder: Path) -> None:
    """Bring the vault up to the version after this one, whose migrations are in ``migrations``."""
    migrate(folder / NAME, KEY, Schema(CURRENT.version + 1, folder / "migrations"))


def dispose_of(folder: Path) -> None:
    """Dispose of the planted record, with a backup of it in ``stick``."""
    with open_with_key(folder / NAME, KEY) as vault:
        vault.write(lambda kept: note_backup(kept, START, folder / "stick"))
        Erasing(vault, Guiding(vault, pack()), lambda: START).dispose([NUMBER], "Kept long enough", "Sam Lee")


SCENARIOS: Final[dict[str, Callable[[Path], None]]] = {
    scenario.__name__: scenario
    for scenario in (
        create,
        replace_and_keep,
        replace_and_drop,
        replace_on_full_disk,
        back_up,
        restore_over,
        migrate_up,
        dispose_of,
    )
}


def main(name: str, base: Path, out: Path) -> None:
    """Run the scenario until it is no longer killed. Raises RuntimeError if a run failed by itself."""
    for nth in count(1):
        folder = out / str(nth)
        shutil.copytree(base, folder)
        child = os.fork()
        if child == 0:
            _run(SCENARIOS[name], folder, nth)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == 0:
            return
        if code != KILLED:
            message = f"{name}, run {nth}, ended with {code}"
            raise RuntimeError(message)


def _run(scenario: Callable[[Path], None], folder: Path, nth: int) -> None:
    done = count(1)

    def kill(event: str, arguments: tuple[object, ...]) -> None:
        if event in COUNTED and str(folder) in str(arguments[0]) and next(done) == nth:
            os._exit(KILLED)

    sys.addaudithook(kill)
    scenario(folder)
    os._exit(0)


def _replace(folder: Path, *, keep: bool) -> None:
    _fill_incoming(folder)
    replace.replace(folder / NAME, keep=keep)


def _fill_incoming(folder: Path) -> None:
    made = replace.prepare(folder / NAME)
    made.write_bytes((folder / "next.infoshare").read_bytes())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
