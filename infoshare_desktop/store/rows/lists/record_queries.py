"""What the table of records is asked for, as SQL."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import UnaryExpression, or_, select
from sqlalchemy.sql.operators import custom_op

from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query, SortKey
from infoshare_desktop.domain.text import clean
from infoshare_desktop.store.rows.lists.people_list import references_of
from infoshare_desktop.store.rows.lists.record_rows import day_number, seconds
from infoshare_desktop.store.rows.tables import record, record_mark, record_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Column, ColumnElement, Select

_COLUMNS: Final[Mapping[SortKey, tuple[Column[Any], ...]]] = {
    SortKey.AT: (),
    SortKey.REFERENCE: (record.c.reference_order,),
    SortKey.STATE: (record.c.state,),
    SortKey.OUTCOME: (record.c.outcome,),
    SortKey.PEOPLE: (record.c.people_order,),
    SortKey.AGENCIES: (record.c.agencies_order,),
}


def selected(query: Query, found: ColumnElement[bool] | None) -> Select[int]:
    """The ids that a query asks for, in its order; ``found`` says which records hold its text.

    What sorts alike is sorted by date, and in the end by id: the order is always total.
    """
    columns = (*_COLUMNS[query.sort], record.c.at_utc, record.c.id)
    order = (column.desc() if query.descending else column.asc() for column in columns)
    return select(record.c.id).where(*conditions(query, found)).order_by(*order)


def conditions(query: Query, found: ColumnElement[bool] | None) -> tuple[ColumnElement[bool], ...]:
    """What must hold of a record, all of it."""
    return tuple(_conditions(query, found))


def _conditions(query: Query, found: ColumnElement[bool] | None) -> Iterator[ColumnElement[bool]]:
    if found is not None:
        yield found
    if query.states:
        yield _state(query).in_(sorted(state.value for state in query.states))
    if query.marks:
        marked = select(record_mark.c.record_id)
        yield record.c.id.in_(marked.where(record_mark.c.mark.in_(sorted(mark.value for mark in query.marks))))
    if Mark.RESTRICTED not in query.marks:
        yield _not_hidden(query)
    if query.person:
        known_as = or_(record_person.c.person == query.person, record_person.c.person.in_(references_of(query.person)))
        yield record.c.id.in_(select(record_person.c.record_id).where(known_as))
    # The index on the instant narrows the search down, a day wider than any zone; the day on the wall decides.
    if query.since:
        yield record.c.at_utc >= _midnight(_days_on(query.since, -1))
        yield record.c.day >= day_number(query.since)
    if query.until:
        yield record.c.at_utc < _midnight(_days_on(query.until, 2))
        yield record.c.day <= day_number(query.until)


def _state(query: Query) -> ColumnElement[str]:
    """The state, with a plus before it where its own index would only bring on a sort of most of the table.

    See sqlite.org/optoverview.html, section 7.1, on the unary plus. Each order's index holds the state too.
    """
    by_state = query.sort is SortKey.STATE or (query.sort is SortKey.AT and len(query.states) == 1)
    if by_state:
        return record.c.state
    return UnaryExpression(record.c.state, operator=custom_op("+"), type_=record.c.state.type)


def _days_on(day: date, days: int) -> date:
    """So many days later, within the calendar."""
    last, first = date.max.toordinal(), date.min.toordinal()
    return date.fromordinal(max(first, min(last, day.toordinal() + days)))


def _not_hidden(query: Query) -> ColumnElement[bool]:
    """No restricted record, but the one whose whole number was typed."""
    restricted = select(record_mark.c.record_id).where(record_mark.c.mark == Mark.RESTRICTED.value)
    listed = record.c.id.not_in(restricted)
    typed = clean(query.text).strip().upper()
    return or_(listed, record.c.reference == typed) if typed else listed


def _midnight(day: date) -> int:
    return seconds(datetime.combine(day, time(), UTC))
