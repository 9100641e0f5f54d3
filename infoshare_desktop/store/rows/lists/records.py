"""The table of records: every draft, emergency and decision as one line, sorted, filtered and searched in SQL."""

from __future__ import annotations

import json
from array import array
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.store.rows.lists.people_list import references_of
from infoshare_desktop.store.rows.lists.record_queries import conditions, selected
from infoshare_desktop.store.rows.lists.record_rows import columns_of, row_of
from infoshare_desktop.store.rows.lists.search import Search
from infoshare_desktop.store.rows.tables import person as person_table
from infoshare_desktop.store.rows.tables import record, record_mark, record_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, RowMapping

    from infoshare_desktop.domain.records.listing import Mark, Row

_IDS: Final = "q"
"""Signed 64 bits, as SQLite's row ids."""

# Written once, because this statement runs at every pause in typing.
_KEPT: Final = select(record).where(record.c.reference == bindparam("reference"))

_ALL: Final = -1
"""No limit, in SQLite's words."""


class Records:
    """Lines by reference, and by ids that stay with a record as long as it is there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._search = Search(connection)

    def put(self, row: Row) -> None:
        """Keep a line, in place of what was kept under its reference; only what changed is written."""
        before = self._kept(row.reference)
        now = columns_of(row)
        if before is None:
            self._put_new([now])
            return
        changed = {name: value for name, value in now.items() if before[name] != value}
        if changed:
            self._connection.execute(update(record).where(record.c.id == before["id"]).values(changed))
        if changed.keys() & {"people", "marks"}:
            self._unlink(before["id"])
            self._link([{**now, "id": before["id"]}])

    def put_many(self, lines: Iterable[tuple[Row, str]]) -> None:
        """Keep lines whose references are all new, each with its searchable text: much faster than one by one."""
        rows = list(lines)
        texts = {row.reference: text for row, text in rows}
        kept = self._put_new([columns_of(row) for row, _text in rows])
        self._search.put_new(
            [{"id": at, "reference": reference, "text": texts[reference]} for reference, at in kept.items()]
        )

    def remove(self, reference: str) -> None:
        """Erase a line and everything it was found by; one that is not there stays away."""
        kept = self._kept(reference)
        if kept is None:
            return
        self._search.remove(kept["id"])
        self._unlink(kept["id"])
        self._connection.execute(delete(record).where(record.c.id == kept["id"]))

    def get(self, reference: str) -> Row:
        """One line. Raises NoSuchRecord."""
        return row_of(self._existing(reference))

    def ids(self, query: Query, first: int | None = None) -> array[int]:
        """The ids of what the query asks for, in its order; only the ``first`` so many where that is given.

        The first page takes as long in a small vault as in a large one; all ids of 100,000 take a moment more.
        """
        limit = _ALL if first is None else first
        wanted = selected(query, self._search.found(query.text)).limit(limit).subquery()
        # As one list: fetching 100,000 rows of one number each takes eight times as long.
        # With its limit, SQLite keeps the order of the inner query (sqlite.org/optoverview.html, section 18).
        found = self._connection.execute(select(func.json_group_array(wanted.c.id))).scalar_one()
        return array(_IDS, json.loads(found))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The lines with these ids, in the same order; those that vanished meanwhile are left out."""
        asked = func.json_each(json.dumps(list(ids))).table_valued("key", "value")
        wanted = select(record).join_from(asked, record, record.c.id == asked.c.value).order_by(asked.c.key)
        return [row_of(columns) for columns in self._connection.execute(wanted).mappings()]

    def count(self, query: Query) -> int:
        """How many records the query asks for."""
        wanted = select(func.count()).select_from(record).where(*conditions(query, self._search.found(query.text)))
        return self._connection.execute(wanted).scalar_one()

    def about(self, person: str) -> list[str]:
        """The references of all lines that show this person's reference."""
        linked = record.join(record_person, record_person.c.record_id == record.c.id)
        wanted = select(record.c.reference).select_from(linked).where(record_person.c.person == person)
        return list(self._connection.execute(wanted).scalars())

    def sealed_about(self, person: str) -> list[tuple[str, date]]:
        """The sealed decisions that show somebody under any of their references, with their days, the newest first."""
        known_as = or_(record_person.c.person == person, record_person.c.person.in_(references_of(person)))
        linked = record_person.join(record, record_person.c.record_id == record.c.id)
        wanted = select(record.c.reference, record.c.day).select_from(linked)
        sealed = wanted.where(known_as, record.c.state == State.SEALED.value).distinct()
        rows = self._connection.execute(sealed.order_by(record.c.at_utc.desc(), record.c.id.desc()))
        return [(row.reference, date.fromisoformat(str(row.day))) for row in rows]

    def sealed_by_person(self) -> dict[str, list[tuple[str, date]]]:
        """As ``sealed_about`` for everybody, by the reference that leads: one look instead of one for each."""
        of_one = func.coalesce(person_table.c.lead, record_person.c.person).label("person")
        linked = record_person.join(record, record_person.c.record_id == record.c.id)
        whole = linked.outerjoin(person_table, person_table.c.reference == record_person.c.person)
        wanted = select(of_one, record.c.reference, record.c.day).select_from(whole)
        sealed = wanted.where(record.c.state == State.SEALED.value)
        found: dict[str, list[tuple[str, date]]] = {}
        for row in self._connection.execute(sealed.order_by(record.c.at_utc.desc(), record.c.id.desc())):
            found.setdefault(row.person, []).append((row.reference, date.fromisoformat(str(row.day))))
        return found

    def with_state(self, state: State) -> list[Row]:
        """All lines in a state, the newest first."""
        return self.rows(self.ids(Query(states=frozenset({state}))))

    def with_mark(self, mark: Mark) -> list[Row]:
        """All lines with a mark, the newest first."""
        return self.rows(self.ids(Query(marks=frozenset({mark}))))

    def index(self, reference: str, text: str) -> None:
        """Let the search find a record by this text, and no longer by what it was found by. Raises NoSuchRecord."""
        self._search.put(self._existing(reference)["id"], reference, text)

    def index_many(self, texts: Mapping[str, str]) -> None:
        """As ``index``, for many records by their references: much faster than one by one."""
        known = [(self._existing(reference)["id"], reference, text) for reference, text in texts.items()]
        self._search.put_many([{"id": at, "reference": reference, "text": text} for at, reference, text in known])

    def clear_index(self) -> None:
        """Leave nothing in the search indexes of words that are in no record any more."""
        self._search.clear_edges()

    def hit(self, reference: str, text: str) -> str:
        """The sentence, or the line, of a record in which the searched text is found first.

        Empty where it is found only in the reference, or not at all. Raises NoSuchRecord.
        """
        return self._search.hit(self._existing(reference)["id"], text)

    def _kept(self, reference: str) -> RowMapping | None:
        return self._connection.execute(_KEPT, {"reference": reference}).mappings().one_or_none()

    def _existing(self, reference: str) -> RowMapping:
        kept = self._kept(reference)
        if kept is None:
            raise NoSuchRecord(reference)
        return kept

    def _put_new(self, lines: Sequence[Mapping[str, Any]]) -> dict[str, int]:
        """Insert lines and their links; the id of each by its reference."""
        last: int = self._connection.execute(select(func.coalesce(func.max(record.c.id), 0))).scalar_one()
        numbered = [{**line, "id": at} for at, line in enumerate(lines, start=last + 1)]
        if numbered:
            self._connection.execute(insert(record), numbered)
            self._link(numbered)
        return {line["reference"]: line["id"] for line in numbered}

    def _link(self, lines: Iterable[Mapping[str, Any]]) -> None:
        people: list[dict[str, Any]] = []
        marks: list[dict[str, Any]] = []
        for line in lines:
            people += ({"person": person, "record_id": line["id"]} for person in set(json.loads(line["people"])))
            marks += ({"mark": mark, "record_id": line["id"]} for mark in set(json.loads(line["marks"])))
        if people:
            self._connection.execute(insert(record_person), people)
        if marks:
            self._connection.execute(insert(record_mark), marks)

    def _unlink(self, record_id: int) -> None:
        for links in (record_person, record_mark):
            self._connection.execute(delete(links).where(links.c.record_id == record_id))
