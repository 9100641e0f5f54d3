"""How much of a vault's file is lost: pages that cannot be read, and pages that are not there any more."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from infoshare_desktop.store.damage.page_seals import PAGE_BYTES, broken_pages
from infoshare_desktop.store.file.connection import pages_told
from infoshare_desktop.store.file.errors import told

if TYPE_CHECKING:
    from infoshare_desktop.store.keys.vault_key import VaultKey

_MOST: Final = 1 << 24
"""Pages, of 64 GiB: larger than any vault."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Pages are counted from 1."""

    broken: tuple[int, ...]
    """Those that are there and cannot be read; one that is cut off is among them."""
    there: int
    """How many whole pages the file has."""
    pages: int
    """How many there were, as far as that is known."""

    @property
    def lost(self) -> int:
        """How many cannot be read, those that are missing among them."""
        cut_off = self.there + 1 in self.broken
        return len(self.broken) - cut_off + self.missing

    @property
    def hides(self) -> bool:
        """Whether something may have been on what is lost: all that the first page tells is where the tables begin."""
        return self.missing > 0 or bool({*self.broken} - {1})

    @property
    def missing(self) -> int:
        """How many whole pages the file lacks at its end."""
        return self.pages - self.there


def extent_of(file: Path, key: VaultKey) -> Extent:
    """Look at every page of a closed vault, whose log is in it. Raises StorageErrors."""
    with told(file):
        size = file.stat().st_size
    broken = tuple(broken_pages(file, key))
    there, begun = size // PAGE_BYTES, -(-size // PAGE_BYTES)
    return Extent(broken, there, begun if 1 in broken else max(begun, _pages_meant(file, key, begun)))


def _pages_meant(file: Path, key: VaultKey, begun: int) -> int:
    """How many pages the vault had when it was last written, by its first page, which is whole.

    SQLite tells that number of a file that is long enough alone (sqlite.org/fileformat2.html, section 1.3.7). So a copy
    of the first page is made longer, by nothing, until it is.
    """
    with told(file), file.open("rb") as reading:
        first_page = reading.read(PAGE_BYTES)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        with told(copy):
            copy.write_bytes(first_page)
            while (begun := begun * 2) <= _MOST:
                os.truncate(copy, begun * PAGE_BYTES)
                if (pages := pages_told(copy, key)) < begun:
                    return pages
    return 0
