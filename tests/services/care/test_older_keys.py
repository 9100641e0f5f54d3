"""Copies that still open with an older passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.care.older_keys import OlderCopies, OlderKeys
from infoshare_desktop.services.care.words_kept import keep_words, kept_words
from infoshare_desktop.store.opening import open_with_key
from tests.hand_clock import START
from tests.store.flipping import flip
from tests.store.vaults import KEY, NEW_KEY, OTHER_KEY, make, seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a backup from before the passphrase was changed, of this vault and of another."""
    folder = tmp_path / "stick"
    folder.mkdir()
    with make(tmp_path / "old.infoshare") as vault:
        seal(vault)
    (tmp_path / "old.infoshare").rename(folder / "kim 2026-05-01 0900.infoshare")
    make(folder / "ada.infoshare", NEW_KEY).close()
    (folder / "notes.infoshare").write_text("no vault")
    (folder / "letter.txt").write_text("no vault")
    return folder


@pytest.fixture
def vault(tmp_path: Path, stick: Path) -> Iterator[Vault]:
    """The vault after the change; it knows the stick, and a second one that is not plugged in."""
    (tmp_path / "desk").mkdir()
    path = tmp_path / "desk" / "kim.infoshare"
    path.write_bytes((stick / "kim 2026-05-01 0900.infoshare").read_bytes())
    with open_with_key(path, KEY) as vault:
        vault.write(lambda kept: keep_words(kept, kept_words(kept).with_earlier(KEY.vault_code)))
        for folder in (stick, tmp_path / "unplugged"):
            vault.write(lambda kept, folder=folder: note_backup(kept, START, folder))  # type: ignore[misc]  # no default
        yield vault


def changed(vault: Vault) -> None:
    """Give it another key than any file has."""
    vault.change_key(type(KEY)(bytes(range(9, 41)), bytes(range(60, 76))))


def test_a_passphrase_that_was_never_changed_has_no_older_copies(vault: Vault, stick: Path) -> None:
    """The vault's own backups are none, whatever it remembers."""
    found = OlderKeys(vault).copies()
    assert not found.files
    assert found.fresh
    assert stick not in found.unreachable


def test_they_are_found_by_how_they_begin(vault: Vault, stick: Path, tmp_path: Path) -> None:
    """Other vaults, other files and the vault itself are left out; what cannot be looked into is told."""
    changed(vault)
    assert OlderKeys(vault).copies() == OlderCopies(
        (stick / "kim 2026-05-01 0900.infoshare",), (tmp_path / "unplugged",), fresh=False
    )


def test_nothing_is_deleted_before_there_is_a_fresh_backup(vault: Vault, stick: Path) -> None:
    """A copy of today must open and be whole first; then the older ones go, and nothing else does."""
    changed(vault)
    older = OlderKeys(vault)
    before = sorted(file.name for file in stick.iterdir())
    with pytest.raises(NotAllowed, match="Take a fresh backup first"):
        older.delete()
    fresh = stick / "kim 2026-05-03 1012.infoshare"
    vault.while_closed(lambda: fresh.write_bytes(vault.path.read_bytes()))
    flip(fresh, -100)
    with pytest.raises(NotAllowed):
        older.delete()
    assert sorted(file.name for file in stick.iterdir()) == [*before[:-2], fresh.name, *before[-2:]]
    vault.while_closed(lambda: fresh.write_bytes(vault.path.read_bytes()))
    left = older.delete()
    assert not left.files
    assert left.fresh
    assert sorted(file.name for file in stick.iterdir()) == [
        "ada.infoshare",
        fresh.name,
        "letter.txt",
        "notes.infoshare",
    ]


def test_a_copy_that_somebody_has_open_stays(vault: Vault, stick: Path) -> None:
    """It is told as left."""
    changed(vault)
    fresh = stick / "kim 2026-05-03 1012.infoshare"
    vault.while_closed(lambda: fresh.write_bytes(vault.path.read_bytes()))
    old = stick / "kim 2026-05-01 0900.infoshare"
    with open_with_key(old, KEY):
        assert OlderKeys(vault).delete().others == (old,)
    assert not OlderKeys(vault).delete().files


def test_a_key_with_the_same_beginning_is_not_mistaken(vault: Vault) -> None:
    """What the vault begins with today is never an older code."""
    vault.write(lambda kept: keep_words(kept, kept_words(kept).with_earlier(OTHER_KEY.vault_code)))
    assert not OlderKeys(vault).copies().files


@pytest.mark.parametrize(
    "name",
    ["kim.replaced-1.infoshare", "kim.infoshare", "ada 2026-05-01 0900.infoshare", "kim 2026-02-31 0900.infoshare"],
    ids=["replaced", "damaged", "another", "no-day"],
)
def test_what_may_hold_more_than_the_vault_stays(vault: Vault, stick: Path, name: str) -> None:
    """A vault that a backup replaced, a damaged one, another of the same beginning: told apart, with its log left."""
    changed(vault)
    old = stick / "kim 2026-05-01 0900.infoshare"
    kept, log = stick / name, stick / f"{name}-wal"
    kept.write_bytes(old.read_bytes())
    log.write_bytes(b"a week")
    vault.while_closed(lambda: (stick / "kim 2026-05-03 1012.infoshare").write_bytes(vault.path.read_bytes()))
    assert OlderKeys(vault).copies().others == (kept,)
    left = OlderKeys(vault).delete()
    assert (left.files, left.others) == ((), (kept,))
    assert not old.exists()
    assert kept.exists()
    assert log.read_bytes() == b"a week"


def test_a_backup_that_somebody_worked_in_stays(vault: Vault, stick: Path) -> None:
    """What a killed program left beside it stands in no other file."""
    changed(vault)
    old = stick / "kim 2026-05-01 0900.infoshare"
    log = stick / f"{old.name}-wal"
    log.write_bytes(b"a week")
    vault.while_closed(lambda: (stick / "kim 2026-05-03 1012.infoshare").write_bytes(vault.path.read_bytes()))
    assert OlderKeys(vault).delete().others == (old,)
    assert log.exists()


def test_an_unfinished_backup_from_before_goes_too(vault: Vault, stick: Path) -> None:
    """It opens with the older passphrase as far as it goes; one of another vault stays."""
    changed(vault)
    old = stick / "kim 2026-05-01 0900.infoshare"
    mine, theirs = (stick / f"{stem} 2026-05-01 0901.infoshare.part" for stem in ("kim", "ada"))
    for part in (mine, theirs):
        part.write_bytes(old.read_bytes())
    vault.while_closed(lambda: (stick / "kim 2026-05-03 1012.infoshare").write_bytes(vault.path.read_bytes()))
    assert OlderKeys(vault).copies().files == (old, mine)
    assert not OlderKeys(vault).delete().files
    assert not mine.exists()
    assert theirs.exists()
