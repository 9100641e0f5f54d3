"""An older vault is brought up on a copy, and the old file is kept."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.vault.errors import VaultIsNewer
from infoshare_desktop.store import schema
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.schema import Schema
from tests.hand_clock import START
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open, killed, opened_head
from tests.store.vaults import KEY, beside, head, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.store.vault import Vault

NEXT = schema.CURRENT.version + 1
LATER = """
from alembic import op

revision = "{revision}"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
    {step}
"""


@pytest.fixture
def base(tmp_path: Path) -> tuple[Path, Head]:
    """A folder with a vault of the current version, and with migrations that lead one version further."""
    folder = tmp_path / "base"
    folder.mkdir()
    write_migrations(folder, "pass")
    with make(folder / NAME) as vault:
        seal(vault)
        return folder, head(vault)


def one_more(connection: Connection) -> None:
    """An entry that follows from the one before: the chain holds, and its head is another."""
    Entries(connection).append(EntryKind.RESTORE, "vault", "restore/1", {}, START)


def write_migrations(folder: Path, step: str) -> Schema:
    """The real migrations and one more, whose last line is ``step``."""
    shutil.copytree(
        schema.CURRENT.migrations,
        folder / "migrations",
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    made = Schema(NEXT, folder / "migrations")
    step_file = folder / "migrations" / "versions" / f"{made.revision}_later.py"
    step_file.write_text(LATER.format(revision=made.revision, before=schema.CURRENT.revision, step=step))
    return made


def test_an_older_vault_is_brought_up_when_it_is_opened(base: tuple[Path, Head]) -> None:
    """Same chain, new table, new version; the old file stays beside it, and the next start has nothing to do."""
    folder, before = base
    with open_with_key(folder / NAME, KEY, Schema(NEXT, folder / "migrations")) as vault:
        assert head(vault) == before
        found = vault._run(lambda: outside_transaction(vault._connection, "SELECT count(*) FROM later"))
        assert found == [(0,)]
        assert vault._run(lambda: schema.version_of(vault._connection)) == NEXT
    assert opened_head(folder / "kim.replaced-1.infoshare") == before
    assert beside(folder / NAME) == [NAME, "kim.replaced-1.infoshare", "migrations"]
    open_with_key(folder / NAME, KEY, Schema(NEXT, folder / "migrations")).close()
    assert len(beside(folder / NAME)) == 3


@pytest.mark.parametrize(
    "step",
    [
        'op.execute("DELETE FROM content")',
        "op.execute(\"UPDATE entry SET number = 'X'\")",
        "from tests.store.test_migration import one_more; one_more(op.get_bind())",
    ],
)
def test_a_migration_that_loses_something_is_not_taken(base: tuple[Path, Head], step: str) -> None:
    """Rows or entries that differ afterwards: the vault stays as it was, to the byte, with nothing beside it."""
    folder, before = base
    wanted = write_migrations(folder, step)
    untouched = (folder / NAME).read_bytes()
    with pytest.raises(RuntimeError, match="must not"):
        open_with_key(folder / NAME, KEY, wanted)
    assert (folder / NAME).read_bytes() == untouched
    assert beside(folder / NAME) == [NAME, "migrations"]
    assert opened_head(folder / NAME) == before


def test_a_migration_that_fails_is_a_bug_and_leaves_the_vault(base: tuple[Path, Head]) -> None:
    """Half of its steps done: the vault is the old one."""
    folder, before = base
    wanted = write_migrations(folder, "raise KeyError")
    with pytest.raises(KeyError):
        open_with_key(folder / NAME, KEY, wanted)
    assert beside(folder / NAME) == [NAME, "migrations"]
    assert opened_head(folder / NAME) == before


def test_a_kill_at_any_step_leaves_a_whole_vault(base: tuple[Path, Head], tmp_path: Path) -> None:
    """Old or new, it opens, holds the same chain, and is brought up by the next start."""
    folder, before = base
    for state in killed("migrate_up", folder, tmp_path / "out"):
        with open_with_key(state / NAME, KEY, Schema(NEXT, state / "migrations")) as vault:
            assert head(vault) == before
        assert beside(state / NAME) == [NAME, "kim.replaced-1.infoshare", "migrations"]


def test_a_kill_at_any_step_keeps_what_was_only_in_the_log(base: tuple[Path, Head], tmp_path: Path) -> None:
    """The program was killed before it was brought up, too: the last decision is in the ``-wal`` alone."""
    folder, _before = base
    with open_with_key(folder / NAME, KEY) as vault:
        seal(vault, "in the log", "KM-2026-0002")
        before, entries = head(vault), contents(vault)
        copied_while_open(vault, tmp_path / NAME)
    for ending in ("", "-wal"):
        (tmp_path / f"{NAME}{ending}").replace(folder / f"{NAME}{ending}")
    for state in killed("migrate_up", folder, tmp_path / "out"):
        with open_with_key(state / NAME, KEY, Schema(NEXT, state / "migrations")) as vault:
            assert (head(vault), contents(vault)) == (before, entries)
        assert beside(state / NAME) == [NAME, "kim.replaced-1.infoshare", "migrations"]
        with open_with_key(state / "kim.replaced-1.infoshare", KEY) as old:
            assert contents(old) == entries


def test_a_newer_vault_that_was_cut_off_keeps_what_its_log_holds(base: tuple[Path, Head], tmp_path: Path) -> None:
    """An older program is started after a newer one was killed: it refuses, and the newer one finds all its work."""
    folder, _before = base
    newer = Schema(NEXT, folder / "migrations")
    with open_with_key(folder / NAME, KEY, newer) as vault:
        seal(vault, "in the log", "KM-2026-0002")
        entries = contents(vault)
        copied_while_open(vault, tmp_path / "cut.infoshare")
    with pytest.raises(VaultIsNewer):
        open_with_key(tmp_path / "cut.infoshare", KEY)
    with open_with_key(tmp_path / "cut.infoshare", KEY, newer) as vault:
        assert contents(vault) == entries


def contents(vault: Vault) -> list[bytes | None]:
    """What every entry holds."""
    return vault.read(lambda kept: [one.document for one in kept.entries.all()])


def test_what_was_wrong_before_does_not_keep_the_worker_out(base: tuple[Path, Head]) -> None:
    """A chain that somebody broke is for the check to tell; the vault is brought up all the same."""
    folder, before = base
    with open_with_key(folder / NAME, KEY) as vault:
        vault._run(lambda: outside_transaction(vault._connection, "UPDATE content SET document = '{}'"))
    with open_with_key(folder / NAME, KEY, Schema(NEXT, folder / "migrations")) as vault:
        assert head(vault) == before
        assert not all(found.ok for found in vault.check())
