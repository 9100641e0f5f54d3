"""Files that survive a power cut: flushed to the device, and their names too."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import StorageFailed

if TYPE_CHECKING:
    from pathlib import Path

OWNER_ONLY: Final = 0o600
_CHUNK: Final = 1 << 20


def create(path: Path) -> None:
    """Make an empty file that only its owner may read. Raises FileExistsError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))


def sync(path: Path) -> None:
    """Wait until a file's content is on the device."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_and_forget(path: Path) -> None:
    """As ``sync``; whoever reads the file next reads what the device holds, not what the system has in memory."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        _forget_cached(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the device. Windows has no such call and orders renames itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into, where it is not there yet. Raises OSError."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def give_name(made: Path, target: Path) -> None:
    """Give a file its name, unless somebody took it meanwhile. Raises FileExistsError."""
    try:
        target.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:  # USB sticks (FAT) know no second name
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        made.rename(target)
    else:
        made.unlink()


def copy_compared(source: Path, target: Path) -> None:
    """Copy a file's bytes into the existing file ``target``, to the device, and compare them byte by byte.

    ``source`` must not be connected: closing it here would drop SQLite's lock on it. Raises OSError, and
    StorageFailed if the copy holds other bytes.
    """
    _copy(source, target)
    if not same(source, target):
        raise StorageFailed(str(target))


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("rb+") as writing:
        writing.truncate()
        shutil.copyfileobj(reading, writing, _CHUNK)
        writing.flush()
        os.fsync(writing.fileno())
        _forget_cached(writing.fileno())


def same(left: Path, right: Path) -> bool:
    """Whether two files, neither of them connected, hold the same bytes. Raises OSError."""
    with left.open("rb") as one, right.open("rb") as other:
        while True:
            chunk = one.read(_CHUNK)
            if chunk != other.read(_CHUNK):
                return False
            if not chunk:
                return True


def _forget_cached(descriptor: int) -> None:
    # Then comparing reads what the device holds, not what the system still has in memory.
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
