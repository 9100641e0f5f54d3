"""The rows on each page of a damaged vault, read one page at a time, whatever is broken above or beside it.

SQLite finds rows from the first page down through the inner pages of a tree: where one of those is damaged, all below
it is out of reach. Here a copy of the file gets a new first page, under the same key, that knows one wide table, and
the root of that table is set to one page after the other: what is a leaf of any table gives its rows, and SQLCipher
and SQLite go on doing all the decrypting and reading. The damaged file itself is only read.

One page that cannot be decrypted spoils a connection for good, so there is a fresh one after each.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.store.damage.page_seals import PAGE_BYTES, broken_pages
from infoshare_desktop.store.file.connection import connect, outside_transaction, spoilt
from infoshare_desktop.store.file.errors import PRIMARY, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.store.keys.vault_key import VaultKey

WIDTH: Final = 24
"""Columns of the wide table: more than any table of a vault has; those that a row lacks are None."""
_USABLE: Final = PAGE_BYTES - 80
_MOST: Final = 1000
"""More rows than a leaf has room for: a cell takes four bytes at least. What gives more is an inner page."""
_UNREADABLE: Final = frozenset({sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB})
"""No page of a table, text that nothing of ours wrote; or it, or a page that it leads to, cannot be decrypted."""
_CHUNK: Final = 1 << 20
_FILLED: Final = 1 << 29
"""Bytes of one row that makes the file long enough; SQLite takes up to 1,000,000,000."""

LeafRow: TypeAlias = "tuple[int, tuple[Any, ...]]"
"""A row's id and its columns, ``WIDTH`` of them."""


class Leaves:
    """Reads a copy of a damaged file in ``scratch``, an existing empty file that is for the caller to remove."""

    def __init__(self, damaged: Path, scratch: Path, key: VaultKey) -> None:
        self._path = scratch
        self._key = key
        self.pages = -(-damaged.stat().st_size // PAGE_BYTES)
        """How many pages the damaged file has, the last one perhaps cut off."""
        _make_readable(damaged, scratch, key, self.pages)
        self._connection: Connection | None = None

    def rows(self) -> Iterator[LeafRow]:
        """Every row that can be read in full, those on inner pages' leaves more than once."""
        with told(self._path):
            try:
                for page in range(2, self.pages + 1):
                    yield from self._on(page)
            finally:
                self._let_go()

    def _on(self, page: int) -> Iterator[LeafRow]:
        found = self._asked(page, "SELECT rowid FROM leaf LIMIT ?", _MOST)
        if not found or len(found) == _MOST:
            return
        rows = self._asked(page, "SELECT rowid, * FROM leaf")
        if rows is None:  # one of them goes on on a page that is damaged
            one = "SELECT rowid, * FROM leaf WHERE rowid = ?"
            rows = [row for (rowid,) in found for row in self._asked(page, one, rowid) or ()]
        yield from ((row[0], row[1:]) for row in rows)

    def _asked(self, page: int, question: str, *values: int) -> list[Any] | None:
        """The answer with ``page`` as the root of the table; None where it cannot be read as such."""
        try:
            with _pointed(self._opened(), page) as driver:
                rows: list[Any] = driver.execute(question, values).fetchall()
            if self._let_go_if_spoilt():
                return None
        except (sqlcipher.DatabaseError, UnicodeDecodeError) as error:
            self._let_go_if_spoilt()
            if getattr(error, "sqlite_errorcode", sqlcipher.SQLITE_CORRUPT) & PRIMARY in _UNREADABLE:
                return None
            raise
        return rows

    def _opened(self) -> Connection:
        if self._connection is None:
            self._connection = connect(self._path, self._key)
            outside_transaction(self._connection, "PRAGMA writable_schema = ON")
        return self._connection

    def _let_go_if_spoilt(self) -> bool:
        found = self._connection is not None and spoilt(self._connection)
        if found:
            self._let_go()
        return found

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


@contextmanager
def _pointed(connection: Connection, page: int) -> Iterator[Any]:
    """The driver's connection in a transaction that is undone, with ``page`` as the root of the wide table."""
    driver: Any = connection.connection.driver_connection
    driver.execute("BEGIN")
    driver.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'leaf'", (page,))
    driver.execute("PRAGMA writable_schema = RESET")  # reads the schema again, as it is within the transaction
    driver.execute("PRAGMA writable_schema = ON")
    try:
        yield driver
    finally:
        with suppress(sqlcipher.OperationalError):  # some errors end the transaction themselves
            driver.execute("ROLLBACK")


def _make_readable(damaged: Path, scratch: Path, key: VaultKey, pages: int) -> None:
    """Fill ``scratch`` with a first page that fits, and with the damaged file's other pages."""
    with told(scratch):
        connection = connect(scratch, key)
        try:
            columns = ", ".join(f"c{number}" for number in range(WIDTH))
            outside_transaction(connection, f"CREATE TABLE leaf ({columns})")
            outside_transaction(connection, "CREATE TABLE fill (c0)")
            for size in _sizes(pages * _USABLE):
                outside_transaction(connection, "INSERT INTO fill VALUES (zeroblob(?))", str(size))
            outside_transaction(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
    with told(damaged), damaged.open("rb") as reading, scratch.open("rb+") as writing:
        reading.seek(PAGE_BYTES)
        writing.seek(PAGE_BYTES)
        shutil.copyfileobj(reading, writing, _CHUNK)
    _spoil(scratch, {*broken_pages(damaged, key), *range(pages + 1, scratch.stat().st_size // PAGE_BYTES + 1)} - {1})


def _spoil(scratch: Path, pages: Iterable[int]) -> None:
    """Let nothing be read from these: SQLCipher takes a page of nothing but zeros for an empty one."""
    with told(scratch), scratch.open("rb+") as writing:
        for page in pages:
            writing.seek((page - 1) * PAGE_BYTES)
            writing.write(b"\xff" * PAGE_BYTES)


def _sizes(total: int) -> Iterator[int]:
    """So many bytes in rows that SQLite takes."""
    while total > 0:
        yield min(total, _FILLED)
        total -= _FILLED
