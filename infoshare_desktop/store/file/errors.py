"""From what the database or the system raised to the errors that carry a sentence for the worker."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.errors import DiskFull, KnownError, StorageFailed, StorageReadOnly, TooLittleMemory
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultNoRights, VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.store.file.system import of_system

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

PRIMARY: Final = 0xFF
"""SQLite's extended result codes keep the primary one in the lowest byte."""

_BEING_MADE: Final = re.compile(r"(?:\.[0-9]+\.next|\.part)\Z")
"""What ``replace`` and ``backup`` put behind a file's name until it is complete."""


@contextmanager
def told(path: Path, *, opening: bool = False) -> Iterator[None]:
    """Within it, errors of SQLCipher and of the system that are the world's fault become KnownErrors.

    ``path`` is the file at work; it is told by the name that it will have. ``opening``: a page that cannot be
    decrypted may mean a wrong key and is told so; later it means damage. Whatever is not the world's fault passes
    through: it is a bug.
    """
    try:
        yield
    except (DBAPIError, sqlcipher.Error, OSError) as error:
        known = _known(error, _as_seen(path), opening=opening)
        if known is None:
            raise
        raise known from error


def _as_seen(path: Path) -> Path:
    """The file as the worker knows it: in full, and not under the name that it has while it is being made."""
    return path.with_name(_BEING_MADE.sub("", path.name)).absolute()


def _known(error: Exception, path: Path, *, opening: bool) -> KnownError | None:
    if isinstance(error, OSError):
        return of_system(error, path)
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else _of_database(code & PRIMARY, path, opening=opening)


def _of_database(code: int, path: Path, *, opening: bool) -> KnownError | None:
    if code == sqlcipher.SQLITE_NOTADB:
        return VaultWontOpen() if opening else VaultDamaged(str(path))
    known = _BY_CODE.get(code)
    return None if known is None else known(path)


def _refused(path: Path) -> KnownError:
    return VaultNoRights(str(path)) if _no_rights(path) else StorageReadOnly(str(path.parent))


def _failed(path: Path) -> KnownError:
    # SQLite cannot lock a file that it may only read, and calls that a failure of the disk.
    return VaultNoRights(str(path)) if _no_rights(path) else StorageFailed(str(path))


def _no_rights(path: Path) -> bool:
    # os.access asks without opening: closing an ordinary descriptor on a connected vault drops its lock.
    return os.path.lexists(path) and not os.access(path, os.R_OK | os.W_OK)


_BY_CODE: Final[Mapping[int, Callable[[Path], KnownError]]] = {
    sqlcipher.SQLITE_CORRUPT: lambda path: VaultDamaged(str(path)),
    sqlcipher.SQLITE_BUSY: lambda path: VaultOpenElsewhere(str(path)),
    sqlcipher.SQLITE_FULL: lambda path: DiskFull(str(path.parent)),
    sqlcipher.SQLITE_IOERR: _failed,
    sqlcipher.SQLITE_NOMEM: lambda _path: TooLittleMemory(),
    sqlcipher.SQLITE_READONLY: _refused,
    sqlcipher.SQLITE_CANTOPEN: _refused,
    sqlcipher.SQLITE_PERM: _refused,
}
"""Result codes (sqlite.org/rescode.html) that are the world's fault; all others are bugs."""
