"""One row of the table in words: a cell for each column, and the whole as a sentence for a screen reader."""

from __future__ import annotations

from enum import IntEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.records.listing import Row

LINES: Final = 2
"""Lines of every row."""
LONGEST_NAME: Final = 48
"""Characters of a recipient's name that the table shows."""


class Column(IntEnum):
    """The columns from left to right."""

    RECORD = 0
    PERSON = 1
    OUTCOME = 2
    RECIPIENT = 3
    MARKS = 4

    @property
    def sort(self) -> SortKey | None:
        """What the table is sorted by under this header; None where it cannot be."""
        return {
            Column.RECORD: SortKey.AT,
            Column.PERSON: SortKey.PEOPLE,
            Column.OUTCOME: SortKey.OUTCOME,
            Column.RECIPIENT: SortKey.AGENCIES,
        }.get(self)


def heading(column: Column) -> str:
    """The words of a column's header."""
    return {
        Column.RECORD: _("Date, number"),
        Column.PERSON: _("Person"),
        Column.OUTCOME: _("Outcome"),
        Column.RECIPIENT: _("Recipient"),
        Column.MARKS: _("Marks"),
    }[column]


def cell(row: Row, column: Column) -> tuple[str, ...]:
    """The words of one cell, one or two lines; an outcome and recipients may be wrapped."""
    match column:
        case Column.RECORD:
            return (wording.day(row.at.day()), row.reference)
        case Column.PERSON:
            return _few(row.people)
        case Column.OUTCOME:
            return (outcome(row),)
        case Column.RECIPIENT:
            return _recipients(row.agencies)
        case Column.MARKS:
            return _few([wording.mark(mark) for mark in row.marks])


def outcome(row: Row) -> str:
    """What was decided; how far it is where nothing is decided for good."""
    if row.state is State.SEALED and row.outcome:
        return wording.outcome(row.outcome)
    return wording.how_far(row)


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


def others(count: int) -> str:
    """The second line of a cell that names one: how many there are beside it. All stand in the reading pane."""
    return _("{count} more").format(count=count)


def with_others(name: str, count: int) -> str:
    """A name, and how many there are beside it."""
    return _("{words} and {count} more").format(words=name, count=count)


def _few(words: Sequence[str]) -> tuple[str, ...]:
    """One or two, a line each; of more the first."""
    return tuple(words) if len(words) <= LINES else (words[0], others(len(words) - 1))


def _recipients(names: Sequence[str]) -> tuple[str, ...]:
    """Only the first, because it may need both lines."""
    if not names:
        return ()
    first = names[0] if len(names[0]) <= LONGEST_NAME else f"{names[0][: LONGEST_NAME - 1].rstrip()}…"
    return (first if len(names) == 1 else with_others(first, len(names) - 1),)
