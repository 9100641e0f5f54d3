"""A vault that is opened, mended and restored through a symbolic link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.services.care.backup_plan import plan_of
from infoshare_desktop.services.care.keeping import Keeping, kept_folders
from infoshare_desktop.services.care.mending import Mending, Secret
from infoshare_desktop.services.care.restoring import Restoring
from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.damage.salvage import salvage
from infoshare_desktop.store.opening import open_with_key
from tests.hand_clock import START
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.flipping import flip
from tests.store.vaults import KEY, beside, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PASSPHRASE: Final = "velvet harbour 9 pigeons"
PAGE: Final = 4096


@pytest.fixture
def path(tmp_path: Path, clock: HandClock) -> Path:
    """A closed vault."""
    (tmp_path / "disk").mkdir()
    vault, _words = Keeping(clock).create(tmp_path / "disk" / "kim.infoshare", PASSPHRASE)
    vault.close()
    return vault.path


@pytest.fixture
def link(path: Path, tmp_path: Path) -> Path:
    """A link to it, in another folder and under another name."""
    (tmp_path / "desktop").mkdir()
    made = tmp_path / "desktop" / "my vault.infoshare"
    made.symlink_to(path)
    return made


def backed_up_beside(link: Path, clock: HandClock) -> Path:
    """A backup as it was made of a vault that was opened through a link, before links were followed."""
    folder = link.with_name(f"{link.stem} backups")
    folder.mkdir(exist_ok=True)
    return copy_closed(link, folder, clock())


def spoil(file: Path) -> None:
    """Flip one bit of the fifth page."""
    flip(file, 4 * PAGE + 9)


def test_what_is_saved_goes_beside_the_file_itself(path: Path, link: Path, clock: HandClock) -> None:
    """Beside the link there is nothing but the link."""
    with Keeping(clock).open(path, PASSPHRASE) as vault:
        seal(vault)
    spoil(path)
    saved = Mending(clock).salvage(link, Secret(PASSPHRASE))
    assert saved.path.parent == path.parent
    assert beside(path) == ["kim.infoshare", "kim.salvaged-1.infoshare"]
    assert beside(link) == [link.name]


@pytest.mark.parametrize("looked_first", [True, False])
def test_the_damaged_log_of_the_file_itself_is_kept_and_told(tmp_path: Path, *, looked_first: bool) -> None:
    """Also by a salvage that is asked for by the link alone."""
    file, link = tmp_path / "disk" / "kim.infoshare", tmp_path / "my vault.infoshare"
    make(tmp_path / "open.infoshare").close()
    with open_with_key(tmp_path / "open.infoshare", KEY) as vault:
        seal(vault)
        log = killed_with_damaged_log(vault, file)
    link.symlink_to(file)
    if looked_first:
        open_with_key(link, KEY).close()
    saved = salvage(link, KEY, START)
    assert saved.logs == ("kim.damaged-1.infoshare-wal",)
    assert file.with_name(saved.logs[0]).read_bytes() == log
    assert saved.path.parent == file.parent


def test_backups_beside_the_link_are_found_by_a_restore(path: Path, link: Path, clock: HandClock) -> None:
    """Beside those beside the file itself, although the vault cannot be asked for its folders."""
    old = backed_up_beside(link, clock)
    clock.forward(days=1)
    new = copy_closed(path, path.parent, clock())
    beside_link = copy_closed(path, link.parent, clock())
    found = Restoring(clock).find(plan_of(BackupWishes(), link), link)
    assert {one.path for one in found} == {old, new, beside_link}


def test_the_last_whole_backup_may_be_beside_the_link(path: Path, link: Path, clock: HandClock) -> None:
    """It has the link's name; whichever name the newest whole one has, it is told."""
    older = backed_up_beside(link, clock)
    mending, secret = Mending(clock), Secret(PASSPHRASE)
    clock.forward(days=1)
    newer = copy_closed(path, path.parent, clock())
    clock.forward(days=1)
    spoil(backed_up_beside(link, clock))
    spoil(path)
    found = mending.look(link, secret).backup
    assert found is not None
    assert found.path == newer
    newer.unlink()
    found = mending.look(link, secret).backup
    assert found is not None
    assert found.path == older


def test_who_opens_through_the_link_lets_the_vault_know_of_backups_beside_it(
    path: Path, link: Path, clock: HandClock
) -> None:
    """What is erased later has to go from there, too. Without such a folder nothing is noted."""
    keeping = Keeping(clock)
    with keeping.open(link, PASSPHRASE) as vault:
        assert vault.read(kept_folders) == ()
    folder = backed_up_beside(link, clock).parent
    with keeping.open(link, PASSPHRASE) as vault:
        assert vault.read(kept_folders) == (folder,)
    with keeping.open(path, PASSPHRASE) as vault:
        assert vault.read(kept_folders) == (folder,)
