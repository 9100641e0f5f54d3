"""Backups found and looked into with no vault open."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.domain.vault.errors import (
    BackupOfOtherKey,
    PassphraseOfBackup,
    VaultIsNewer,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.domain.vault.holdings import Holdings
from infoshare_desktop.services.care.backup_plan import plan_of
from infoshare_desktop.services.care.restoring import Restoring
from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.backups.looking_into import backups_in, look_into
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from infoshare_desktop.store.opening import create, open_vault
from tests.hand_clock import START
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.vaults import make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PASSPHRASE = "passphrase"


@pytest.fixture
def folder(path: Path) -> Path:
    """The folder for backups beside the vault."""
    made = path.with_name("backups")
    made.mkdir()
    return made


@pytest.fixture
def words(path: Path, folder: Path, clock: HandClock) -> str:
    """The recovery words of a vault with two decisions, and one of them in a backup."""
    vault, words = create(path, PASSPHRASE, clock)
    with vault:
        seal(vault)
        vault.while_closed(lambda: copy_closed(path, folder, START))
        seal(vault, number="KM-2026-0002")
    return " ".join(words)


@pytest.mark.usefixtures("words")
def test_what_may_be_a_backup_is_found(path: Path, folder: Path) -> None:
    """By name and date, the newest first: of this vault and of others, also what a restore kept; nothing else."""
    with make(path.with_name("other.infoshare")) as other:
        other_path = other.path
    shutil.copyfile(path, path.with_name(f"{path.stem}.replaced-1.infoshare"))
    os.utime(path.with_name(f"{path.stem}.replaced-1.infoshare"), (0, 0))
    os.utime(other_path, (1, 1))
    (folder / "letter.infoshare").write_bytes(b"letter")
    (folder / "folder.infoshare").mkdir()
    (folder / "half.infoshare.part").write_bytes(path.read_bytes())
    found = backups_in((folder, path.parent, folder / "gone"), path, START)
    assert [(one.path.name, one.same_key) for one in found] == [
        (f"{path.stem} 2026-05-03 1012.infoshare", True),
        ("other.infoshare", False),
        (f"{path.stem}.replaced-1.infoshare", True),
    ]
    assert f"{found[0].at:%Y-%m-%d %H:%M}" == "2026-05-03 10:12"
    assert found[0].size == (folder / found[0].path.name).stat().st_size


@pytest.mark.usefixtures("words")
def test_beside_a_vault_that_is_overwritten_nothing_is_known_of_keys(path: Path, folder: Path) -> None:
    """What stands in its first bytes says nothing: a wrong passphrase is no more than that."""
    (backup,) = folder.iterdir()
    path.write_bytes(b"x" * 9000)
    (found,) = backups_in((folder, path.parent), path, START)
    assert found.same_key is None
    with pytest.raises(VaultWontOpen):
        look_into(backup, path, "wrong")


@pytest.mark.usefixtures("words")
def test_what_was_saved_or_replaced_stands_after_the_backups(path: Path, folder: Path) -> None:
    """However new it is: it may hold nothing, and nobody shall take it for the backup."""
    (backup,) = folder.iterdir()
    for name in ("kim.salvaged-1.infoshare", "kim.replaced-1.infoshare"):
        shutil.copyfile(path, path.with_name(name))
    found = backups_in((folder, path.parent), path, START)
    assert [one.path.name for one in found] == [backup.name, "kim.replaced-1.infoshare", "kim.salvaged-1.infoshare"]
    assert found[1].at > found[0].at < found[2].at


@pytest.mark.usefixtures("words")
def test_where_the_vault_is_gone_backups_are_found_all_the_same(path: Path, folder: Path) -> None:
    """Whether they are of the same key nobody can know."""
    path.unlink()
    (found,) = backups_in((folder, path.parent), path, START)
    assert found.same_key is None


def test_what_a_backup_holds(path: Path, folder: Path, words: str) -> None:
    """By passphrase and by words; the vault that is there opens with them too."""
    (backup,) = folder.iterdir()
    holds = Holdings(decisions=1, drafts=0, last_number="KM-2026-0001", last_entry_at=START)
    before = (path.read_bytes(), backup.read_bytes())
    assert look_into(backup, path, PASSPHRASE) == (holds, True)
    assert look_into(backup, path, words, by_words=True) == (holds, True)
    assert (path.read_bytes(), backup.read_bytes()) == before
    path.write_bytes(b"ruined" * 1000)
    assert look_into(backup, path, PASSPHRASE) == (holds, False)
    path.unlink()
    assert look_into(backup, path, PASSPHRASE) == (holds, False)
    with pytest.raises(VaultWontOpen):
        look_into(backup, path, "wrong")
    with pytest.raises(RecoveryWordsWrong):
        look_into(backup, path, "wrong", by_words=True)


@pytest.mark.usefixtures("words")
def test_a_backup_from_before_the_passphrase_was_changed(path: Path, folder: Path, clock: HandClock) -> None:
    """The new passphrase does not open it, which is told as such; the old one does, and not the vault of today."""
    (backup,) = folder.iterdir()
    with open_vault(path, PASSPHRASE) as vault:
        vault.change_key(VaultKey.derive("another passphrase", new_salt()))
    with pytest.raises(BackupOfOtherKey):
        look_into(backup, path, "another passphrase")
    holdings, same = look_into(backup, path, PASSPHRASE)
    assert (holdings.decisions, same) == (1, False)
    restoring, plan = Restoring(clock), plan_of(BackupWishes(folder=str(folder)), path)
    with pytest.raises(PassphraseOfBackup, match=r"opens your backup of 3 May 2026: the passphrase was changed"):
        restoring.explain(plan, path, PASSPHRASE)
    restoring.explain(plan, path, "neither of them")


@pytest.mark.usefixtures("words")
def test_damaged_logs_of_both_are_kept(path: Path, tmp_path: Path) -> None:
    """A file that a killed program left can be restored from and be replaced; what SQLite drops of its log is kept."""
    backup, there = tmp_path / "stick" / "old.infoshare", tmp_path / "home" / "kim.infoshare"
    with open_vault(path, PASSPHRASE) as vault:
        seal(vault, number="KM-2026-0003")
        logs = {file: killed_with_damaged_log(vault, file) for file in (backup, there)}
    holdings, readable = look_into(backup, there, PASSPHRASE)
    assert (holdings.decisions, readable) == (2, True)
    for file, log in logs.items():
        assert file.with_name(f"{file.stem}.damaged-1.infoshare-wal").read_bytes() == log


@pytest.mark.usefixtures("words")
def test_a_backup_that_cannot_be_used_is_told(path: Path, folder: Path) -> None:
    """Made by a newer program, or open just now."""
    (backup,) = folder.iterdir()
    with open_vault(backup, PASSPHRASE) as worked_in:
        key = worked_in.key
        with pytest.raises(VaultOpenElsewhere):
            look_into(backup, path, PASSPHRASE)
    connection = connect(backup, key)
    outside_transaction(connection, "PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(VaultIsNewer):
        look_into(backup, path, PASSPHRASE)
