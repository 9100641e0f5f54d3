"""The files that a salvage makes beside the damaged vault, and what is left of them where it was cut off.

Each holds content of the vault, under its key. They are made as in ``store.file.replace``, so a killed process leaves
``kim.sorting.infoshare.4711.next``, with what SQLite had beside it.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from infoshare_desktop.store.file.replace import recover

if TYPE_CHECKING:
    from pathlib import Path

SALVAGED: Final = "salvaged"
"""The word in the name of the new vault: ``kim.salvaged-1.infoshare``."""

_SORTING: Final = "sorting"
_READING: Final = "reading"


def sorting_beside(damaged: Path) -> Path:
    """What the file is prepared as in which rows are sorted; nothing ever gets this name."""
    return _named(damaged, _SORTING)


def reading_beside(damaged: Path) -> Path:
    """What the file is prepared as in which pages are read one by one; nothing ever gets this name."""
    return _named(damaged, _READING)


def drop_cut_off(vault: Path) -> None:
    """Remove what salvages of this vault left that nobody is at any more.

    A vault that was salvaged before sees to its own files as it is opened. Raises StorageErrors.
    """
    word = rf"(?:{_SORTING}|{_READING}|{SALVAGED}-[0-9]+)"
    made = re.compile(rf"({re.escape(vault.stem)}\.{word}{re.escape(vault.suffix)})\.[0-9]+\.next")
    names = {found[1] for file in vault.parent.glob("*.next") if (found := made.fullmatch(file.name))}
    for target in (vault.with_name(name) for name in sorted(names)):
        if not os.path.lexists(target):
            recover(target)


def _named(damaged: Path, word: str) -> Path:
    return damaged.with_name(f"{damaged.stem}.{word}{damaged.suffix}")
