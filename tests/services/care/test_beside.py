"""What lies beside the vault, and around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.vault.beside import second_copies
from infoshare_desktop.guidance.synced_folders import load_synced_folders
from infoshare_desktop.services.care.beside import Beside, remark_on_place, synced
from tests.guidance.builtin import RESOURCES
from tests.store.vaults import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.store.vault import Vault

PAGE: Final = 4096
PROGRAMS: Final = load_synced_folders(RESOURCES / "synced_folders.toml")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault in a folder of its own."""
    (tmp_path / "Documents").mkdir()
    with make(tmp_path / "Documents" / "kim.infoshare") as made:
        yield made


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Our Charity)", "Dropbox"),
        ("OneDrive - Our Charity", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("com~apple~CloudDocs", "iCloud"),
        ("Nextcloud", "Nextcloud or ownCloud"),
        ("pCloudDrive", "pCloud"),
        ("Box Sync", "Box"),
        ("MEGAsync", "MEGA"),
        ("Documents", ""),
        ("Boxes", ""),
    ],
)
def test_a_folder_of_a_sync_program_is_known_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    """However deep in it the vault is, and although nothing is there yet."""
    assert synced(PROGRAMS, tmp_path / folder / "Work" / "kim.infoshare") == program


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_0a1b2c3d.db", "Nextcloud or ownCloud"),
        (".tmp.drivedownload", "Google Drive"),
    ],
)
def test_a_folder_is_known_by_what_the_program_leaves_in_it(tmp_path: Path, marker: str, program: str) -> None:
    """Whatever the folder is called."""
    (tmp_path / marker).touch()
    assert synced(PROGRAMS, tmp_path / "kim.infoshare") == program


@pytest.mark.parametrize(
    "name",
    [
        "kim (Kim's conflicted copy 2026-05-03).infoshare",
        "kim-LAPTOP-4711.infoshare",
        "kim-LAPTOP2.infoshare",
        "kim-KIMS-PC.infoshare",
        "kim (1).infoshare",
        "kim 2.infoshare",
        "kim (conflicted copy 2026-05-03 101200).infoshare",
        "kim_conflict-20260503-101200.infoshare",
        "kim.sync-conflict-20260503-101200-ABCDEFG.infoshare",
        "kim [conflicted].infoshare",
        "kim.Conflict.infoshare",
    ],
)
def test_a_second_copy_is_known_by_its_name(name: str) -> None:
    """As each program calls it."""
    assert second_copies(PROGRAMS, "kim.infoshare", [name, "kim.infoshare"]) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "kim.infoshare",
        "kim.replaced-1.infoshare",
        "kim.salvaged-1.infoshare",
        "kim 2026-05-03 1012.infoshare",
        "kim 2026-05-03 1012 (2).infoshare",
        "kim-2025.infoshare",
        "kim-OLD.infoshare",
        "kim-lee.infoshare",
        "kim-THE-NAME-OF-NO-COMPUTER-1.infoshare",
        "kimberley-LAPTOP2.infoshare",
        "kimberley (conflicted copy).infoshare",
        "kim (conflicted copy).docx",
    ],
)
def test_our_own_files_and_others_are_no_second_copies(name: str) -> None:
    """Backups, what was replaced or saved, other vaults."""
    assert second_copies(PROGRAMS, "kim.infoshare", [name]) == []


def test_signs_in_the_name_of_a_vault_stand_for_themselves() -> None:
    """Nothing in it is a pattern."""
    assert second_copies(PROGRAMS, "k[i]*.infoshare", ["k[i]* (1).infoshare", "kixx (1).infoshare"]) == [
        "k[i]* (1).infoshare"
    ]


def test_each_is_told_once(vault: Vault) -> None:
    """What was seen is kept in the vault; what comes later is told again."""
    folder = vault.path.parent
    (folder / "kim (conflicted copy 2026).infoshare").touch()
    (folder / "kim.damaged-1.infoshare-wal").touch()
    (folder / ".stfolder").mkdir()
    beside = Beside(vault, PROGRAMS)
    told = beside.remarks()
    assert [remark.keys for remark in told] == [
        ("kim.damaged-1.infoshare-wal",),
        ("kim (conflicted copy 2026).infoshare",),
        ("synced by Syncthing",),
    ]
    assert "Syncthing" in told[-1].sentence
    beside.see(told)
    assert beside.remarks() == ()
    (folder / "kim.damaged-2.infoshare-wal").touch()
    assert [remark.keys for remark in beside.remarks()] == [("kim.damaged-2.infoshare-wal",)]


def test_second_copies_are_told_in_one_sentence_and_not_for_certain(vault: Vault) -> None:
    """Any file manager makes such a name, too. What comes later is told without those that were seen."""
    folder = vault.path.parent
    names = ["kim (1).infoshare", "kim-LAPTOP2.infoshare"]
    for name in names:
        (folder / name).touch()
    beside = Beside(vault, PROGRAMS)
    (told,) = beside.remarks()
    assert told.keys == tuple(names)
    assert ", ".join(names) in told.sentence
    assert "may" in told.sentence
    assert told.sentence.count("Choose another vault") == 1
    beside.see([told])
    (folder / "kim (2).infoshare").touch()
    (later,) = beside.remarks()
    assert later.keys == ("kim (2).infoshare",)
    assert names[0] not in later.sentence


def test_a_copy_with_another_computers_name_is_known_by_how_it_begins(vault: Vault) -> None:
    """Computers have all kinds of names; another vault with such a name is none of it, nor is a link to this one."""
    folder = vault.path.parent
    copy = folder / "kim-Kims MacBook.infoshare"
    copy.write_bytes(vault.key.salt + bytes(PAGE))
    (folder / "kim-other.infoshare").write_bytes(bytes(PAGE))
    (folder / "kim-link.infoshare").hardlink_to(vault.path)
    assert [remark.keys for remark in Beside(vault, PROGRAMS).remarks()] == [(copy.name,)]


def test_a_vault_on_its_own_has_nothing_to_tell(vault: Vault) -> None:
    """Nor a place that is not there yet."""
    assert Beside(vault, PROGRAMS).remarks() == ()
    assert remark_on_place(PROGRAMS, Path("/nowhere/at/all/kim.infoshare")) == ""
