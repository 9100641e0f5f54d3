"""The rules by which folders that are copied to other computers are known: data that comes with the program."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.vault.beside import SyncProgram

if TYPE_CHECKING:
    from pathlib import Path


def load_synced_folders(file: Path) -> tuple[SyncProgram, ...]:
    """The programs in the file, in its order. Raises ValueError where it does not hold together: it is ours."""
    return valued(tomllib.loads(file.read_text(encoding="utf-8"))["program"], tuple[SyncProgram, ...])
