"""The list of people: one line for each person, however many references they have."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, distinct, func, or_, select

from infoshare_desktop.domain.people.people import PersonRow
from infoshare_desktop.store.rows.lists.ordering import bare
from infoshare_desktop.store.rows.lists.record_rows import moment
from infoshare_desktop.store.rows.lists.search_terms import words_of
from infoshare_desktop.store.rows.tables import person, record, record_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select

    from infoshare_desktop.domain.moments import Moment

_IDS: Final = "q"
"""Signed 64 bits, as SQLite's row ids."""

_ALL: Final = -1
"""No limit, in SQLite's words."""


class PeopleList:
    """Lines by ids that stay with a person as long as their references are said to be theirs."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ids(self, text: str = "", first: int | None = None) -> array[int]:
        """The ids of everybody whose references or names have all of these words, the latest reference first.

        Only the ``first`` so many where that is given. Parts of words, whatever the case and the accents, are enough.
        """
        wanted = (
            select(person.c.id)
            .where(*_found(text))
            .order_by(person.c.reference_order.desc(), person.c.id.desc())
            .limit(_ALL if first is None else first)
            .subquery()
        )
        # As one list, and in the order of the inner query: see Records.ids.
        found = self._connection.execute(select(func.json_group_array(wanted.c.id))).scalar_one()
        return array(_IDS, json.loads(found))

    def rows(self, ids: Sequence[int], *, names: bool = False) -> list[PersonRow]:
        """The lines with these ids, in the same order; those that vanished meanwhile are left out.

        The names are read only where they are asked for.
        """
        asked = func.json_each(json.dumps(list(ids))).table_valued("key", "value")
        wanted = select(person.c.lead).join_from(asked, person, person.c.id == asked.c.value).order_by(asked.c.key)
        leads = list(self._connection.execute(wanted).scalars())
        known = self._known(leads, names=names)
        recorded = self._recorded(leads)
        return [
            PersonRow(
                reference=lead,
                also=tuple(reference for reference, _name in known[lead] if reference != lead),
                names=tuple(dict.fromkeys(name for _reference, name in known[lead] if name.strip())),
                records=recorded[lead][0],
                latest=recorded[lead][1],
            )
            for lead in leads
        ]

    def records(self) -> dict[str, int]:
        """How many records have each reference; a reference that none has is left out."""
        wanted = select(record_person.c.person, func.count().label("records")).group_by(record_person.c.person)
        return {row.person: row.records for row in self._connection.execute(wanted)}

    def _known(self, leads: Sequence[str], *, names: bool) -> dict[str, list[tuple[str, str]]]:
        """Each person's references, and the names behind them."""
        columns = (person.c.lead, person.c.reference, *((person.c.name,) if names else ()))
        wanted = select(*columns).where(person.c.lead.in_(leads)).order_by(person.c.reference_order)
        known: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for lead, reference, *name in self._connection.execute(wanted):
            known[lead].append((reference, *name) if name else (reference, ""))
        return known

    def _recorded(self, leads: Sequence[str]) -> dict[str, tuple[int, Moment | None]]:
        """How many records are about each person, and when the newest was."""
        # With max(), SQLite takes other columns from the row that has it (sqlite.org/lang_select.html, section 2.5).
        wanted = (
            select(
                person.c.lead,
                func.count(distinct(record.c.id)),
                func.max(record.c.at_utc),
                record.c.zone,
            )
            .join_from(person, record_person, record_person.c.person == person.c.reference)
            .join(record, record.c.id == record_person.c.record_id)
            .where(person.c.lead.in_(leads))
            .group_by(person.c.lead)
        )
        recorded: dict[str, tuple[int, Moment | None]] = defaultdict(lambda: (0, None))
        for lead, count, at, zone in self._connection.execute(wanted):
            recorded[lead] = (count, moment(at, zone))
        return recorded


def references_of(reference: str) -> Select[str]:
    """Every reference of the person who has this one; none where nobody has it."""
    return select(person.c.reference).where(person.c.lead == _lead_of(reference))


def _lead_of(reference: str) -> ScalarSelect[str]:
    known = person.alias("known")
    return select(known.c.lead).where(known.c.reference == reference).scalar_subquery()


def _found(text: str) -> tuple[ColumnElement[bool], ...]:
    """What must hold of a line; who has several references is found by any of them."""
    each = person.c.reference == person.c.lead
    words = [bare(word) for word in words_of(text)]
    if not words:
        return (each,)
    known = person.alias("known")
    has = (
        or_(func.instr(func.lower(known.c.reference), word) > 0, func.instr(known.c.found_by, word) > 0)
        for word in words
    )
    return each, person.c.lead.in_(select(known.c.lead).where(and_(*has)))
