"""What the vault remembers about its worker and window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from infoshare_desktop.store.rows.tables import setting as table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


class Settings:
    """Plain JSON data under a key: *profile*, *place*, *supervision*."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> dict[str, Any] | None:
        """What was put under the key last; None where nothing ever was."""
        wanted = select(table.c.document).where(table.c.key == key)
        document: str | None = self._connection.execute(wanted).scalar_one_or_none()
        if document is None:
            return None
        data: dict[str, Any] = json.loads(document)
        return data

    def put(self, key: str, data: Mapping[str, Any]) -> None:
        """Keep data under the key, in place of what was there."""
        document = json.dumps(data)
        keep = insert(table).values(key=key, document=document)
        self._connection.execute(keep.on_conflict_do_update(index_elements=[table.c.key], set_={"document": document}))

    def remove(self, key: str) -> None:
        """Forget what was put under the key; where nothing was, nothing happens."""
        self._connection.execute(delete(table).where(table.c.key == key))
