"""What the system and the database raise becomes a sentence, and a bug stays a bug."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import DiskFull, KnownError, StorageFailed, StorageReadOnly
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultWontOpen
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.opening import open_with_key
from tests.hand_clock import START
from tests.store.vaults import KEY, OTHER_KEY, head, seal

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

PAGE = 4096


@pytest.mark.parametrize(
    ("number", "known"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, StorageReadOnly),
        (errno.EACCES, StorageReadOnly),
        (errno.EIO, StorageFailed),
        (errno.ENOENT, StorageFailed),
    ],
)
def test_errors_of_the_system_are_named(number: int, known: type[KnownError]) -> None:
    """Full, read-only, unplugged: each has its sentence, and the cause is kept for whoever repairs it."""
    with pytest.raises(known) as raised, told(Path("/media/stick/kim.infoshare")):
        raise OSError(number, "")
    assert "/media/stick" in str(raised.value)
    assert isinstance(raised.value.__cause__, OSError)


def test_a_bug_passes() -> None:
    """What is not the world's fault is not dressed up as if it were."""
    with pytest.raises(KeyError), told(Path("kim.infoshare")):
        raise KeyError


def test_a_broken_constraint_is_a_bug(vault: Vault) -> None:
    """The database refusing our own SQL is ours to mend."""
    with pytest.raises(IntegrityError):
        vault.write(lambda kept: kept.entries._connection.execute(text("INSERT INTO content VALUES (9, x'00', '')")))


def test_a_full_disk_loses_nothing_that_was_saved(path: Path, vault: Vault) -> None:
    """The write that did not fit is told and undone; what was there stays, and the next one that fits is kept."""
    seal(vault)
    pages = vault._run(lambda: outside_transaction(vault._connection, "PRAGMA page_count"))[0][0]
    vault._run(lambda: outside_transaction(vault._connection, f"PRAGMA max_page_count = {pages + 2}"))
    with pytest.raises(DiskFull) as raised:
        seal(vault, "long " * PAGE)
    assert str(path.parent) in str(raised.value)
    seal(vault, "short")
    vault.close()
    with open_with_key(path, KEY) as again:
        assert head(again).entries == 2


def test_a_damaged_page_is_told(path: Path, vault: Vault) -> None:
    """Its second half is lost: the vault opens, and reading it tells of damage instead of a wrong passphrase."""

    def many(kept: Repositories) -> None:
        for count in range(60):
            kept.entries.append(EntryKind.SEAL, f"KM-2026-{count:04}", "decision/1", {"reason": "x" * PAGE}, START)

    vault.write(many)
    vault.close()
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(size // 2)
        file.write(bytes(size // 2))
    with open_with_key(path, KEY) as opened, pytest.raises(VaultDamaged):
        opened.read(lambda kept: [entry.document for entry in kept.entries.all()])


def test_a_damaged_first_page_is_told_from_a_wrong_key(path: Path, vault: Vault) -> None:
    """SQLCipher says the same of both; the key that seals any other page is the right one."""
    vault.close()
    with path.open("rb+") as file:
        file.seek(100)
        file.write(b"?")
    with pytest.raises(VaultDamaged):
        open_with_key(path, KEY)
    with pytest.raises(VaultWontOpen):
        open_with_key(path, OTHER_KEY)


@pytest.mark.parametrize("ending", ["", ".4711.next", ".part"])
def test_a_file_is_told_by_the_name_that_it_will_have(tmp_path: Path, ending: str) -> None:
    """Nobody knows the name under which it is being made."""
    with pytest.raises(StorageFailed) as failed, told(tmp_path / f"kim.infoshare{ending}"):
        raise OSError(errno.EIO, "")
    assert str(tmp_path / "kim.infoshare") in str(failed.value)
    assert not ending or ending not in str(failed.value)


def test_a_place_is_told_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """*Here* is no name for the place where the space ran out."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DiskFull) as full, told(Path("kim.infoshare")):
        raise OSError(errno.ENOSPC, "")
    assert f"There is no space left on {tmp_path}. " in str(full.value)
