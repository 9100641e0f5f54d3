"""Where backups of a vault go, and how far back they are kept, as the worker wished it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.thinning import Limits

if TYPE_CHECKING:
    from infoshare_desktop.domain.preferences import BackupWishes

_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """``folders``: the first is the one that must be there; the second need not be plugged in."""

    on: bool
    folders: tuple[Path, ...]
    limits: Limits


def default_folder(vault: Path) -> Path:
    """The folder beside a vault where its backups go unless the worker names another; it is made when it is needed."""
    from infoshare_desktop.store.file.links import followed

    file = followed(vault).absolute()
    return file.with_name(f"{file.stem} backups")


def default_folders(vault: Path) -> tuple[Path, ...]:
    """Where backups may be that went to no folder of the worker's own choice.

    Programs before this one made the folder beside a link, and named it and the backups after the link.
    """
    path = vault.absolute()
    return tuple(dict.fromkeys((default_folder(vault), path.with_name(f"{path.stem} backups"))))


def plan_of(wishes: BackupWishes, vault: Path) -> BackupPlan:
    """The plan for one vault."""
    first = Path(wishes.folder) if wishes.folder else default_folder(vault)
    second = (Path(wishes.second),) if wishes.second else ()
    folders = tuple(dict.fromkeys((first, *second)))
    return BackupPlan(wishes.on, folders, Limits(wishes.months, wishes.megabytes * _MEGABYTE))
