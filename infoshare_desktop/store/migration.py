"""An older vault is brought up on a copy, which then takes its place. Design section 5."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, inspect, select, table

from infoshare_desktop.store.damage.check import findings
from infoshare_desktop.store.file.connection import checkpoint, connect, vacuum_into
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.replace import abandon, prepare, replace
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.schema import bring_up

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.store.damage.check import CheckKind
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.schema import Schema


@dataclass(frozen=True, slots=True)
class _Inventory:
    """What must be the same before and after."""

    head: Head
    rows: dict[str, int]
    """How many each table has."""
    wrong: frozenset[CheckKind]


def migrate(path: Path, key: VaultKey, schema: Schema) -> Path:
    """Bring the closed vault up to ``schema`` and return where the old file was kept.

    Raises RuntimeError, and leaves the vault as it was, if the copy does not hold what the vault holds: then
    the migration is wrong. Raises VaultDamaged if the vault cannot be read to its end.
    """
    copy = prepare(path)
    try:
        before = _copy(path, copy, key)
        connection = connect(copy, key)
        try:
            with told(copy):
                bring_up(connection, schema)
                _compare(before, _inventory(connection, copy))
                checkpoint(connection)
        finally:
            connection.close()
        kept = replace(path, keep=True)
    except BaseException:
        abandon(path)
        raise
    assert kept is not None
    return kept


def _copy(path: Path, copy: Path, key: VaultKey) -> _Inventory:
    connection = connect(path, key)
    try:
        with told(path):
            vacuum_into(connection, copy)
            return _inventory(connection, path)
    finally:
        connection.close()


def _inventory(connection: Connection, path: Path) -> _Inventory:
    wrong = frozenset(found.kind for found in findings(connection, path, older=True) if not found.ok)
    with connection.begin():
        rows = {
            name: connection.execute(select(func.count()).select_from(table(name))).scalar_one()
            for name in inspect(connection).get_table_names()
        }
        return _Inventory(Entries(connection).head(), rows, wrong)


def _compare(before: _Inventory, after: _Inventory) -> None:
    """A table may go or grow; what was wrong before the migration may stay so, and is for ``check`` to tell."""
    lost = [name for name, rows in before.rows.items() if after.rows.get(name, rows) < rows]
    if lost or after.head != before.head or not after.wrong <= before.wrong:
        message = f"the migration changed what it must not: {lost} {after.head} {sorted(after.wrong)}"
        raise RuntimeError(message)
