"""One row of the table in words: a cell for each column, and the whole as a sentence for a screen reader."""

from __future__ import annotations

from enum import IntEnum
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.listing import State
from infoshare_desktop.domain.query import SortKey

if TYPE_CHECKING:
    from infoshare_desktop.domain.listing import Row


class Column(IntEnum):
    """The columns from left to right."""

    DATE = 0
    NUMBER = 1
    PERSON = 2
    OUTCOME = 3
    RECIPIENT = 4
    MARKS = 5

    @property
    def sort(self) -> SortKey | None:
        """What the table is sorted by under this header; None where it cannot be."""
        return {
            Column.DATE: SortKey.AT,
            Column.NUMBER: SortKey.REFERENCE,
            Column.PERSON: SortKey.PEOPLE,
            Column.OUTCOME: SortKey.OUTCOME,
            Column.RECIPIENT: SortKey.AGENCIES,
        }.get(self)


def heading(column: Column) -> str:
    """The words of a column's header."""
    return {
        Column.DATE: _("Date"),
        Column.NUMBER: _("Number"),
        Column.PERSON: _("Person"),
        Column.OUTCOME: _("Outcome"),
        Column.RECIPIENT: _("Recipient"),
        Column.MARKS: _("Marks"),
    }[column]


def cell(row: Row, column: Column) -> str:
    """The words of one cell."""
    match column:
        case Column.DATE:
            return wording.day(row.at.day())
        case Column.NUMBER:
            return row.reference
        case Column.PERSON:
            return ", ".join(row.people)
        case Column.OUTCOME:
            return outcome(row)
        case Column.RECIPIENT:
            return ", ".join(row.agencies)
        case Column.MARKS:
            return ", ".join(wording.mark(mark) for mark in row.marks)


def outcome(row: Row) -> str:
    """What was decided; how far it is where nothing is decided for good."""
    if row.state is State.SEALED and row.outcome:
        return wording.outcome(row.outcome)
    return wording.state(row.state)


def sentence(row: Row) -> str:
    """The whole row as a screen reader says it."""
    parts = [row.reference, outcome(row), wording.day(row.at.day())]
    if row.people:
        parts.append(_("about {people}").format(people=cell(row, Column.PERSON)))
    if row.agencies:
        parts.append(_("to {agencies}").format(agencies=cell(row, Column.RECIPIENT)))
    if row.marks:
        parts.append(cell(row, Column.MARKS))
    if row.summary:
        parts.append(row.summary)
    return ", ".join(parts)
