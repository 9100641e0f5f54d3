"""A stick for backups, and a backup on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.opening import create, open_with_key
from tests.hand_clock import START
from tests.store.backups.restoring import PASSPHRASE, step

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where the backup is."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def taken(path: Path, stick: Path, clock: HandClock) -> Path:
    """A backup of a vault that has one entry and gave one number; the vault is gone on since, to three of each."""
    vault, _words = create(path, PASSPHRASE, clock)
    vault.write(lambda kept: kept.numbers.set_code("KM"))
    step(vault)
    made = backup.take(vault, stick, START)
    with open_with_key(path, vault.key) as again:
        step(again)
        step(again)
    return made
