"""The folders that activities begin in: a vault whose last words are in its ``-wal`` alone, as a kill leaves it."""

from __future__ import annotations

import shutil
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.store.opening import create
from infoshare_desktop.store.schema import CURRENT
from tests.endurance.activities import BACKUP, PASSPHRASE, STICK, VERSIONS, write_and_seal
from tests.endurance.ledger import Ledger
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open
from tests.store.vaults import make

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

DECISIONS: Final = 6
OLDER: Final = "kim 2026-05-01 0900.infoshare"
_MIGRATION: Final = """
from alembic import op

revision = "{version:04}"
down_revision = "{before:04}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE TABLE later_{version} (id INTEGER PRIMARY KEY) STRICT")
"""


class Nobody:
    """Is told, and does not listen."""

    def step(self, ledger: Ledger, **also: str) -> AbstractContextManager[None]:
        """See Teller."""
        del ledger, also
        return nullcontext()


def base_of(activity: str, folder: Path) -> Ledger:
    """Make the folder that an activity begins in; what the vault there holds."""
    (folder / STICK).mkdir(parents=True)
    being_made = folder.with_name("being made.infoshare")
    vault = create(being_made, PASSPHRASE, HandClock())[0] if activity == "restoring" else make(being_made)
    with vault:
        ledger = _work(vault, Ledger(), range(DECISIONS))
        if activity in {"restoring", "disposing"}:
            _copy(vault, folder / BACKUP if activity == "restoring" else folder / STICK / OLDER)
        ledger = _work(vault, ledger, range(DECISIONS, DECISIONS + 2))
        copied_while_open(vault, folder / NAME)
    being_made.unlink()
    if activity == "migrating":
        _write_migrations(folder / "migrations")
    return ledger


def _work(vault: Vault, ledger: Ledger, each: range) -> Ledger:
    desk = Desk.over(vault, HandClock())
    for nth in each:
        ledger = write_and_seal(desk, ledger, nth, Nobody())
    return ledger


def _copy(vault: Vault, to: Path) -> None:
    vault.while_closed(lambda: shutil.copyfile(vault.path, to))


def _write_migrations(folder: Path) -> None:
    shutil.copytree(CURRENT.migrations, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for version in VERSIONS:
        step = _MIGRATION.format(version=version, before=version - 1)
        (folder / "versions" / f"{version:04}_later.py").write_text(step)
