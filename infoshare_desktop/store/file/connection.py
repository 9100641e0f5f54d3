"""Connections to a vault with every setting of the format pinned. Design section 5."""

from __future__ import annotations

import errno
import os
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.store.file.errors import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.store.keys.vault_key import VaultKey


class Access(Enum):
    """How a vault's file is opened; the value is the query of SQLite's file address."""

    OWNED = "mode=rw"
    """For reading and writing, locked against everybody else, this process included."""
    CLOSED = "mode=ro&immutable=1"
    """For reading a file that nobody changes meanwhile: takes no lock and leaves no file beside it."""


# Before SQLCipher reads anything: silent, then the key, then the parameters of SQLCipher 4 so that
# another default in a later library cannot change the format.
_SILENT: Final = "cipher_log_level = NONE"
_CIPHER: Final = (
    "cipher_page_size = 4096",
    "cipher_use_hmac = ON",
    "cipher_hmac_algorithm = HMAC_SHA512",
    "cipher_kdf_algorithm = PBKDF2_HMAC_SHA512",
    "kdf_iter = 256000",
    "cipher_plaintext_header_size = 0",
    "cipher_memory_security = OFF",  # wiping memory on each free makes full-text queries 12 times slower
)
_LOCKED: Final = ("locking_mode = EXCLUSIVE",)
"""Before the first read, which ``cache_size`` already is: then WAL needs no -shm file, and nobody gets between."""
_SESSION: Final = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
    "cache_size = -65536",  # KiB: browsing 100,000 decisions does not decrypt the same pages again
)
_WRITING: Final = (
    "secure_delete = ON",
    "synchronous = FULL",
    "journal_mode = WAL",
)
_BY_WORDS: Final = {"database or disk is full": errno.ENOSPC, "attempt to write a readonly database": errno.EROFS}
_AT_A_TIME: Final = 200
"""Pages that are copied between two looks whether to go on: some milliseconds."""


def connect(path: Path, key: VaultKey, access: Access = Access.OWNED) -> Connection:
    """Open an existing vault file; ``engine``-level settings included, transactions begin explicitly.

    The connection belongs to the calling thread. ``close()`` on it closes the file. Raises KnownErrors.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: _open(path, key, access),
        poolclass=NullPool,
        hide_parameters=True,  # what a worker typed stays out of tracebacks
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with told(path, opening=True):
        return engine.connect()


def outside_transaction(connection: Connection, statement: str, *parameters: str) -> list[tuple[Any, ...]]:
    """Run what SQLite refuses inside a transaction: VACUUM INTO, checkpoints, some PRAGMAs."""
    driver: Any = connection.connection.driver_connection
    rows: list[tuple[Any, ...]] = driver.execute(statement, parameters).fetchall()
    return rows


def spoilt(connection: Connection) -> bool:
    """Whether a page could not be decrypted: then nothing more is read through this connection.

    What was read last may be wrong. WORKAROUND: SQLCipher (4.19) hands over such a page as zeros, and fails with the
    next one; where a long text ends on it and nothing else is read, the text ends in zeros and there is no error.
    """
    return outside_transaction(connection, "PRAGMA cipher_status") != [("1",)]


def pages_told(path: Path, key: VaultKey) -> int:
    """How many pages the first one says that there are; of a file with fewer, how many it has. The rest may be lost."""
    with told(path, opening=True):
        raw = _raw(path, key, Access.CLOSED.value)
        try:
            raw.execute("PRAGMA writable_schema = ON")  # else SQLite refuses a file whose tables it cannot find
            ((pages,),) = raw.execute("PRAGMA page_count").fetchall()
        finally:
            raw.close()
    return int(pages)


def checkpoint(connection: Connection) -> None:
    """Bring everything from the ``-wal`` into the file and empty it."""
    outside_transaction(connection, "PRAGMA wal_checkpoint(TRUNCATE)")


def vacuum_into(connection: Connection, target: Path) -> None:
    """Write a compact copy, with the same key, into the existing empty file ``target``.

    Raises VaultDamaged where a page could not be read.
    """
    # As an address: a name that is not UTF-8 cannot be handed to SQLite as text.
    outside_transaction(connection, "VACUUM INTO ?", target.absolute().as_uri())
    if spoilt(connection):
        raise VaultDamaged(str(target))


def copy_under(connection: Connection, path: Path, key: VaultKey, check: Callable[[], None]) -> None:
    """Write an open vault, page by page, into the existing empty file ``path`` under another key and salt.

    ``check`` is called every few milliseconds and stops the work by raising. Raises StorageErrors, and VaultDamaged
    where a page could not be read.
    """
    driver: Any = connection.connection.driver_connection
    with told(path):
        copy = _raw(path, key, "mode=rw")
        try:
            driver.backup(copy, pages=_AT_A_TIME, progress=lambda *_pages: check())
        except sqlcipher.OperationalError as error:
            if spoilt(connection):
                raise VaultDamaged(str(path)) from error
            # It comes without SQLite's code, and with the words of it alone (sqlite.org/c3ref/errcode.html).
            number = _BY_WORDS.get(str(error), errno.EIO)
            raise OSError(number, os.strerror(number)) from error
        finally:
            copy.close()
    if spoilt(connection):
        raise VaultDamaged(str(path))


def rekey(path: Path, old: VaultKey, new: VaultKey) -> None:
    """Re-encrypt a copy under another key and salt. Never for a vault in use: a kill half-way ruins the file.

    Raises StorageErrors.
    """
    with told(path, opening=True):
        raw = _raw(path, old, "mode=rw")
        try:
            raw.execute(f"PRAGMA rekey = {new.as_pragma()}")
        except sqlcipher.OperationalError as error:
            # Whatever kept SQLCipher from writing, it says that the statement was wrong; and that it never is.
            if error.sqlite_errorcode == sqlcipher.SQLITE_ERROR:
                raise OSError(errno.EIO, os.strerror(errno.EIO)) from error
            raise
        finally:
            raw.close()


def _raw(path: Path, key: VaultKey, mode: str) -> Any:
    # The file's lock is asked for once: a vault that is open elsewhere is told at once, not waited for.
    raw = sqlcipher.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=0)
    raw.execute(f"PRAGMA {_SILENT}")
    raw.execute(f"PRAGMA key = {key.as_pragma()}")
    for pragma in _CIPHER:
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _open(path: Path, key: VaultKey, access: Access) -> Any:
    raw = _raw(path, key, access.value)
    try:
        for pragma in _LOCKED + _SESSION + _WRITING if access is Access.OWNED else _SESSION:
            raw.execute(f"PRAGMA {pragma}").fetchall()
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except sqlcipher.Error:
        raw.close()
        raise
    return raw
