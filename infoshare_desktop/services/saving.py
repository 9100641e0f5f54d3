"""Files that the worker asked for, outside the vault: whole or not there."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from infoshare_desktop.domain.errors import FileTaken, FolderMissing
from infoshare_desktop.store.file.durable import give_name
from infoshare_desktop.store.file.system import of_system


def refuse_taken(path: Path) -> None:
    """Raise FileTaken where something has this name, FolderMissing where it could not be."""
    if not path.parent.is_dir():
        raise FolderMissing(str(path.parent))
    if os.path.lexists(path):
        raise FileTaken(str(path))


def save(path: Path, content: bytes, *, replacing: bool = False) -> None:
    """Write a file that only its owner may read, and wait until it is on the device.

    Raises FolderMissing, FileTaken (unless ``replacing``, after the worker said so), and StorageErrors;
    then what was there before is untouched, and nothing else is left in the folder.
    """
    try:
        _save(path.resolve() if replacing else path, content, replacing=replacing)
    except FileExistsError as error:
        raise FileTaken(str(path)) from error
    except FileNotFoundError as error:
        raise FolderMissing(str(path.absolute().parent)) from error
    except OSError as error:
        raise of_system(error, path.absolute()) from error


def _save(path: Path, content: bytes, *, replacing: bool) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if replacing:
            part.replace(path)
        else:
            give_name(part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
