"""Another file may hold more than the backup that is chosen."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.backups.fuller import fuller
from infoshare_desktop.store.backups.looking_into import backups_in, look_into
from infoshare_desktop.store.opening import create
from tests.hand_clock import START
from tests.store.vaults import make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PASSPHRASE = "passphrase"


def test_another_file_under_the_same_key_that_holds_more_is_named(path: Path, clock: HandClock) -> None:
    """Not one that holds as much or less, nor one that is ruined, nor one under another key."""
    folder = path.with_name("backups")
    folder.mkdir()
    vault, _words = create(path, PASSPHRASE, clock)
    with vault:
        seal(vault)
        older = vault.while_closed(lambda: copy_closed(path, folder, START))
        seal(vault, number="KM-2026-0002")
    replaced = [path.with_name(f"kim.replaced-{number}.infoshare") for number in (1, 2)]
    for file in replaced:
        shutil.copyfile(path, file)
    path.with_name("kim.salvaged-1.infoshare").write_bytes(path.read_bytes()[:5_000])
    with make(path.with_name("other.infoshare")) as other:
        for number in range(1, 5):
            seal(other, number=f"KM-2026-000{number}")
    path.unlink()
    found = backups_in((folder, path.parent), path, START)
    before = [one.path.read_bytes() for one in found]
    holds, _readable = look_into(older, path, PASSPHRASE)
    named = fuller(found, older, holds, PASSPHRASE)
    assert named is not None
    assert named[0] in replaced
    assert named[1].decisions == 2
    assert fuller(found, named[0], named[1], PASSPHRASE) is None
    assert [one.path.read_bytes() for one in found] == before
