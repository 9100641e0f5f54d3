"""Files that the worker asked for, outside the vault: whole or not there."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from infoshare_desktop.domain.errors import (
    DiskFull,
    FileTaken,
    FolderMissing,
    StorageError,
    StorageFailed,
    StorageReadOnly,
)

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


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
    except OSError as error:
        raise _told(error, path.absolute()) from error


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
            _name(part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _name(part: Path, path: Path) -> None:
    """Give a new file its name, unless somebody took it meanwhile. Raises FileExistsError."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # USB sticks (FAT) know no second name
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        part.rename(path)


def _told(error: OSError, path: Path) -> StorageError:
    if error.errno in _FULL:
        return DiskFull(str(path.parent))
    if error.errno in _REFUSED:
        return StorageReadOnly(str(path.parent))
    if error.errno == errno.ENOENT:
        return FolderMissing(str(path.parent))
    return StorageFailed(str(path))
