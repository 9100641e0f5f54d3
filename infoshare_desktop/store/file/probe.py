"""What can be said for certain about a file before it is opened with a key.

Everything here goes through SQLite's own file handles. An ordinary ``open`` and ``close`` on a vault
that this process has connected would drop its POSIX locks: two writers, lost rows (design section 5).
"""

from __future__ import annotations

import os
import stat
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.errors import FolderMissing, StorageFailed
from infoshare_desktop.domain.vault.errors import (
    VaultExists,
    VaultIsEmpty,
    VaultIsFolder,
    VaultIsNone,
    VaultIsPlain,
    VaultMissing,
    VaultNoRights,
)
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.keys.vault_key import SALT_BYTES

if TYPE_CHECKING:
    from pathlib import Path

_PLAIN: Final = b"SQLite format 3\0"
"""How an SQLite file begins that is not encrypted (sqlite.org/fileformat2.html, section 1.3)."""

_ANY_KEY: Final = "\"x'" + "00" * 32 + "'\""
"""A raw key without salt: SQLCipher then reads the salt from the file, and derives nothing."""


def salt_of(path: Path) -> bytes:
    """The salt that the file begins with; works while the vault is open, here or elsewhere.

    Raises VaultMissing, VaultIsFolder, VaultIsEmpty, VaultIsPlain, VaultNoRights, StorageFailed, and VaultIsNone
    for a file that is too short, and for a device.
    """
    _check_kind(path)
    try:
        with closing(_keyed(path, "mode=ro")) as raw:
            ((salt,),) = raw.execute("PRAGMA cipher_salt").fetchall()
    except sqlcipher.OperationalError as error:
        if error.sqlite_errorcode == sqlcipher.SQLITE_CANTOPEN:
            raise VaultNoRights(str(path)) from error
        raise
    found = bytes.fromhex(salt)
    if found == _PLAIN:
        raise VaultIsPlain(str(path))
    return found


def refuse_taken(path: Path) -> None:
    """Raise unless a new file may go there: FolderMissing, or VaultExists for whatever has the name."""
    if not path.parent.is_dir():
        raise FolderMissing(str(path.parent))
    if os.path.lexists(path):
        raise VaultExists(str(path))


def refuse_if_held(path: Path) -> None:
    """Raise VaultOpenElsewhere if anybody has the vault open, this process included.

    Asking lets SQLite bring in a ``-wal`` that a killed program left beside it, and drop the rest of a damaged one: see
    ``log_damage.bring_in_log``. Beside an empty file it would delete even one that is whole, so none is asked about.
    """
    with told(path):
        if path.is_file() and path.stat().st_size == 0:
            return
    with told(path), closing(_keyed(path, "mode=rw")) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")  # no -shm file where a -wal was left behind
        try:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        except sqlcipher.DatabaseError as error:
            # No key was given, so a file that nobody holds answers: not a database.
            if error.sqlite_errorcode != sqlcipher.SQLITE_NOTADB:
                raise


def _check_kind(path: Path) -> None:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise VaultMissing(str(path)) from error
    except PermissionError as error:
        raise VaultNoRights(str(path)) from error
    except OSError as error:  # a name that is too long, a link that leads to itself
        raise StorageFailed(str(path)) from error
    if stat.S_ISDIR(status.st_mode):
        raise VaultIsFolder(str(path))
    if stat.S_ISREG(status.st_mode) and status.st_size == 0:
        raise VaultIsEmpty(str(path))
    if not stat.S_ISREG(status.st_mode) or status.st_size < SALT_BYTES:
        raise VaultIsNone(str(path))


def _keyed(path: Path, mode: str) -> Any:
    raw = sqlcipher.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=0)
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = {_ANY_KEY}")
    return raw
