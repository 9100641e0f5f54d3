"""Backups as files in a folder: how they are called, and which of them are ours. Design section 5."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.errors import VaultError
from infoshare_desktop.domain.vault.thinning import Dated
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.moments import Moment

PART: Final = ".part"
"""Stands behind the name of a copy until it is complete."""

BESIDE: Final = ("-wal", "-shm", "-journal")
"""What SQLite leaves beside a file that is, or was, open for writing: such a file is a vault in use."""

_NAME: Final = re.compile(
    r"(?P<stem>.+) (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?: \((?P<nth>[0-9]+)\))?"
)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A file that has the name and the beginning of a backup of a vault."""

    path: Path
    dated: Dated


def create_part(vault: Path, folder: Path, at: Moment) -> Path:
    """An empty file for a copy under way, under a name that nobody else has. Raises OSError."""
    for name in _names(vault, at):
        if os.path.lexists(folder / name):
            continue
        part = folder / (name + PART)
        try:
            durable.create(part)
        except FileExistsError:  # another copy is under way in this minute
            continue
        return part
    raise AssertionError


def name_complete(part: Path, vault: Path, at: Moment) -> Path:
    """Give a complete copy the first name of its minute that is free. Raises OSError."""
    for name in _names(vault, at):
        backup = part.with_name(name)
        try:
            durable.give_name(part, backup)
        except FileExistsError:
            continue
        return backup
    raise AssertionError


def dated(file: Path) -> tuple[str, Dated] | None:
    """The name of the vault that a file is a backup of by its own name, and when it was made; None for others."""
    found = _NAME.fullmatch(_composed(file.stem))
    if found is None:
        return None
    try:
        at = datetime.fromisoformat(f"{found['day']}T{found['hour']}:{found['minute']}")
    except ValueError:  # the 31st of a month that has none
        return None
    return found["stem"], Dated(file.name, at, int(found["nth"] or 1), file.stat().st_size)


def own_backups(folder: Path, vault: Path, salt: bytes) -> list[BackupFile]:
    """The backups of this vault in a folder, under the key that it has now, from the oldest to the newest.

    Files that somebody may be working in are none. Raises StorageErrors where the folder cannot be read.
    """
    found = []
    with told(folder / vault.name):
        for file in _candidates(folder, vault):
            named = dated(file)
            if named is not None and named[0] == _composed(vault.stem) and _begins_with(file, salt):
                found.append(BackupFile(file, named[1]))
    return sorted(found, key=lambda each: each.dated.order)


def is_backup(file: Path, vault: Path) -> bool:
    """Whether a file has the name that backups of this vault get, and nobody worked in it. Raises OSError."""
    named = dated(file)
    return named is not None and named[0] == _composed(vault.stem) and not _in_use(file)


def own_parts(folder: Path, vault: Path) -> list[Path]:
    """What copies of this vault left unfinished, or are still at. Raises StorageErrors."""
    with told(folder / vault.name):
        parts = [file for file in folder.iterdir() if file.name.endswith(vault.suffix + PART) and _plain(file)]
        names = [(part, _NAME.fullmatch(_composed(part.name.removesuffix(vault.suffix + PART)))) for part in parts]
    return [part for part, named in names if named is not None and named["stem"] == _composed(vault.stem)]


def _candidates(folder: Path, vault: Path) -> Iterator[Path]:
    for file in folder.iterdir():
        itself = vault.exists() and file.samefile(vault)
        if file.suffix == vault.suffix and _plain(file) and not itself and not _in_use(file):
            yield file


def _in_use(file: Path) -> bool:
    return any(os.path.lexists(file.with_name(file.name + ending)) for ending in BESIDE)


def _plain(file: Path) -> bool:
    """A link is none of ours, and what it leads to may be anything."""
    return file.is_file() and not file.is_symlink()


def _begins_with(file: Path, salt: bytes) -> bool:
    try:
        return salt_of(file) == salt
    except VaultError:
        return False


def _names(vault: Path, at: Moment) -> Iterator[str]:
    """``kim 2026-05-03 1012.infoshare``: no colon, which Windows and USB sticks refuse."""
    stem = f"{vault.stem} {at.local():%Y-%m-%d %H%M}"
    return (f"{stem}{f' ({nth})' if nth > 1 else ''}{vault.suffix}" for nth in count(1))


def _composed(name: str) -> str:
    """Some systems take the accents off their letters in the names of files."""
    return unicodedata.normalize("NFC", name)
