"""The same vault under another key: a new passphrase, and with it new recovery words. Design section 5.

Never in place: a kill half-way through re-encrypting a file ruins it. The copy is written under the new key, looked at,
and takes the vault's place by the one function that does that (``store.file.replace``).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, inspect, select, table
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultWontOpen
from infoshare_desktop.store.anew.fresh import same_chain
from infoshare_desktop.store.damage.page_seals import broken_pages
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect, copy_under, outside_transaction
from infoshare_desktop.store.file.errors import PRIMARY, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.store.keys.vault_key import VaultKey

_STEPS: Final = 10_000
"""SQLite's virtual machine looks up after so many of its steps: some milliseconds."""


def fill_under(connection: Connection, file: Path, old: VaultKey, new: VaultKey, check: Callable[[], None]) -> None:
    """Write an open vault into the existing empty file, under the new key, and open and compare that.

    ``check`` is called often and stops the work by raising. Raises StorageErrors, and VaultDamaged where the copy is
    not what the vault is, or the old key still opens it.
    """
    copy_under(connection, file, new, check)
    durable.sync(file)
    check()
    if not same_vault(connection, file, new, check):
        raise VaultDamaged(str(file))
    refuse_opened_by(old, file)


def refuse_opened_by(key: VaultKey, file: Path) -> None:
    """Raise VaultDamaged if this key, which is no longer to do so, opens a file that nobody has open."""
    if opens(key, file):
        raise VaultDamaged(str(file))


def opens(key: VaultKey, file: Path) -> bool:
    """Whether this key opens a file that nobody has open. Raises StorageErrors."""
    try:
        connect(file, key, Access.CLOSED).close()
    except VaultWontOpen:
        return False
    return True


def _opened(file: Path, key: VaultKey) -> Connection:
    """Open what was re-encrypted; SQLCipher has said before that it did so, and had not (github: sqlcipher#616)."""
    try:
        return connect(file, key, Access.CLOSED)
    except VaultWontOpen as error:
        raise StorageFailed(str(file)) from error


def same_vault(connection: Connection, file: Path, key: VaultKey, check: Callable[[], None]) -> bool:
    """Whether a file that nobody has open holds what the open vault does: each page whole, and the chain the same.

    ``check`` is called often and stops it by raising. Raises StorageErrors, and StorageFailed where the key is wrong.
    """
    if broken_pages(file, key, check):
        return False
    copy = _opened(file, key)
    try:
        with told(file), _stopping(connection, check), _stopping(copy, check):
            return (
                _marks(copy) == _marks(connection)
                and _rows(copy) == _rows(connection)
                and same_chain(connection, copy, check)
            )
    finally:
        copy.close()


@contextmanager
def _stopping(connection: Connection, check: Callable[[], None]) -> Iterator[None]:
    """Within it a long statement ends too when ``check`` raises."""
    driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(lambda: int(_stops(check)), _STEPS)
    try:
        yield
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) & PRIMARY == sqlcipher.SQLITE_INTERRUPT:
            check()
        raise
    finally:
        driver.set_progress_handler(None, _STEPS)


def _stops(check: Callable[[], None]) -> bool:
    """Whether ``check`` raises: through SQLite no exception comes, so it is asked once more afterwards."""
    try:
        check()
    except Exception:  # noqa: BLE001  what stops the work is the caller's; only that it does matters here
        return True
    return False


def _marks(connection: Connection) -> list[Any]:
    """What a copy made in another way than this one loses."""
    return [outside_transaction(connection, f"PRAGMA {mark}") for mark in ("user_version", "application_id")]


def _rows(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    with connection.begin():
        return {
            name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
            for name in inspect(connection).get_table_names()
        }
