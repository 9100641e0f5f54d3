"""One person of the list in words: never a name, unless names are shown."""

from __future__ import annotations

from enum import IntEnum
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.people.people import PersonRow

LONGEST: Final = 36
"""Characters of a name in the list, which take two lines; the whole stands beside it."""


class Column(IntEnum):
    """The columns from left to right; the names have no width while they are not shown."""

    PERSON = 0
    NAME = 1
    RECORDS = 2
    LATEST = 3


def heading(column: Column) -> str:
    """The words of a column's header."""
    return {
        Column.PERSON: _("Person"),
        Column.NAME: _("Name"),
        Column.RECORDS: _("Records"),
        Column.LATEST: _("Latest"),
    }[column]


def cell(row: PersonRow, column: Column) -> str:
    """The words of one cell, one or two lines."""
    match column:
        case Column.PERSON:
            return "\n".join((row.reference, also(row))).strip()
        case Column.NAME:
            return _first(row.names)
        case Column.RECORDS:
            return str(row.records)
        case Column.LATEST:
            return wording.day(row.latest.day()) if row.latest else "–"


def sentence(row: PersonRow) -> str:
    """The whole line as a screen reader says it."""
    parts = [row.reference, also(row), *map(_short, row.names), records(row)]
    return ", ".join(part for part in parts if part)


def records(row: PersonRow) -> str:
    """How many records there are, and when the newest is from."""
    if row.latest is None:
        return _("nothing recorded yet")
    words = ngettext("{count} record, on {day}", "{count} records, the latest on {day}", row.records)
    return words.format(count=row.records, day=wording.day(row.latest.day()))


def also(row: PersonRow) -> str:
    """The other references of the same person; empty where there are none."""
    if not row.also:
        return ""
    more = len(row.also) - 1
    if more:
        return ngettext("also {reference} and {count} more", "also {reference} and {count} more", more).format(
            reference=row.also[0], count=more
        )
    return _("also {reference}").format(reference=row.also[0])


def _first(names: Sequence[str]) -> str:
    more = len(names) - 1
    if more < 1:
        return "".join(map(_short, names))
    words = ngettext("{name}\nand {count} more", "{name}\nand {count} more", more)
    return words.format(name=_short(names[0]), count=more)


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
