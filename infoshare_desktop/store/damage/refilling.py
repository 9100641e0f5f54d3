"""An empty vault is filled with what was found in a damaged one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sqlalchemy import insert, select

from infoshare_desktop.domain.acts.salvaging import ABOUT, SALVAGE_SCHEMA, Salvage
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.erasing.erased import unexplained
from infoshare_desktop.domain.records.lines import Line
from infoshare_desktop.domain.records.listing import Row, State, search_text
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.records.record import read, statement
from infoshare_desktop.store.damage.rederiving import derive_again
from infoshare_desktop.store.damage.salvaged_chain import UNREADABLE, SalvagedChain
from infoshare_desktop.store.rows import tables
from infoshare_desktop.store.rows.appending import put_linked
from infoshare_desktop.store.rows.letters import new_letters
from infoshare_desktop.store.rows.lists.record_rows import row_of
from infoshare_desktop.store.rows.numbers.given_numbers import above_given
from infoshare_desktop.store.rows.relisting import put_line
from infoshare_desktop.store.rows.repositories import Repositories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Table

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.damage.salvaged_rows import Rows

_AS_FOUND: Final = (tables.follow_up, tables.pack, tables.setting, tables.access)
"""Tables whose rows are taken over as they were found: the chain does not hold what they do."""
_AT_A_TIME: Final = 200
"""Rows in memory together."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Refilled:
    """What is in the new vault, and what is not."""

    records: int
    drafts: int
    act: Salvage
    lost: tuple[str, ...]
    """Numbers and references of which something is lost, as far as they are known."""


def refill(connection: Connection, rows: Rows, pages: int, at: Moment) -> Refilled:
    """Fill the empty tables within a transaction, and append the entry that says what the chain lacks since.

    ``pages``: how many pages of the damaged file could not be read.
    """
    kept = Repositories.over(connection)
    chain = SalvagedChain(rows, at)
    certain = _put_vault(connection, rows, at)
    for table in _AS_FOUND:
        _put(connection, table, rows.of(table))
    for some in _few_at_a_time(chain.entries()):
        put_linked(connection, some)
    unread = unexplained(kept.entries.all())
    derive_again(connection, kept)
    records = kept.records.count(Query())
    drafts = _put_drafts(connection, kept, rows)
    kept.numbers.continue_above(above_given(connection))
    act = Salvage(
        pages,
        tuple(chain.lost),
        tuple(unread),
        tuple(chain.loose),
        tuple(chain.stray),
        None if certain else _new_code(kept),
    )
    kept.entries.append(EntryKind.SALVAGE, ABOUT, SALVAGE_SCHEMA, statement(act), at)
    about = {kept.entries.entry(sequence).header.number for sequence in unread}
    return Refilled(records, len(drafts), act, tuple(sorted(about | _unlisted(connection, drafts, rows))))


def _put_vault(connection: Connection, rows: Rows, at: Moment) -> bool:
    """The row about the vault as a whole; whether it was found, and with it the running numbers."""
    found = next(rows.of(tables.vault), None)
    made = {"id": 1, "code": None, "created_at": str(at), "fictional": 0}
    values = found or {**made, "next_number": 1, "next_draft": 1, "next_person": 1}
    connection.execute(insert(tables.vault).values(values))
    return found is not None


def _few_at_a_time(found: Iterator[T]) -> Iterator[list[T]]:
    while some := list(islice(found, _AT_A_TIME)):
        yield some


def _put(connection: Connection, table: Table, found: Iterator[dict[str, Any]]) -> None:
    """Take rows over; those with the same columns together, as rows of an older version lack some."""
    for some in _few_at_a_time(found):
        for _columns, alike in groupby(some, key=tuple):
            connection.execute(insert(table), list(alike))


def _put_drafts(connection: Connection, kept: Repositories, rows: Rows) -> set[str]:
    """Drafts with their lines; the line of what is left of a discarded one is all that there is of it.

    Which drafts there are, by their references.
    """
    drafts: set[str] = set()
    record = tables.record.c
    for values in rows.of(tables.draft):
        draft = _draft(values["document"])
        if draft is not None:
            drafts.add(draft.reference)
            connection.execute(insert(tables.draft).values(values))
            listed = next(rows.of(tables.record, record.reference == draft.reference), None)
            put_line(kept, Line(_bare(draft) if listed is None else row_of(listed), search_text(draft)))
    for columns in rows.of(tables.record, record.state == State.DISCARDED.value):
        row = row_of(columns)
        put_line(kept, Line(row, row.summary))
    return drafts


def _draft(document: str) -> Draft | None:
    try:
        return read(document.encode(), Draft)
    except UNREADABLE:
        return None


def _bare(draft: Draft) -> Row:
    """A line for a draft whose own was lost; the next time that it is left it has its own again."""
    return Row(draft.reference, State.DRAFT, draft.started_at, people=tuple(one.reference for one in draft.people))


def _new_code(kept: Repositories) -> dict[str, str]:
    """Let numbers go on with new letters, as nobody knows which ones were given."""
    letters = new_letters(kept)
    kept.numbers.set_code(letters.code)
    return asdict(letters)


def _unlisted(connection: Connection, drafts: set[str], rows: Rows) -> set[str]:
    """What the table of the damaged vault still names, and is not there."""
    there = drafts.union(connection.execute(select(tables.entry.c.number).distinct()).scalars())
    record = tables.record
    listed = (columns["reference"] for columns in rows.of(record, record.c.state != State.DISCARDED.value))
    return {reference for reference in listed if reference not in there}
