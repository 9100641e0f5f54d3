"""Adds entries to the chain: linked as they come, written together."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.chain import Entry, EntryKind, Head, Header
from infoshare_desktop.store.rows.tables import content, entry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from infoshare_desktop.domain.moments import Moment


class Appending:
    """Many entries within one transaction. Nothing else may append until ``write`` was called, at its end."""

    def __init__(self, connection: Connection, head: Head) -> None:
        self._connection = connection
        self._head = head
        self._linked: list[Entry] = []

    def append(
        self, kind: EntryKind, number: str, schema: str, statement: Mapping[str, Any], recorded_at: Moment
    ) -> Entry:
        """Link the next entry, with fresh random bytes, to the one before.

        ``statement`` is plain JSON data with integers only; it is kept as canonical JSON under ``schema``.
        """
        document = chain.document(schema, statement)
        random = secrets.token_bytes(chain.RANDOM_BYTES)
        header = Header(
            sequence=self._head.entries + 1,
            kind=kind,
            number=number,
            recorded_at=recorded_at,
            schema=schema,
            content_hash=chain.content_hash(random, document),
        )
        added = chain.link(self._head, header, document, random)
        self._head = Head(header.sequence, added.entry_hash)
        self._linked.append(added)
        return added

    def write(self) -> None:
        """Write what was appended since the last time."""
        put_linked(self._connection, self._linked)
        self._linked = []


def put_linked(connection: Connection, linked: Sequence[Entry]) -> None:
    """Write entries that are linked already; of one whose content is gone, the header alone."""
    contents = [
        _content(each.header.sequence, each.random, each.document) for each in linked if each.document is not None
    ]
    if linked:
        connection.execute(insert(entry), [_header(each) for each in linked])
    if contents:
        connection.execute(insert(content), contents)


def _content(sequence: int, random: bytes | None, document: bytes) -> dict[str, Any]:
    return {"sequence": sequence, "random": random, "document": document.decode()}


def _header(linked: Entry) -> dict[str, Any]:
    header = linked.header
    return {
        "sequence": header.sequence,
        "kind": header.kind.value,
        "number": header.number,
        "recorded_at": str(header.recorded_at),
        "schema": header.schema,
        "content_hash": header.content_hash,
        "entry_hash": linked.entry_hash,
    }
