"""Decisions that are being made. Design section 3, journey 4: nothing typed is ever lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from infoshare_desktop.domain import codec
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.store.rows.tables import draft as table

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection

SCHEMA: Final = "draft/1"

# Written once, because this statement runs at every pause in typing.
_CHANGE: Final = update(table).where(table.c.reference == bindparam("kept"))


class Drafts:
    """Each draft as one document: saving rewrites one row, whatever was typed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, draft: Draft, changed_at: Moment) -> None:
        """Keep a draft, in place of what was kept of it before."""
        values = {"changed_at": str(changed_at), "document": document(draft)}
        keep = insert(table).values(reference=draft.reference, **values)
        self._connection.execute(keep.on_conflict_do_update(index_elements=[table.c.reference], set_=values))

    def change(self, draft: Draft, changed_at: Moment) -> None:
        """As ``put``, for a draft that is kept already. Raises NoSuchRecord."""
        values = {"kept": draft.reference, "changed_at": str(changed_at), "document": document(draft)}
        if not self._connection.execute(_CHANGE, values).rowcount:
            raise NoSuchRecord(draft.reference)

    def get(self, reference: str) -> Draft:
        """The draft as it was kept last. Raises NoSuchRecord."""
        return read(self._value(table.c.document, reference).encode(), Draft)

    def changed_at(self, reference: str) -> Moment:
        """When the draft was kept last. Raises NoSuchRecord."""
        return Moment.parse(self._value(table.c.changed_at, reference))

    def remove(self, reference: str) -> None:
        """Erase a draft; one that is not there stays away."""
        self._connection.execute(delete(table).where(table.c.reference == reference))

    def named(self, reference: str) -> bool:
        """Whether any draft has this person's reference in it."""
        naming = table.c.document.op("GLOB")(f"*{reference}[^0-9]*")
        return self._connection.execute(select(table.c.reference).where(naming).limit(1)).first() is not None

    def references(self) -> list[str]:
        """The references of all drafts, the one begun last first."""
        order = (func.length(table.c.reference).desc(), table.c.reference.desc())
        return list(self._connection.execute(select(table.c.reference).order_by(*order)).scalars())

    def _value(self, column: Column[Any], reference: str) -> str:
        found: str | None = self._connection.execute(
            select(column).where(table.c.reference == reference)
        ).scalar_one_or_none()
        if found is None:
            raise NoSuchRecord(reference)
        return found


def document(draft: Draft) -> str:
    """What is kept of a draft: JSON that nobody hashes, so it need not be canonical and is written six times faster."""
    return json.dumps({"schema": SCHEMA, "statement": codec.plain(draft)})
