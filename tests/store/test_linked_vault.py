"""A vault that is opened through a symbolic link: the file itself is worked on, and the link stays one."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.vault.errors import VaultMissing, VaultWontOpen
from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.damage.log_damage import DAMAGED
from infoshare_desktop.store.opening import create, look, open_vault, open_with_key
from tests.hand_clock import START
from tests.store.flipping import flip
from tests.store.vaults import KEY, NEW_KEY, beside, head, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock


@pytest.fixture
def link(path: Path, tmp_path: Path) -> Path:
    """A link in another folder, under another name, to where the vault of the test goes."""
    folder = tmp_path / "desktop"
    folder.mkdir()
    made = folder / "my vault.infoshare"
    made.symlink_to(path)
    return made


def assert_one_file(path: Path, link: Path) -> None:
    """There is the file and the link to it, and nothing else."""
    assert beside(path) == [path.name]
    assert beside(link) == [link.name]
    assert link.readlink() == path
    assert not path.is_symlink()


def test_what_was_erased_is_in_no_file(path: Path, link: Path) -> None:
    """A fresh file takes the place of the one that the link leads to."""
    with make(path) as made:
        seal(made)
    before = path.stat().st_ino
    with open_with_key(link, KEY) as vault:
        stands = head(vault)
        vault.make_fresh()
    assert path.stat().st_ino != before
    assert_one_file(path, link)
    with open_with_key(path, KEY) as again:
        assert head(again) == stands


def test_the_old_key_opens_neither(path: Path, link: Path) -> None:
    """A new key is the key of the file itself."""
    make(path).close()
    with open_with_key(link, KEY) as vault:
        vault.change_key(NEW_KEY)
    assert_one_file(path, link)
    for each in (path, link):
        with pytest.raises(VaultWontOpen):
            open_with_key(each, KEY)
        open_with_key(each, NEW_KEY).close()


def test_a_damaged_log_beside_the_file_itself_is_kept(path: Path, link: Path, tmp_path: Path) -> None:
    """The log stands beside the file, not beside the link."""
    with make(tmp_path / "new.infoshare") as vault:
        seal(vault)
        seal(vault, number="KM-2026-0002")
        shutil.copy(tmp_path / "new.infoshare-wal", path.with_name(f"{path.name}-wal"))
    make(tmp_path / "empty.infoshare").close()
    (tmp_path / "empty.infoshare").rename(path)
    log = path.with_name(f"{path.name}-wal")
    flip(log, 100)
    open_with_key(link, KEY).close()
    assert beside(path) == sorted([path.name, f"{path.stem}.{DAMAGED}-1.infoshare-wal"])
    assert beside(link) == [link.name]


def test_a_link_that_leads_nowhere_says_what_is_missing(path: Path, link: Path) -> None:
    """The file is named, not the link: that is what to look for."""
    for opening in (look, lambda each: open_vault(each, "passphrase")):
        with pytest.raises(VaultMissing) as told:
            opening(link)
        assert str(path) in str(told.value)
    assert link.is_symlink()


def test_a_link_that_leads_to_itself_cannot_be_read(path: Path) -> None:
    """It is told as what the disk cannot read, and stays."""
    path.symlink_to(path)
    with pytest.raises(StorageFailed):
        look(path)
    assert path.is_symlink()


def test_a_backup_takes_the_place_of_the_file_itself(path: Path, link: Path, clock: HandClock) -> None:
    """Also where the link leads to nothing any more: the vault is where it was."""
    vault, _words = create(path, "passphrase", clock)
    folder = path.parent.parent / "stick"
    folder.mkdir()
    copied = backup.take(vault, folder, START)
    kept = restore(copied, link, "passphrase", clock, replacing=True).kept
    assert kept is not None
    assert kept.parent == path.parent
    kept.unlink()
    assert_one_file(path, link)
    path.unlink()
    restore(copied, link, "passphrase", clock)
    assert_one_file(path, link)
    open_vault(link, "passphrase").close()


def test_backups_go_beside_the_file_itself(path: Path, link: Path) -> None:
    """They are looked for in one place, whichever way the vault is opened."""
    assert default_folder(link) == default_folder(path)
