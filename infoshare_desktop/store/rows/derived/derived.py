"""Whether what is kept beside the chain still says what the chain says: it is derived, so it can be derived again."""

from __future__ import annotations

import hashlib
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from cattrs import BaseValidationError
from sqlalchemy import except_, func, insert, select, true, union_all
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.records.history import History, history
from infoshare_desktop.domain.records.lines import Line, line_of, line_of_disposed
from infoshare_desktop.domain.records.listing import BREACHES, State
from infoshare_desktop.store.file.errors import PRIMARY
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.lists.record_rows import columns_of
from infoshare_desktop.store.rows.lists.search import INDEXES
from infoshare_desktop.store.rows.tables import pack, record, record_mark, record_person, record_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Connection, Row, TableClause

    from infoshare_desktop.domain.chain import Entry

_FROM_CHAIN: Final = (State.SEALED, State.EMERGENCY, State.COMPLETED, State.DISPOSED, *BREACHES)
"""The states of records that the chain knows; drafts, and what is left of discarded ones, are not in it."""
_AT_A_TIME: Final = 200
"""Lines that are compared with one query: a query for each costs as much as reading its decision."""


def list_faults(connection: Connection) -> list[str]:
    """What the table or the searchable text has otherwise than the chain gives it: one line each."""
    faults: list[str] = []
    seen: set[str] = set()
    lines = lines_of_chain(connection, faults)
    while some := list(islice(lines, _AT_A_TIME)):
        seen.update(line.row.reference for line in some)
        faults.extend(_differences(connection, some))
    states = [state.value for state in _FROM_CHAIN]
    listed = connection.execute(select(record.c.reference).where(record.c.state.in_(states))).scalars()
    faults.extend(f"{reference} is listed and not in the chain" for reference in listed if reference not in seen)
    faults.extend(_link_faults(connection, record.c.people, record_person.c.person, record_person.c.record_id))
    faults.extend(_link_faults(connection, record.c.marks, record_mark.c.mark, record_mark.c.record_id))
    return faults


def search_faults(connection: Connection) -> list[str]:
    """Which search indexes do not agree with the texts that they are of."""
    return [f"{index.name} has other words than the records" for index in INDEXES if not _agrees(connection, index)]


def pack_faults(connection: Connection) -> list[str]:
    """Which guidance packs are not what their hash, which sealed decisions name them by, says."""
    packs = connection.execute(select(pack.c.hash, pack.c.document))
    return [f"the pack {row.hash} was changed" for row in packs if hashlib.sha256(row.document).hexdigest() != row.hash]


def _link_faults(
    connection: Connection, listed: Column[str], linked: Column[str], record_id: Column[int]
) -> Iterator[str]:
    """Which lines are found by other people or marks than they show."""
    each = func.json_each(listed).table_valued("value")
    shown = select(record.c.id, each.c.value.label("found_by")).select_from(record.join(each, true()))
    kept = select(record_id.label("id"), linked.label("found_by"))
    differing = union_all(select(except_(shown, kept).subquery().c.id), select(except_(kept, shown).subquery().c.id))
    wanted = select(record.c.reference).where(record.c.id.in_(differing)).order_by(record.c.reference)
    for reference in connection.execute(wanted).scalars():
        yield f"{reference} is found by another {linked.name}"


def lines_of_chain(connection: Connection, faults: list[str]) -> Iterator[Line]:
    """Every line that the chain gives; numbers that cannot be read go to ``faults``."""
    emergencies: dict[str, History] = {}
    completed: set[str] = set()
    for number, entries in Entries(connection).by_number():
        after = _history(entries)
        if after is None:
            faults.append(f"{number} cannot be read")
        elif after.disposal is not None:
            yield line_of_disposed(number, entries[0].header.recorded_at)
        elif after.emergency is not None:
            emergencies[number] = after
        elif (line := line_of(number, after)) is not None:
            completed.update(after.decision.emergencies if after.decision else ())
            yield line
    for number, after in emergencies.items():
        if (line := line_of(number, after, completed=number in completed)) is not None:
            yield line


def _history(entries: list[Entry]) -> History | None:
    """The entries about one number, read; None where one is not what its schema says."""
    try:
        return history(entries)
    except (BaseValidationError, ValueError, KeyError, TypeError):
        return None


def _differences(connection: Connection, lines: list[Line]) -> Iterator[str]:
    wanted = select(record, record_text.c.text).outerjoin_from(record, record_text, record.c.id == record_text.c.id)
    some = wanted.where(record.c.reference.in_([line.row.reference for line in lines]))
    listed = {kept.reference: kept for kept in connection.execute(some)}
    for line in lines:
        kept = listed.get(line.row.reference)
        if kept is None:
            yield f"{line.row.reference} is in the chain and not listed"
        else:
            yield from _differing(line, kept)


def _differing(line: Line, kept: Row[Any]) -> Iterator[str]:
    reference = line.row.reference
    for name, value in columns_of(line.row).items():
        if getattr(kept, name) != value:
            yield f"{reference} is listed with another {name}"
    if kept.text != line.text:
        yield f"{reference} is searched for in another text"


def _agrees(connection: Connection, index: TableClause) -> bool:
    """Ask FTS5 to compare an index with its texts (sqlite.org/fts5.html, 6.5).

    It takes that for writing: in a copy that is open for reading only, the check of the structure has to do.
    """
    try:
        connection.execute(insert(index), {index.name: "integrity-check", "rank": 1})
    except DatabaseError as error:
        match getattr(error.orig, "sqlite_errorcode", 0) & PRIMARY:
            case sqlcipher.SQLITE_CORRUPT:
                return False
            case sqlcipher.SQLITE_READONLY:
                return True
            case _:
                raise
    return True
