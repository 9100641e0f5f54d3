"""Every state in which a damaged vault can be seen at the gate, by name: for the audit, and for pictures."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.salvaging import Salvage
from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.domain.vault.errors import NothingToSave
from infoshare_desktop.services.care.mending import Damage, WholeBackup
from infoshare_desktop.store.damage.salvage import Salvaged
from infoshare_desktop.ui.gate.damaged import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable

VAULT: Final = Path("/srv/laptops/kim/vault.infoshare")
BACKUP: Final = WholeBackup(
    Path("/srv/laptops/kim/backups/vault 2026-05-03 1012.infoshare"),
    datetime.fromisoformat("2026-05-03T10:12"),
    12,
)
DAMAGE: Final = Damage(3, 52, BACKUP)
SAVED: Final = Salvaged(
    VAULT.with_name("vault.salvaged-1.infoshare"), 12, 1, Salvage(3, unread=(4, 9)), ("KM-2026-0004", "KM-2026-0007")
)


def asking() -> Damaged:
    """Come from an open vault."""
    return Damaged(VAULT.name, asks=True)


def known() -> Damaged:
    """The damage was looked at."""
    screen = Damaged(VAULT.name, asks=False)
    screen.show_damage(DAMAGE)
    return screen


def cut_off() -> Damaged:
    """The file ends after its first page."""
    screen = Damaged(VAULT.name, asks=False)
    screen.show_damage(Damage(62, 63, BACKUP, missing=62))
    return screen


def saved() -> Damaged:
    """What could be read was saved."""
    screen = known()
    screen.show_saved(SAVED)
    return screen


def not_saved() -> Damaged:
    """The disk was full."""
    screen = known()
    screen.salvage.click()
    screen.failed(DiskFull("/srv/laptops/kim"))
    return screen


def nothing_saved() -> Damaged:
    """Nothing could be read."""
    screen = cut_off()
    screen.salvage.click()
    screen.failed(NothingToSave(VAULT.name))
    return screen


STATES: Final[dict[str, Callable[[], Damaged]]] = {
    "damaged_asking": asking,
    "damaged_known": known,
    "damaged_cut_off": cut_off,
    "damaged_saved": saved,
    "damaged_not_saved": not_saved,
    "damaged_nothing_saved": nothing_saved,
}
