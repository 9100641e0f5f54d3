"""The guidance packs that records were made with, each kept once. Design section 6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.store.rows.tables import pack as table

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Packs:
    """Packs by their SHA-256 in hex; one that is kept never changes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, pack_hash: str, document: bytes) -> None:
        """Keep a pack; nothing happens where it is kept already."""
        keep = insert(table).values(hash=pack_hash, document=document)
        self._connection.execute(keep.on_conflict_do_nothing())

    def get(self, pack_hash: str) -> bytes:
        """A pack's document. Raises NoSuchRecord."""
        wanted = select(table.c.document).where(table.c.hash == pack_hash)
        found: bytes | None = self._connection.execute(wanted).scalar_one_or_none()
        if found is None:
            raise NoSuchRecord(pack_hash)
        return found
