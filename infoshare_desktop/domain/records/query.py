"""What the table of records may be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.records.listing import Mark, State


class SortKey(StrEnum):
    """The columns that the table can be sorted by."""

    AT = "at"
    REFERENCE = "reference"
    STATE = "state"
    OUTCOME = "outcome"
    PEOPLE = "people"
    AGENCIES = "agencies"


@dataclass(frozen=True, slots=True)
class Query:
    """Which records, in which order. Empty fields ask for nothing.

    ``text``: every word must be in the record, the last one as a beginning; no character has a special meaning.
    ``states`` and ``marks``: a record with any of them is asked for.
    ``person``: by any reference of the same person.
    A restricted record is asked for by its mark, or by its exact number as the text; nothing else finds it.
    ``since`` and ``until`` are days on the laptop's wall, both included.
    """

    text: str = ""
    states: frozenset[State] = frozenset()
    marks: frozenset[Mark] = frozenset()
    person: str = ""
    since: date | None = None
    until: date | None = None
    sort: SortKey = SortKey.AT
    descending: bool = True
