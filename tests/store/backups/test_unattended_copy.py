"""Copies that are made while nobody watches, beside whatever else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.vault.errors import VaultMissing, VaultOpenElsewhere
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.files import create_part, name_complete
from infoshare_desktop.store.file import durable
from tests.hand_clock import START
from tests.store import children
from tests.store.killing import NAME
from tests.store.left_behind import killed
from tests.store.vaults import KEY, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeAlias

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.vault import Vault

    Copy: TypeAlias = "Callable[[Path, Path, Moment], Path]"

WORKING = """
import sys
from pathlib import Path
from infoshare_desktop.store.opening import open_with_key
from tests.store.vaults import KEY, seal
with open_with_key(Path(sys.argv[1]), KEY) as vault:
    seal(vault, number="KM-2026-0002")
print("worked")
"""


def test_a_stick_that_cannot_be_written_to_is_told(path: Path, vault: Vault, stick: Path) -> None:
    """Nothing is tried twice, and nothing is left."""
    vault.close()
    code = """
import sys
from pathlib import Path
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.backups.backup import copy_unattended
from tests.hand_clock import START
try:
    copy_unattended(Path(sys.argv[1]), Path(sys.argv[2]), START)
except KnownError as error:
    print(type(error).__name__)
"""
    stick.chmod(0o500)
    assert children.run(code, str(path), str(stick), before=children.without_privileges()) == "StorageReadOnly"
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("copy", [backup.copy_closed, backup.copy_unattended])
def test_a_name_that_another_copy_is_at_is_left_to_it(path: Path, vault: Vault, stick: Path, copy: Copy) -> None:
    """Two copies in one minute: neither takes the other's half-written file for its own."""
    vault.close()
    other = create_part(path, stick, START)
    made = copy(path, stick, START)
    assert made.name == f"{path.stem} 2026-05-03 1012.infoshare"
    assert other.read_bytes() == b""
    assert name_complete(other, path, START).name == f"{path.stem} 2026-05-03 1012 (2).infoshare"
    assert made.read_bytes() == path.read_bytes()


def test_links_in_the_way_are_neither_followed_nor_overwritten(path: Path, vault: Vault, stick: Path) -> None:
    """Somebody put names there that lead elsewhere: what they lead to stays, and so do they."""
    vault.close()
    precious = path.with_name("precious")
    precious.write_bytes(b"precious")
    name = f"{path.stem} 2026-05-03 1012.infoshare"
    (stick / name).symlink_to(precious)
    (stick / f"{path.stem} 2026-05-03 1012 (2).infoshare.part").symlink_to(precious)
    (stick / f"{path.stem} 2026-05-03 1012 (2).infoshare").hardlink_to(precious)
    assert backup.copy_unattended(path, stick, START).name == f"{path.stem} 2026-05-03 1012 (3).infoshare"
    assert precious.read_bytes() == b"precious"


def test_a_copy_hinders_nobody_from_opening_the_vault(path: Path, vault: Vault, stick: Path) -> None:
    """Opened, and worked in, right after the copy began: what was in the file when it was closed is in the copy."""
    seal(vault)
    wanted = head(vault)
    vault.close()
    original = durable.copy_compared
    opened = []

    def copy_while_somebody_opens(source: Path, target: Path) -> None:
        opened.append(children.run(WORKING, str(path)))
        original(source, target)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(durable, "copy_compared", copy_while_somebody_opens)
        with pytest.raises(VaultOpenElsewhere):
            backup.copy_unattended(path, stick, START)
    assert opened == ["worked"]
    assert list(stick.iterdir()) == []
    assert backup.verify(backup.copy_unattended(path, stick, START), KEY) != wanted


def test_a_folder_that_vanishes_in_the_middle_is_told(path: Path, vault: Vault, stick: Path) -> None:
    """The stick is pulled out: one sentence, nothing that is called a backup, and the vault as it was."""
    seal(vault)
    vault.close()
    before = path.read_bytes()
    original = durable.copy_compared

    def pull_out(source: Path, target: Path) -> None:
        stick.rename(stick.with_name("pulled out"))
        original(source, target)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(durable, "copy_compared", pull_out)
        with pytest.raises(StorageFailed, match="What was saved before is safe"):
            backup.copy_unattended(path, stick, START)
    assert not list(stick.with_name("pulled out").glob("*.infoshare"))
    assert not stick.exists()
    assert path.read_bytes() == before


def test_a_vault_that_is_worked_in_is_not_copied(path: Path, vault: Vault, stick: Path) -> None:
    """Part of it is in its log: another time."""
    seal(vault)
    with pytest.raises(VaultOpenElsewhere):
        backup.copy_unattended(path, stick, START)
    assert list(stick.iterdir()) == []
    assert head(vault).entries == 1


def test_a_vault_that_is_gone_is_told(path: Path, stick: Path) -> None:
    """Moved away just after it was closed."""
    with pytest.raises(VaultMissing):
        backup.copy_unattended(path, stick, START)


def test_a_kill_while_nobody_watches_leaves_whole_backups_or_none(tmp_path: Path) -> None:
    """What has the name of a backup is one; the vault is byte for byte as it was, whatever was cut off."""
    base = tmp_path / "base"
    (base / "stick").mkdir(parents=True)
    with make(base / NAME) as vault:
        seal(vault)
        wanted = head(vault)
    before = (base / NAME).read_bytes()
    states = killed("copy_unattended", base, tmp_path / "out")
    found = [taken for state in states for taken in (state / "stick").glob("*.infoshare")]
    assert all(backup.verify(taken, KEY) == wanted for taken in found)
    assert found
    assert all((state / NAME).read_bytes() == before for state in states)
