"""Which tables a vault has: made at once for a new vault, brought up by Alembic for an older one.

To change a table: change it in ``tables``, add ``migrations/versions/NNNN_what.py`` that does the same to a vault
of the version before, raise ``CURRENT``; what is not released yet is changed in its own revision instead. A test proves
that tables and migrations come to the same. Before a release, leave a vault of it in ``tests/store/fixtures``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, create_engine, insert
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.rows import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

APPLICATION_ID: Final = int.from_bytes(b"INSH")
"""Marks the file as ours for whoever opens it with the raw key (sqlite.org/fileformat2.html, section 1.3.14)."""


@dataclass(frozen=True, slots=True)
class Schema:
    """A version of the tables, kept as ``user_version``, and the folder of the migrations that lead to it."""

    version: int
    migrations: Path

    @property
    def revision(self) -> str:
        """Alembic's name of the version: its number in four digits."""
        return f"{self.version:04}"


CURRENT: Final = Schema(version=3, migrations=Path(__file__).with_name("migrations"))

# As Alembic makes it: importing Alembic for a new vault would cost more than making the vault.
_alembic = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def version_of(connection: Connection) -> int:
    """The schema version of an open vault; 0 where none was made yet."""
    ((version,),) = outside_transaction(connection, "PRAGMA user_version")
    return int(version)


def faults(connection: Connection) -> list[str]:
    """Which tables, indexes, triggers and views are not as this version makes them: missing, changed or added."""
    wanted, found = _described_new(), _described(connection)
    differing = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    return [f"the {name} is not as this program makes it" for name in differing]


def make(connection: Connection) -> None:
    """Make the current tables in an empty file, as the migrations would."""
    with connection.begin():
        tables.metadata.create_all(connection)
        for statement in tables.SEARCH_TABLES:
            connection.exec_driver_sql(statement)
        _alembic.create(connection)
        connection.execute(insert(_alembic).values(version_num=CURRENT.revision))
    outside_transaction(connection, f"PRAGMA application_id = {APPLICATION_ID}")
    _stamp(connection, CURRENT)


def bring_up(connection: Connection, schema: Schema = CURRENT) -> None:
    """Migrate the tables of an older vault, in one transaction. For a copy only: see ``migration``."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(schema.migrations))
    with connection.begin():
        context = MigrationContext.configure(connection)
        steps = list(scripts.iterate_revisions(schema.revision, context.get_current_revision() or "base"))
        with Operations.context(context):
            for step in reversed(steps):
                step.module.upgrade()
        context.stamp(scripts, schema.revision)
    _stamp(connection, schema)


def _described_new() -> dict[str, str]:
    engine = create_engine("sqlite://", module=sqlcipher, poolclass=StaticPool)
    try:
        with engine.connect() as empty:
            make(empty)
            return _described(empty)
    finally:
        engine.dispose()


def _described(connection: Connection) -> dict[str, str]:
    """What there is in SQLite's own words, line breaks aside."""
    rows = outside_transaction(connection, "SELECT type || ' ' || name, tbl_name, sql FROM sqlite_schema")
    return {name: f"{table} {' '.join(str(words).split())}" for name, table, words in rows}


def _stamp(connection: Connection, schema: Schema) -> None:
    outside_transaction(connection, f"PRAGMA user_version = {schema.version}")
