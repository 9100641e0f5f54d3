"""What comes with the program for every vault: the guidance, the help, the fonts of its paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from infoshare_desktop.guidance.help import load_help
from infoshare_desktop.guidance.loading import load
from infoshare_desktop.guidance.synced_folders import load_synced_folders

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.vault.beside import SyncProgram
    from infoshare_desktop.guidance.help import HelpPage

PACK = "leaflet-uk"
"""The built-in guidance pack's folder under ``resources/guidance``."""


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """Needs no vault, so it is read while the worker types the passphrase."""

    pack: Pack
    help_pages: tuple[HelpPage, ...]
    fonts: Path
    synced: tuple[SyncProgram, ...]
    """Programs that copy folders to other computers, and how they are known."""

    @classmethod
    def read(cls, resources: Path) -> Self:
        """Read it from ``resources``. Raises PackBroken where the built-in guidance was damaged."""
        return cls(
            load(resources / "guidance" / PACK),
            load_help(resources / "help"),
            resources / "fonts",
            load_synced_folders(resources / "synced_folders.toml"),
        )
