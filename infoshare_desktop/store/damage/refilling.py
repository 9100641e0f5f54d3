"""An empty vault is filled with what was found in a damaged one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert

from infoshare_desktop.domain.acts.salvaging import ABOUT, SALVAGE_SCHEMA, Salvage
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.records.listing import Row, State, search_text
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.records.record import read, statement
from infoshare_desktop.store.damage.rederiving import derive_again
from infoshare_desktop.store.damage.salvaged_chain import UNREADABLE, salvaged_chain
from infoshare_desktop.store.rows import tables
from infoshare_desktop.store.rows.letters import new_letters
from infoshare_desktop.store.rows.lists.record_rows import row_of
from infoshare_desktop.store.rows.numbers.given_numbers import above_given
from infoshare_desktop.store.rows.repositories import Repositories

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.damage.salvaged_chain import SalvagedChain
    from infoshare_desktop.store.damage.salvaged_rows import Rows

_AS_FOUND: Final = (tables.follow_up, tables.pack, tables.setting, tables.access)
"""Tables whose rows are taken over as they were found: the chain does not hold what they do."""


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
    chain = salvaged_chain(rows, at)
    certain = _put_vault(connection, rows, at)
    for table in _AS_FOUND:
        for values in rows.of[table.name].values():
            connection.execute(insert(table).values(values))
    _put_chain(connection, chain)
    derive_again(connection, kept)
    records = kept.records.count(Query())
    drafts = _put_drafts(connection, kept, rows)
    kept.numbers.continue_above(above_given(connection))
    act = Salvage(
        pages,
        tuple(chain.lost),
        tuple(chain.unread),
        tuple(chain.loose),
        tuple(chain.stray),
        None if certain else _new_code(kept),
    )
    kept.entries.append(EntryKind.SALVAGE, ABOUT, SALVAGE_SCHEMA, statement(act), at)
    return Refilled(records, len(drafts), act, _lost(chain, drafts, rows))


def _put_vault(connection: Connection, rows: Rows, at: Moment) -> bool:
    """The row about the vault as a whole; whether it was found, and with it the running numbers."""
    found = next(iter(rows.of["vault"].values()), None)
    made = {"id": 1, "code": None, "created_at": str(at), "fictional": 0}
    values = found or {**made, "next_number": 1, "next_draft": 1, "next_person": 1}
    connection.execute(insert(tables.vault).values(values))
    return found is not None


def _put_chain(connection: Connection, chain: SalvagedChain) -> None:
    for _sequence, entry in sorted(chain.entries.items()):
        connection.execute(insert(tables.entry).values(_header(entry)))
        if entry.document is not None:
            content = {"sequence": entry.header.sequence, "random": entry.random, "document": entry.document.decode()}
            connection.execute(insert(tables.content).values(content))


def _header(entry: Entry) -> dict[str, Any]:
    header = entry.header
    return {
        "sequence": header.sequence,
        "kind": header.kind.value,
        "number": header.number,
        "recorded_at": str(header.recorded_at),
        "schema": header.schema,
        "content_hash": header.content_hash,
        "entry_hash": entry.entry_hash,
    }


def _put_drafts(connection: Connection, kept: Repositories, rows: Rows) -> dict[str, Draft]:
    """Drafts with their lines; the line of what is left of a discarded one is all that there is of it."""
    drafts: dict[str, Draft] = {}
    for values in rows.of["draft"].values():
        draft = _draft(values["document"])
        if draft is not None:
            drafts[draft.reference] = draft
            connection.execute(insert(tables.draft).values(values))
    listed = {columns["reference"]: columns for columns in rows.of["record"].values()}
    for reference, draft in drafts.items():
        _list(kept, row_of(listed[reference]) if reference in listed else _bare(draft), search_text(draft))
    for columns in listed.values():
        if columns["state"] == State.DISCARDED.value:
            row = row_of(columns)
            _list(kept, row, row.summary)
    return drafts


def _draft(document: str) -> Draft | None:
    try:
        return read(document.encode(), Draft)
    except UNREADABLE:
        return None


def _bare(draft: Draft) -> Row:
    """A line for a draft whose own was lost; the next time that it is left it has its own again."""
    return Row(draft.reference, State.DRAFT, draft.started_at, people=tuple(one.reference for one in draft.people))


def _list(kept: Repositories, row: Row, text: str) -> None:
    kept.records.put(row)
    kept.records.index(row.reference, text)


def _new_code(kept: Repositories) -> dict[str, str]:
    """Let numbers go on with new letters, as nobody knows which ones were given."""
    letters = new_letters(kept)
    kept.numbers.set_code(letters.code)
    return asdict(letters)


def _lost(chain: SalvagedChain, drafts: dict[str, Draft], rows: Rows) -> tuple[str, ...]:
    """What the headers or the table still name, and is not there, or not whole."""
    unread = {chain.entries[sequence].header.number for sequence in chain.unread}
    numbers = {entry.header.number for entry in chain.entries.values()} | drafts.keys()
    listed = {one["reference"] for one in rows.of["record"].values() if one["state"] != State.DISCARDED.value}
    return tuple(sorted(unread | (listed - numbers)))
