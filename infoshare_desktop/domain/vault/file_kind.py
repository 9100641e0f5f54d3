"""What a vault's file is, by its name: a backup, or one that a restore or a salvage left beside the vault."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class FileKind(StrEnum):
    """The value of all but the first is the word in the file's name; in the order in which they are offered."""

    BACKUP = "backup"
    """Made as one, or whatever else nothing is known of."""
    REPLACED = "replaced"
    """The vault that was there before a backup, or a newer version of it, took its place."""
    SALVAGED = "salvaged"
    """What could be read of a damaged vault."""


_NAMED: Final = re.compile(r".+\.(?P<word>replaced|salvaged)-[0-9]+")


def kind_of(stem: str) -> FileKind:
    """What a file is by its name, without the ending: ``kim.salvaged-1``."""
    found = _NAMED.fullmatch(stem)
    return FileKind.BACKUP if found is None else FileKind(found["word"])
