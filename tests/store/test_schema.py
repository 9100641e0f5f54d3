"""The tables of a new vault and those that the migrations make are the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from infoshare_desktop.store import schema
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.rows import tables
from tests.store import children
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

WORDS = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def described(connection: Connection) -> list[tuple[Any, ...]]:
    """Every table and index in SQLite's own words, line breaks aside."""
    return [tuple(" ".join(str(part).split()) for part in row) for row in outside_transaction(connection, WORDS)]


def test_migrating_an_empty_file_comes_to_the_same_as_a_new_vault(tmp_path: Path) -> None:
    """Word for word in SQLite's own description, and for Alembic's comparison."""
    make(tmp_path / "new.infoshare").close()
    durable.create(tmp_path / "migrated.infoshare")
    new = connect(tmp_path / "new.infoshare", KEY)
    migrated = connect(tmp_path / "migrated.infoshare", KEY)
    try:
        schema.bring_up(migrated)
        assert described(migrated) == described(new)
        assert schema.version_of(migrated) == schema.version_of(new) == schema.CURRENT.version
        with migrated.begin():
            difference = compare_metadata(MigrationContext.configure(migrated), tables.metadata)
        assert difference == [] or {name for name, *_rest in difference} == {"remove_table"}
        stamps = [outside_transaction(each, "SELECT * FROM alembic_version") for each in (new, migrated)]
        assert stamps == [[(schema.CURRENT.revision,)]] * 2
    finally:
        new.close()
        migrated.close()


def test_the_current_version_is_the_last_migration() -> None:
    """A migration that was added without raising the version would never run."""
    assert ScriptDirectory(str(schema.CURRENT.migrations)).get_heads() == [schema.CURRENT.revision]


def test_the_file_says_whose_it_is(tmp_path: Path) -> None:
    """Whoever opens it with the raw key finds our mark and the version of the tables."""
    make(tmp_path / "kim.infoshare").close()
    connection = connect(tmp_path / "kim.infoshare", KEY)
    found = [outside_transaction(connection, f"PRAGMA {name}") for name in ("application_id", "user_version")]
    connection.close()
    assert found == [[(0x494E5348,)], [(schema.CURRENT.version,)]]


def test_alembic_stays_away_where_nothing_is_migrated(tmp_path: Path) -> None:
    """It costs a fifth of a second to import; making and opening a vault does without."""
    made = children.run(
        """
import sys
from pathlib import Path
from tests.store.vaults import KEY, make
from infoshare_desktop.store.opening import open_with_key
make(Path(sys.argv[1])).close()
open_with_key(Path(sys.argv[1]), KEY).close()
print([name for name in sys.modules if name.startswith("alembic")])
""",
        str(tmp_path / "kim.infoshare"),
    )
    assert made == "[]"
    assert sys.modules
