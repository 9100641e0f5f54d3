"""A backup takes the place of the vault, which is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import FolderMissing, RecoveryWordsWrong
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultExists, VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import Besides, restore
from infoshare_desktop.store.file.replace import recover
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from infoshare_desktop.store.opening import create, open_vault
from tests.hand_clock import START
from tests.store.backups.restoring import PASSPHRASE, next_number, step
from tests.store.children import opening
from tests.store.flipping import flip
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open, killed
from tests.store.vaults import beside, head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock


def test_where_no_vault_is_the_backup_becomes_it(path: Path, taken: Path, clock: HandClock) -> None:
    """An entry says that it was restored, and from where in the chain; the backup itself does not change."""
    path.unlink()
    before = taken.read_bytes()
    restored = restore(taken, path, PASSPHRASE, clock)
    assert (restored.kept, restored.numbers_certain, restored.head.entries) == (None, False, 1)
    with open_vault(path, PASSPHRASE) as vault:
        last = vault.read(lambda kept: kept.entries.entry(2))
        assert all(found.ok for found in vault.check(str(restored.head)))
    assert last.header.kind is EntryKind.RESTORE
    assert last.document is not None
    assert json.loads(last.document)["statement"] == {
        "backup": {"entries": 1, "head": restored.head.entry_hash.hex()},
        "code": {"initials": "KM", "letters": (restored.new_code or "")[2:]},
        "numbers_certain": False,
        "replaced": False,
    }
    assert taken.read_bytes() == before
    assert beside(path) == [path.name]


def test_an_existing_vault_is_not_overwritten_unasked(path: Path, taken: Path, clock: HandClock) -> None:
    """Without being told to replace, nothing changes."""
    before = path.read_bytes()
    with pytest.raises(VaultExists):
        restore(taken, path, PASSPHRASE, clock)
    with pytest.raises(FolderMissing):
        restore(taken, path.parent / "not here" / "kim.infoshare", PASSPHRASE, clock)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_the_replaced_vault_is_kept_and_its_numbers_never_come_again(path: Path, taken: Path, clock: HandClock) -> None:
    """Three numbers were given, the backup knows of one, and the next is the fourth."""
    restored = restore(taken, path, PASSPHRASE, clock, replacing=True)
    assert restored.kept == path.with_name(f"{path.stem}.replaced-1.infoshare")
    assert restored.numbers_certain
    with open_vault(path, PASSPHRASE) as vault:
        assert head(vault).entries == 2
        assert next_number(vault) == "KM-2026-0004"
    with open_vault(restored.kept, PASSPHRASE) as old:
        assert head(old).entries == 3


@pytest.mark.parametrize("content", [b"", b"garbage " * 1000, b"SQLite format 3\0" * 300])
def test_a_ruined_vault_is_replaced_and_its_numbers_are_not_certain(
    path: Path, taken: Path, clock: HandClock, content: bytes
) -> None:
    """What cannot be read is why somebody restores: it is kept, and numbers go on with new letters."""
    path.write_bytes(content)
    restored = restore(taken, path, PASSPHRASE, clock, replacing=True)
    assert not restored.numbers_certain
    assert restored.kept is not None
    assert restored.kept.read_bytes() == content
    with open_vault(path, PASSPHRASE) as vault:
        assert vault.read(lambda kept: kept.numbers.code()) == restored.new_code
        assert not next_number(vault).startswith("KM-")


def test_the_replaced_vault_is_read_with_its_own_passphrase(path: Path, taken: Path, clock: HandClock) -> None:
    """The backup is from before the passphrase was changed: with the new one beside it, numbers go on."""
    with open_vault(path, PASSPHRASE) as vault:
        vault.change_key(VaultKey.derive("another passphrase", new_salt()))
    besides = Besides(replaced_passphrase="another passphrase")
    restored = restore(taken, path, PASSPHRASE, clock, replacing=True, besides=besides)
    assert restored.numbers_certain
    with open_vault(path, PASSPHRASE) as vault:
        assert next_number(vault) == "KM-2026-0004"


def test_recovery_words_restore_too(path: Path, stick: Path, clock: HandClock) -> None:
    """The passphrase is lost, and so is the laptop."""
    vault, words = create(path, PASSPHRASE, clock)
    made = backup.take(vault, stick, START)
    path.unlink()
    with pytest.raises(RecoveryWordsWrong):
        restore(made, path, "abandon abandon", clock, besides=Besides(by_words=True))
    restore(made, path, " ".join(words), clock, besides=Besides(by_words=True))
    with open_vault(path, PASSPHRASE) as again:
        assert head(again).entries == 1


def test_nothing_is_replaced_by_what_does_not_open(path: Path, taken: Path, clock: HandClock) -> None:
    """A wrong passphrase or a damaged backup is told before the vault is touched."""
    before = path.read_bytes()
    with pytest.raises(VaultWontOpen):
        restore(taken, path, "wrong", clock, replacing=True)
    flip(taken, 10_000)
    with pytest.raises(VaultDamaged):
        restore(taken, path, PASSPHRASE, clock, replacing=True)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_an_open_vault_is_not_replaced(path: Path, taken: Path, clock: HandClock) -> None:
    """Close it first; it stays locked and whole."""
    with open_vault(path, PASSPHRASE) as vault:
        with pytest.raises(VaultOpenElsewhere):
            restore(taken, path, PASSPHRASE, clock, replacing=True)
        step(vault)
        assert head(vault).entries == 4


def test_what_a_killed_program_left_beside_the_backup_is_restored_too(path: Path, clock: HandClock) -> None:
    """A vault can be its own backup: copied as it lay there, the last entries are in the ``-wal`` alone."""
    vault, _words = create(path, PASSPHRASE, clock)
    seal(vault)
    vault.close()
    with open_vault(path, PASSPHRASE) as again:
        seal(again, number="KM-2026-0002")
        copied_while_open(again, path.with_name(NAME))
    target = path.with_name("restored.infoshare")
    assert restore(path.with_name(NAME), target, PASSPHRASE, clock).head.entries == 2


def test_a_vault_that_is_open_is_no_backup(path: Path, clock: HandClock) -> None:
    """What is saved in it just now would be missing from the copy; and it stays locked."""
    vault, _words = create(path, PASSPHRASE, clock)
    with vault:
        seal(vault)
        with pytest.raises(VaultOpenElsewhere):
            restore(path, path.with_name("restored.infoshare"), PASSPHRASE, clock)
        assert opening(path) == "VaultOpenElsewhere"


@pytest.mark.slow
def test_a_kill_at_any_step_leaves_the_old_or_the_restored(path: Path, taken: Path, tmp_path: Path) -> None:
    """And where it is the restored one, the old one is beside it."""
    base = tmp_path / "base"
    base.mkdir()
    path.rename(base / NAME)
    taken.rename(base / "next.infoshare")
    found = []
    for state in killed("restore_over", base, tmp_path / "out"):
        with open_vault(state / NAME, PASSPHRASE) as vault:
            found.append(head(vault).entries)
        kept = state / "kim.replaced-1.infoshare"
        assert kept.exists() == (found[-1] == 2)
        assert beside(state / NAME) == sorted([NAME, "next.infoshare", *([kept.name] if kept.exists() else [])])
    assert set(found) == {3, 2}
    assert found[-1] == 2


@pytest.mark.slow
def test_a_kill_at_any_step_leaves_nothing_or_the_restored(path: Path, taken: Path, tmp_path: Path) -> None:
    """Where no vault was: no half of one ever has its name, and the backup is as it was."""
    base = tmp_path / "base"
    base.mkdir()
    taken.rename(base / "next.infoshare")
    before = (base / "next.infoshare").read_bytes()
    found = []
    for state in killed("restore_to_nowhere", base, tmp_path / "out"):
        assert (state / "next.infoshare").read_bytes() == before
        recover(state / NAME)
        found.append((state / NAME).exists())
        if found[-1]:
            with open_vault(state / NAME, PASSPHRASE) as vault:
                assert head(vault).entries == 2
        left = [NAME, "next.infoshare"] if found[-1] else ["next.infoshare"]
        assert beside(state / NAME) == left
    assert found == sorted(found)
    assert found[-1]
    assert path.exists()
