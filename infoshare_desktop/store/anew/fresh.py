"""A fresh file of the same vault: what was erased is in none of its pages. Design sections 5 and 6."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect, outside_transaction, vacuum_into
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.rows.tables import content, entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Row

    from infoshare_desktop.store.keys.vault_key import VaultKey

_AT_A_TIME: Final = 500
"""Rows compared together: a large vault is never in memory as a whole."""


def fill_fresh(connection: Connection, file: Path, key: VaultKey) -> None:
    """Write a compact copy of an open vault into the existing empty file, and open and compare it.

    The copy takes over the connection's ``secure_delete``: without it pages are not emptied before they are used, and
    what SQLite had in memory for another page would be written between the rows (seen; btree.c, ``zeroPage``).
    Raises StorageErrors, and VaultDamaged where the copy has another chain, or a page that cannot be read.
    """
    vacuum_into(connection, file)
    durable.sync(file)
    copy = connect(file, key, Access.CLOSED)
    try:
        with told(file):
            if outside_transaction(copy, "PRAGMA cipher_integrity_check") or not same_chain(connection, copy):
                raise VaultDamaged(str(file))
    finally:
        copy.close()


def same_chain(one: Connection, other: Connection, check: Callable[[], None] = lambda: None) -> bool:
    """Whether two vaults have the same entries with the same contents; ``check`` stops it by raising.

    Compared as they are kept, a few hundred at a time: reading each as an entry takes four times as long.
    """
    with one.begin(), other.begin():
        for left, right in zip_longest(_kept(one), _kept(other)):
            check()
            if left != right:
                return False
    return True


def _kept(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    wanted = select(entry, content.c.random, content.c.document).outerjoin_from(entry, content)
    ordered = wanted.order_by(entry.c.sequence).execution_options(yield_per=_AT_A_TIME)
    yield from connection.execute(ordered).partitions()
