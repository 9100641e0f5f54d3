"""The one way in which a file takes a vault's place, so that a kill at any moment leaves a whole vault.

Beside ``kim.infoshare`` there may stand, while a replacement is under way:

* ``kim.infoshare.4711.next``: the file that process 4711 makes to take its place, being made or ready;
* ``kim.infoshare.old`` and ``kim.infoshare.old-wal``: what it replaces, set aside.

As long as ``.next`` is there or the vault is not, nothing was promised to anybody, and ``recover`` undoes it
all; once ``.next`` has taken the vault's name, ``recover`` finishes. What a process that still runs is making is
left to it: of two that make the same vault, the first to be ready has it. A ``-wal`` left behind by a killed
program belongs to the old file alone: beside another file SQLite would write its pages into that one. One whose
vault somebody took away waits for that vault as ``kim.left-1.infoshare-wal``.
"""

from __future__ import annotations

import os
import re
from itertools import count
from typing import TYPE_CHECKING, Final

import psutil

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.vault.errors import VaultExists, VaultOpenElsewhere
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import refuse_if_held

if TYPE_CHECKING:
    from pathlib import Path

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite may leave beside a file of the same name."""

_SECONDS_APART: Final = 3.0
"""How much earlier than its process a file may seem to be: FAT keeps every other second, and the system starts count
from a whole one."""


def incoming(target: Path) -> Path:
    """Where this process makes the file that is to take the vault's place: same folder, so a rename is enough."""
    return _beside(target, f".{os.getpid()}.next")


def prepare(target: Path) -> Path:
    """An empty file, readable by its owner alone, to be filled and then handed to ``place`` or ``replace``."""
    recover(target)
    with told(target):
        _drop(incoming(target))
        durable.create(incoming(target))
    return incoming(target)


def abandon(target: Path) -> None:
    """Remove what ``prepare`` made, when filling it failed."""
    with told(target):
        _drop(incoming(target))


def place(target: Path) -> None:
    """Give the prepared file the name ``target``, where nothing may be yet. Raises VaultExists."""
    with told(target):
        _refuse_unfinished(incoming(target))
        durable.sync(incoming(target))
        if os.path.lexists(target):
            raise VaultExists(str(target))
        _set_aside_left(target)
        try:
            durable.give_name(incoming(target), target)
        except FileExistsError as error:
            raise VaultExists(str(target)) from error
        durable.sync_folder(target.parent)


def replace(target: Path, *, keep: bool) -> Path | None:
    """Let the prepared file take the vault's place; nobody may have either of them open.

    With ``keep`` the old file stays beside it under a name that says so, which is returned; otherwise it
    is gone. Raises VaultOpenElsewhere and StorageErrors; then the old vault is still there.
    """
    refuse_if_held(target)
    with told(target):
        _refuse_unfinished(incoming(target))
        durable.sync(incoming(target))
        if _wal(target).exists():
            _wal(target).replace(_wal(_old(target)))
        if keep:
            target.replace(_old(target))
        durable.sync_folder(target.parent)
        incoming(target).replace(target)
        durable.sync_folder(target.parent)
        return _finish(target)


def recover(target: Path) -> bool:
    """Finish or undo what a killed program left half-done, and say whether there was any.

    Call it before SQLite opens the vault. Raises VaultOpenElsewhere if somebody has it open, and may just be at it.
    """
    made, under_way = _made(target)
    # lexists says no where the folder may not be entered; that is for whoever opens the vault to tell.
    set_aside = any(os.path.lexists(path) for path in (_old(target), _wal(_old(target))))
    if not made and not set_aside:
        return False
    with told(target):
        if target.exists():
            refuse_if_held(target)
        if set_aside and under_way:
            raise VaultOpenElsewhere(str(target))
        if made or not target.exists():
            _undo(target, made)
        else:
            _finish(target)
        durable.sync_folder(target.parent)
    return True


def _refuse_unfinished(made: Path) -> None:
    """Raise StorageFailed where part of the file is still beside it, and would stay behind: half a vault.

    SQLite brings it in when it closes a file, and says nothing where the disk fails just then.
    """
    beside = (_beside(made, ending) for ending in _BESIDE)
    if any(path.exists() and path.stat().st_size > 0 for path in beside):
        raise StorageFailed(str(made))


def _made(target: Path) -> tuple[list[Path], bool]:
    """The files that were to take the vault's place and that nobody makes any more; whether somebody still makes one.

    What this process made is its own to clear up: it makes one at a time.
    """
    left, under_way = [], False
    name = re.compile(re.escape(target.name) + r"\.([0-9]+)\.next")
    for file in sorted(target.parent.glob("*.next")):  # finds none where the folder may not be read
        if found := name.fullmatch(file.name):
            pid = int(found[1])
            if pid != os.getpid() and _still_makes(pid, file):
                under_way = True
            else:
                left.append(file)
    return left, under_way


def _still_makes(pid: int, file: Path) -> bool:
    """Whether the process of this number may be making the file: it runs, and began before the file was last changed.

    The system gives a number again once its process has ended, even to one that never ends.
    """
    try:
        return psutil.pid_exists(pid) and psutil.Process(pid).create_time() <= file.stat().st_mtime + _SECONDS_APART
    except psutil.NoSuchProcess:
        return False
    except (psutil.AccessDenied, FileNotFoundError):  # not to be asked, or just done: nothing of it is undone
        return True


def _undo(target: Path, made: list[Path]) -> None:
    if _wal(_old(target)).exists():
        _wal(_old(target)).replace(_wal(target))
    if not target.exists() and _old(target).exists():
        _old(target).replace(target)
    durable.sync_folder(target.parent)
    for file in made:
        _drop(file)


def _finish(target: Path) -> Path | None:
    if not _old(target).exists():
        _wal(_old(target)).unlink(missing_ok=True)
        return None
    kept = _kept(target)
    if _wal(_old(target)).exists():
        _wal(_old(target)).replace(_wal(kept))
    _old(target).replace(kept)
    durable.sync_folder(target.parent)
    return kept


def _set_aside_left(target: Path) -> None:
    """Let no new file find what a vault that is gone has left beside its name; it may be the last of its work."""
    for ending in _BESIDE:
        if os.path.lexists(_beside(target, ending)):
            _beside(target, ending).rename(free_name(target, "left", ending))


def _kept(target: Path) -> Path:
    return free_name(target, "replaced")


def free_name(target: Path, word: str, ending: str = "") -> Path:
    """The first free name of the kind ``kim.replaced-1.infoshare``."""
    names = (target.with_name(f"{target.stem}.{word}-{n}{target.suffix}{ending}") for n in count(1))
    return next(name for name in names if not os.path.lexists(name))


def _old(target: Path) -> Path:
    return _beside(target, ".old")


def _wal(path: Path) -> Path:
    return _beside(path, "-wal")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _drop(path: Path) -> None:
    for ending in (*_BESIDE, ""):
        _beside(path, ending).unlink(missing_ok=True)
