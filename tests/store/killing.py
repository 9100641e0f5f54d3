"""Runs one of the scenarios below again and again, each time killed some file operations later.

    python -m tests.store.killing SCENARIO BASE OUT

Each run works on a copy of the folder BASE, ``OUT/1``, ``OUT/2`` …, and ends by ``os._exit`` just before its 1st,
2nd … operation on a file there, Python's or SQLite's, plain writes aside: nothing is flushed, closed or cleaned up, and
SQLite's locks go with the process. The last copy is that of a run that came to its end. Which operations are tried:
see ``tests.amount``. A process for each run (``fork``), imports paid once.
"""

from __future__ import annotations

import os
import resource
import shutil
import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.thinning import Limits
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.store.backups import backup, restore
from infoshare_desktop.store.backups.thin_out import thin
from infoshare_desktop.store.damage.salvage import salvage
from infoshare_desktop.store.file import replace
from infoshare_desktop.store.migration import migrate
from infoshare_desktop.store.opening import create_with_key, open_with_key
from infoshare_desktop.store.schema import CURRENT, Schema
from tests.amount import some
from tests.domain.making import pack
from tests.hand_clock import START
from tests.store.operations import WRITES, Operations
from tests.store.planting import NUMBER
from tests.store.vaults import KEY, NEW_KEY

if TYPE_CHECKING:
    from collections.abc import Callable

KILLED: Final = 77
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


def copy_unattended(folder: Path) -> None:
    """Copy the closed vault as it is copied after a lock."""
    backup.copy_unattended(folder / NAME, folder / "stick", START)


def thin_out(folder: Path) -> None:
    """Delete the older backups in ``stick``, the oldest of which is the last that was verified."""
    oldest = min((folder / "stick").iterdir())
    with open_with_key(folder / NAME, KEY) as vault:
        thin(vault, folder / "stick", START, Limits(12, 10**9), {oldest.name})


def restore_to_nowhere(folder: Path) -> None:
    """Restore ``next.infoshare``, which has the passphrase ``passphrase``, where no vault is any more."""
    restore.restore(folder / "next.infoshare", folder / NAME, "passphrase", lambda: START)


def restore_over(folder: Path) -> None:
    """Restore ``next.infoshare`` over the vault; both have the passphrase ``passphrase``."""
    restore.restore(folder / "next.infoshare", folder / NAME, "passphrase", lambda: START, replacing=True)


def migrate_up(folder: Path) -> None:
    """Bring the vault up to the version after this one, whose migrations are in ``migrations``."""
    migrate(folder / NAME, KEY, Schema(CURRENT.version + 1, folder / "migrations"))


def save_what_can_be_read(folder: Path) -> None:
    """Put what is whole of the damaged vault into a new one beside it."""
    salvage(folder / NAME, KEY, START)


def dispose_of(folder: Path) -> None:
    """Dispose of the planted record, with a backup of it in ``stick``."""
    with open_with_key(folder / NAME, KEY) as vault:
        vault.write(lambda kept: note_backup(kept, START, folder / "stick"))
        Erasing(vault, Guiding(vault, pack()), lambda: START).dispose([NUMBER], "Kept long enough", "Sam Lee")


def change_key(folder: Path) -> None:
    """Open the vault and let a copy under another key take its place."""
    with open_with_key(folder / NAME, KEY) as vault:
        vault.change_key(NEW_KEY)


SCENARIOS: Final[dict[str, Callable[[Path], None]]] = {
    scenario.__name__: scenario
    for scenario in (
        create,
        replace_and_keep,
        replace_and_drop,
        replace_on_full_disk,
        back_up,
        copy_unattended,
        thin_out,
        restore_to_nowhere,
        restore_over,
        migrate_up,
        save_what_can_be_read,
        dispose_of,
        change_key,
    )
}


def main(name: str, base: Path, out: Path) -> None:
    """Run the scenario to its end and count, then run it killed. Raises RuntimeError if a run failed by itself."""
    for nth in some(range(1, _count(name, base, out / "counted") + 2)):
        _fork(name, base, out / str(nth), _killing(nth))


def _count(name: str, base: Path, folder: Path) -> int:
    """How many operations the scenario comes to. Told through a pipe: it may not be able to write a file."""
    hear, tell = os.pipe()
    _fork(name, base, folder, lambda operation: os.write(tell, b"." * (operation != WRITES)))
    os.close(tell)
    with os.fdopen(hear, "rb") as told:
        counted = len(told.read())
    shutil.rmtree(folder)
    return counted


def _killing(nth: int) -> Callable[[str], object]:
    done = count(1)

    def kill(operation: str) -> None:
        if operation != WRITES and next(done) == nth:
            os._exit(KILLED)

    return kill


def _fork(name: str, base: Path, folder: Path, each: Callable[[str], object]) -> None:
    """Run the scenario in a copy of BASE, with ``each`` called before every operation."""
    shutil.copytree(base, folder)
    child = os.fork()
    if child == 0:
        Operations(folder, each).watch()
        SCENARIOS[name](folder)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in {0, KILLED}:
        message = f"{name} in {folder.name} ended with {code}"
        raise RuntimeError(message)


def _replace(folder: Path, *, keep: bool) -> None:
    _fill_incoming(folder)
    replace.replace(folder / NAME, keep=keep)


def _fill_incoming(folder: Path) -> None:
    made = replace.prepare(folder / NAME)
    made.write_bytes((folder / "next.infoshare").read_bytes())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
