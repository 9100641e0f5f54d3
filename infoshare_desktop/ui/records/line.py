"""One row of the table in words: a cell for each column, and the whole as a sentence for a screen reader."""

from __future__ import annotations

from enum import IntEnum
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.listing import State
from infoshare_desktop.domain.query import SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            return _few(row.people, 2)
        case Column.OUTCOME:
            return outcome(row)
        case Column.RECIPIENT:
            return _few(row.agencies, 1)
        case Column.MARKS:
            return _few([wording.mark(mark) for mark in row.marks], 2)


def outcome(row: Row) -> str:
    """What was decided; how far it is where nothing is decided for good."""
    if row.state is State.SEALED and row.outcome:
        return wording.outcome(row.outcome)
    return wording.state(row.state)


def sentence(row: Row) -> str:
    """The whole row as a screen reader says it."""
    parts = [row.reference, outcome(row), wording.day(row.at.day())]
    if row.people:
        parts.append(_("about {people}").format(people=", ".join(row.people)))
    if row.agencies:
        parts.append(_("to {agencies}").format(agencies=", ".join(row.agencies)))
    parts += [wording.mark(mark) for mark in row.marks]
    if row.summary:
        parts.append(row.summary)
    return ", ".join(parts)


def _few(words: Sequence[str], shown: int) -> str:
    """The first few, and how many more there are: the whole stands in the reading pane."""
    more = len(words) - shown
    said = ", ".join(words[:shown])
    return said if more <= 0 else _("{words} and {count} more").format(words=said, count=more)
