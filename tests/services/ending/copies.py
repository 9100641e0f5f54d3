"""A decision that is carried out, and copies of the vault that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.store.backups.backup import take_and_go_on
from tests.services.desk import disclosure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.desk import Desk

GROUND = "Kept long enough"
SECOND = "Sam Lee"


def sealed(desk: Desk) -> str:
    """A decision, carried out."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    return number


def taken(desk: Desk, folder: Path) -> Path:
    """A backup of the vault as it is now."""
    desk.clock.forward(minutes=1)
    return take_and_go_on(desk.vault, folder, desk.clock())
