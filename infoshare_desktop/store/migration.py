"""An older vault is brought up on a copy, which then takes its place. Design section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from infoshare_desktop.domain.errors import VaultDamaged
from infoshare_desktop.store.check import findings
from infoshare_desktop.store.connection import connect, outside_transaction
from infoshare_desktop.store.entries import Entries
from infoshare_desktop.store.errors import told
from infoshare_desktop.store.replace import abandon, prepare, replace
from infoshare_desktop.store.schema import bring_up

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.store.keys import VaultKey
    from infoshare_desktop.store.schema import Schema


def migrate(path: Path, key: VaultKey, schema: Schema) -> Path:
    """Bring the closed vault up to ``schema`` and return where the old file was kept.

    Raises VaultDamaged, and leaves the vault as it was, if the copy does not hold what the vault holds.
    """
    copy = prepare(path)
    try:
        before = _copy(path, copy, key)
        connection = connect(copy, key)
        try:
            with told(copy):
                bring_up(connection, schema)
                _compare(connection, before, path)
        finally:
            connection.close()
        kept = replace(path, keep=True)
    except BaseException:
        abandon(path)
        raise
    assert kept is not None
    return kept


def _copy(path: Path, copy: Path, key: VaultKey) -> tuple[Head, dict[str, int]]:
    connection = connect(path, key)
    try:
        with told(path):
            outside_transaction(connection, "VACUUM INTO ?", str(copy))
            return _inventory(connection)
    finally:
        connection.close()


def _inventory(connection: Connection) -> tuple[Head, dict[str, int]]:
    """The chain's head and the number of rows of each table."""
    with connection.begin():
        counts = {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()  # noqa: S608 (our own names)
            for name in inspect(connection).get_table_names()
        }
        return Entries(connection).head(), counts


def _compare(connection: Connection, before: tuple[Head, dict[str, int]], path: Path) -> None:
    head, counts = _inventory(connection)
    lost = any(counts.get(name, rows) < rows for name, rows in before[1].items())
    if lost or head != before[0] or not all(found.ok for found in findings(connection, path)):
        raise VaultDamaged(str(path))
