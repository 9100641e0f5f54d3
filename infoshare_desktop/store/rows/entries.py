"""The chain of entries in the vault. Design section 6."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, false, func, or_, select

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.chain import Entry, EntryKind, Head, Header
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.store.rows.appending import Appending
from infoshare_desktop.store.rows.tables import content, entry

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sqlalchemy import Connection, Row, Select

PERSON: Final = re.compile(r"P-[0-9]{4,}")
"""A person's reference in a text: P-1000, and not the beginning of P-10001."""
_AT_A_TIME: Final = 500
"""Rows fetched together: the chain of a large vault is never in memory as a whole."""


class Entries:
    """Appends to the chain and reads it; what can go is a content, never an entry."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self, kind: EntryKind, number: str, schema: str, statement: Mapping[str, Any], recorded_at: Moment
    ) -> Entry:
        """Add the next entry, with fresh random bytes, linked to the head.

        ``statement`` is plain JSON data with integers only; it is kept as canonical JSON under ``schema``.
        """
        adding = self.many()
        added = adding.append(kind, number, schema, statement, recorded_at)
        adding.write()
        return added

    def many(self) -> Appending:
        """To add many entries in this transaction: much faster than one by one."""
        return Appending(self._connection, self.head())

    def erase(self, sequences: Iterable[int]) -> None:
        """Erase contents with their random bytes; the headers stay. The entry that says so is for the caller."""
        self._connection.execute(delete(content).where(content.c.sequence.in_(list(sequences))))

    def where_named(self, references: Collection[str]) -> dict[str, frozenset[int]]:
        """The sequences of all contents that have each of these people's references in them.

        Reads the whole chain, once for all of them: looking for one takes as long.
        """
        wanted = frozenset(references)
        found: dict[str, set[int]] = {reference: set() for reference in wanted}
        every = select(content.c.sequence, content.c.document).execution_options(yield_per=_AT_A_TIME)
        with self._connection.execute(every) as rows:
            for sequence, document in rows:
                for reference in wanted.intersection(PERSON.findall(document)):
                    found[reference].add(sequence)
        return {reference: frozenset(sequences) for reference, sequences in found.items()}

    def any_there(self, sequences: Collection[int]) -> bool:
        """Whether any of these entries still has its content."""
        wanted = select(content.c.sequence).where(content.c.sequence.in_(list(sequences))).limit(1)
        return self._connection.execute(wanted).first() is not None

    def naming(self, references: Iterable[str]) -> list[str]:
        """The numbers and references whose contents have any of these references in them. Reads the whole chain."""
        named = or_(false(), *(content.c.document.op("GLOB")(f"*{one}[^0-9]*") for one in references))
        wanted = select(entry.c.number).join_from(entry, content).where(named).distinct().order_by(entry.c.number)
        return list(self._connection.execute(wanted).scalars())

    def head(self) -> Head:
        """Where the chain stands."""
        last = select(entry.c.sequence, entry.c.entry_hash).order_by(entry.c.sequence.desc()).limit(1)
        row = self._connection.execute(last).one_or_none()
        return Head(0, chain.GENESIS) if row is None else Head(row.sequence, row.entry_hash)

    def entry(self, sequence: int) -> Entry:
        """One entry by its place in the chain. Raises NoSuchRecord."""
        row = self._connection.execute(_entries().where(entry.c.sequence == sequence)).one_or_none()
        if row is None:
            raise NoSuchRecord(str(sequence))
        return _read(row)

    def about(self, number: str) -> list[Entry]:
        """Every entry about a number or reference, the oldest first; empty where there is none."""
        rows = self._connection.execute(_entries().where(entry.c.number == number))
        return [_read(row) for row in rows]

    def all(self) -> Iterator[Entry]:
        """The whole chain from its first entry, a few at a time: use it up within the transaction."""
        yield from self._few_at_a_time(_entries())

    def erased(self) -> dict[int, bytes]:
        """The sequences of all entries whose content is gone, each with the entry's hash."""
        there = select(content.c.sequence)
        gone = select(entry.c.sequence, entry.c.entry_hash).where(entry.c.sequence.not_in(there))
        return {row.sequence: row.entry_hash for row in self._connection.execute(gone)}

    def of_kind(self, kind: EntryKind) -> Iterator[Entry]:
        """Every entry of one kind, as ``all``."""
        yield from self._few_at_a_time(_entries().where(entry.c.kind == kind.value))

    def codes(self) -> set[str]:
        """The letters before every number of the chain: KM, P."""
        before = func.substr(entry.c.number, 1, func.instr(entry.c.number, "-") - 1)
        return set(self._connection.execute(select(before).where(entry.c.number.contains("-")).distinct()).scalars())

    def by_number(self) -> Iterator[tuple[str, list[Entry]]]:
        """The chain as what became of each number or reference: use it up within the transaction."""
        wanted = _entries().order_by(None).order_by(entry.c.number, entry.c.sequence)
        with self._connection.execute(wanted.execution_options(yield_per=_AT_A_TIME)) as rows:
            for number, together in groupby(map(_read, rows), key=lambda each: each.header.number):
                yield number, list(together)

    def _few_at_a_time(self, wanted: Select[Any]) -> Iterator[Entry]:
        with self._connection.execute(wanted.execution_options(yield_per=_AT_A_TIME)) as rows:
            for row in rows:
                yield _read(row)


def _entries() -> Select[Any]:
    return (
        select(entry, content.c.random, content.c.document)
        .outerjoin_from(entry, content, entry.c.sequence == content.c.sequence)
        .order_by(entry.c.sequence)
    )


def _read(row: Row[Any]) -> Entry:
    header = Header(
        sequence=row.sequence,
        kind=EntryKind(row.kind),
        number=row.number,
        recorded_at=Moment.parse(row.recorded_at),
        schema=row.schema,
        content_hash=row.content_hash,
    )
    document = None if row.document is None else row.document.encode()
    return Entry(header, row.entry_hash, document, row.random)
