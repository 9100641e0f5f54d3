"""Vaults as a whole, made with a real passphrase."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.vault.errors import VaultMissing, VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.restoring import Restoring, ToOpen, ToRestore
from infoshare_desktop.services.home import Home

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PASSPHRASE: Final = "heron lamp quarry siphon"


def test_created_vault_opens_by_passphrase_and_by_words(tmp_path: Path, clock: HandClock) -> None:
    """Both ways lead in, and no other passphrase does."""
    keeping = Keeping(clock)
    path = tmp_path / "kim.infoshare"
    with pytest.raises(VaultMissing):
        keeping.look(path)
    vault, words = keeping.create(path, PASSPHRASE)
    assert len(words) == 24
    with vault, pytest.raises(VaultOpenElsewhere):
        keeping.look(path)
    with keeping.open(path, PASSPHRASE) as opened:
        assert all(finding.ok for finding in keeping.check(opened))
        assert not opened.fictional
    with keeping.open_with_words(path, " ".join(words)) as opened:
        assert opened.path == path
    with pytest.raises(VaultWontOpen):
        keeping.open(path, PASSPHRASE + "s")


def test_backup_is_noted_and_can_be_restored(tmp_path: Path, clock: HandClock) -> None:
    """Home knows when the last verified backup was made; the backup becomes a vault elsewhere."""
    keeping = Keeping(clock)
    vault, _ = keeping.create(tmp_path / "kim.infoshare", PASSPHRASE)
    (tmp_path / "stick").mkdir()
    clock.forward(hours=1)
    backup = keeping.backup(vault, tmp_path / "stick")
    with keeping.open(tmp_path / "kim.infoshare", PASSPHRASE) as opened:
        assert Home(opened, clock).waiting().last_backup == clock()
    wanted = ToRestore(ToOpen(backup, PASSPHRASE), tmp_path / "again.infoshare")
    restored = Restoring(clock).restore(wanted)
    assert restored.kept is None
    with keeping.open(tmp_path / "again.infoshare", PASSPHRASE) as opened:
        assert all(finding.ok for finding in opened.check())


def test_export_opens_by_its_own_passphrase_alone(tmp_path: Path, clock: HandClock) -> None:
    """The copy knows nothing of the vault's passphrase, and has words of its own."""
    keeping = Keeping(clock)
    vault, words = keeping.create(tmp_path / "kim.infoshare", PASSPHRASE)
    with vault:
        others = keeping.export(vault, tmp_path / "copy.infoshare", "another four words here")
    assert others != words
    with pytest.raises(VaultWontOpen):
        keeping.open(tmp_path / "copy.infoshare", PASSPHRASE)
    keeping.open(tmp_path / "copy.infoshare", "another four words here").close()


def test_demonstration_vault_is_fictional(tmp_path: Path, clock: HandClock) -> None:
    """It is marked from the start, and its key is written nowhere."""
    with Keeping(clock).create_for_demonstration(tmp_path / "d.infoshare") as vault:
        assert vault.fictional


def test_importing_the_services_loads_neither_sql_nor_pdf() -> None:
    """Services can be imported before the passphrase box is painted."""
    code = (
        "import sys, infoshare_desktop.services as s, importlib, pkgutil\n"
        "for m in pkgutil.walk_packages(s.__path__, s.__name__ + '.'): importlib.import_module(m.name)\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3', 'reportlab', 'zxcvbn', 'argon2', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
