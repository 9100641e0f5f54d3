"""Every setting that lives outside the vault: name, type, default, label, description. No words of a worker."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

SMALLEST_TEXT: Final = 100
LARGEST_TEXT: Final = 200
"""Text sizes, in per cent of the system's."""

LOCK_CHOICES: Final = (2, 5, 10, 15, 30, 60)
"""Minutes without use after which it locks, as they are offered. Never is not among them."""


class ColourScheme(StrEnum):
    """Which colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class BackupWishes:
    """Whether, where and for how long backups are kept. Outside the vault: they are looked for when it does not open.

    A folder is a path in full; empty for none, and as the first one for the folder beside the vault.
    """

    on: bool = True
    folder: str = ""
    second: str = ""
    """A second place, such as a USB stick: one that is not plugged in is left out."""
    months: int = 12
    """How far back backups go, from the first to the last of ``thinning.LAST_AGES``."""
    megabytes: int = 1000
    """How much room they take in each folder, from the first to the last of ``thinning.MOST_MEGABYTES``."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the program looks and behaves on this laptop."""

    text_size: int = SMALLEST_TEXT
    """Per cent of the system's text size, from ``SMALLEST_TEXT`` to ``LARGEST_TEXT``."""
    colours: ColourScheme = ColourScheme.SYSTEM
    emergency_numbers: str = ""
    """Shown beside the passphrase box, if the worker chose so: readable by whoever opens the laptop."""
    lock_after: int = 10
    """Minutes without any input after which the vault is locked, from the first to the last of ``LOCK_CHOICES``."""
    backups: BackupWishes = field(default_factory=BackupWishes)
