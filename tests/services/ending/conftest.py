"""The service that erases, and a stick with backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.erasing import Erasing
from tests.hand_clock import START

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """The service over the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    """A folder in which backups of the vault are kept, as it knows."""
    folder = tmp_path / "stick"
    folder.mkdir()
    desk.vault.write(lambda kept: note_backup(kept, START, folder))
    return folder
