"""The settings that live outside the vault, as a small JSON file.

No words of a worker but those that they put there: numbers for an emergency, and the folders of their backups.
"""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import platformdirs

from infoshare_desktop.domain.preferences import (
    LARGEST_TEXT,
    LOCK_CHOICES,
    SMALLEST_TEXT,
    BackupWishes,
    ColourScheme,
    Preferences,
)
from infoshare_desktop.domain.vault.thinning import LAST_AGES, MOST_MEGABYTES

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM: Final = "Infoshare Desktop"


class SettingsFile:
    """Reads and writes the preferences. A file that cannot be read gives the defaults and is left as it is."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or Path(platformdirs.user_config_dir(PROGRAM, appauthor=False)) / "settings.json"

    def load(self) -> Preferences:
        """The preferences; the default of each that is missing or makes no sense."""
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return Preferences()
        return _readable(kept) if isinstance(kept, dict) else Preferences()

    def save(self, preferences: Preferences) -> None:
        """Write the preferences whole or not at all. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(asdict(preferences), indent=2), "utf-8")
        part.replace(self._path)


def _readable(kept: Mapping[str, Any]) -> Preferences:
    """Each setting on its own, so that one bad line does not lose the others."""
    found = Preferences()
    size, colours, numbers = (kept.get(name) for name in ("text_size", "colours", "emergency_numbers"))
    lock_after = kept.get("lock_after")
    if isinstance(size, int) and SMALLEST_TEXT <= size <= LARGEST_TEXT:
        found = replace(found, text_size=size)
    if isinstance(colours, str) and colours in set(ColourScheme):
        found = replace(found, colours=ColourScheme(colours))
    if isinstance(lock_after, int) and LOCK_CHOICES[0] <= lock_after <= LOCK_CHOICES[-1]:
        found = replace(found, lock_after=lock_after)
    if isinstance(numbers, str):
        found = replace(found, emergency_numbers=numbers)
    backups = kept.get("backups")
    return replace(found, backups=_readable_wishes(backups)) if isinstance(backups, dict) else found


def _readable_wishes(kept: Mapping[str, Any]) -> BackupWishes:
    """As ``_readable``, of backups."""
    found = BackupWishes()
    texts = {name: kept[name] for name in ("folder", "second") if isinstance(kept.get(name), str)}
    within = {"months": LAST_AGES, "megabytes": MOST_MEGABYTES}
    numbers = {
        name: kept[name]
        for name, offered in within.items()
        if isinstance(kept.get(name), int) and offered[0] <= kept[name] <= offered[-1]
    }
    return replace(found, on=kept.get("on") is not False, **texts, **numbers)


def default_vault() -> Path:
    """Where the vault is kept unless the worker chose another place: no list of recent files is needed."""
    return Path(platformdirs.user_data_dir(PROGRAM, appauthor=False)) / "vault.infoshare"
