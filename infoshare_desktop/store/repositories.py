"""Everything that reads and writes the vault, bound to one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from infoshare_desktop.store.entries import Entries
from infoshare_desktop.store.numbers import Numbers

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Repositories:
    """One repository per kind of thing; of no use once the transaction has ended."""

    entries: Entries
    numbers: Numbers

    @classmethod
    def over(cls, connection: Connection) -> Self:
        """All of them over one connection."""
        return cls(entries=Entries(connection), numbers=Numbers(connection))
