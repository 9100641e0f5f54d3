"""What adds up: the records about a person by kind of information and along time.

Each may be small. Reviews of serious cases find that nobody had looked at all of them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from infoshare_desktop.domain.people.people import Mention
from infoshare_desktop.domain.records.listing import BREACHES, Row, State

RECENT: Final = timedelta(days=91)
"""Three months: a quarter of a year."""

MOST_PERIODS: Final = 12
"""Periods that can be taken in at once."""


class Unit(IntEnum):
    """How long the periods of a pattern are, in months."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


TAKEN_IN: Final[Mapping[Unit, int]] = dict.fromkeys(Unit, MOST_PERIODS)


@dataclass(frozen=True, slots=True)
class Period:
    """A month, a quarter or a year of the calendar, by its first day; or that and all ``before`` it."""

    first: date
    unit: Unit
    before: bool = False


@dataclass(frozen=True, slots=True)
class PatternLine:
    """The records with one kind of information, for each period, the earliest first."""

    pack: str
    """The pack whose word the kind is; empty for what was shared in an emergency, which has no kind."""
    kind: str
    """Id in the choice list *categories*; empty where none was chosen."""
    cells: tuple[tuple[Row, ...], ...]

    @property
    def total(self) -> int:
        """Records in the line."""
        return sum(len(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Pattern:
    """``recent`` counts the records of the last three months, ``not_shared`` those sealed without sharing anything."""

    periods: tuple[Period, ...] = ()
    lines: tuple[PatternLine, ...] = ()
    total: int = 0
    recent: int = 0
    not_shared: int = 0
    since: date | None = None


def pattern(found: Iterable[Mention], today: date, most: Mapping[Unit, int] = TAKEN_IN) -> Pattern:
    """What the mentions of a person add up to by ``today``, in at most so many periods of a unit.

    A record counts once, whichever references of the person it has, but in the line of each of its kinds. An emergency
    disclosure whose record is complete is counted with that record. Neither a discarded draft nor a breach is counted:
    what went wrong with information about a person is no concern about them.
    """
    left_out = {State.COMPLETED, State.DISCARDED} | BREACHES
    counted = [mention for mention in found if mention.row.state not in left_out]
    rows = {mention.row.reference: mention.row for mention in counted}
    if not rows:
        return Pattern()
    days = [row.at.day() for row in rows.values()]
    periods = _periods(min(days), max(*days, today), most)
    return Pattern(
        periods,
        _lines(counted, periods),
        len(rows),
        recent=sum(day > today - RECENT for day in days),
        not_shared=sum(_nothing_shared(row) for row in rows.values()),
        since=min(days),
    )


def outcomes(rows: Iterable[Row]) -> tuple[tuple[Row, int], ...]:
    """The different outcomes of some records, each as a record that has it and how many have; the most first."""
    told = list(rows)
    counts = Counter((row.state, row.outcome) for row in told)
    first = {(row.state, row.outcome): row for row in reversed(told)}
    return tuple((first[outcome], count) for outcome, count in counts.most_common())


def _lines(counted: Sequence[Mention], periods: tuple[Period, ...]) -> tuple[PatternLine, ...]:
    """A line for each kind, the one with the most records first."""
    packs: dict[tuple[bool, str], str] = {}
    rows: dict[tuple[bool, str], dict[str, Row]] = {}
    for mention in counted:
        for kind in mention.categories or ("",):
            key = (bool(mention.pack), kind)
            packs.setdefault(key, mention.pack)
            rows.setdefault(key, {})[mention.row.reference] = mention.row
    made = [PatternLine(packs[key], key[1], _cells(each.values(), periods)) for key, each in rows.items()]
    return tuple(sorted(made, key=lambda line: -line.total))


def _cells(rows: Iterable[Row], periods: tuple[Period, ...]) -> tuple[tuple[Row, ...], ...]:
    told = sorted(rows, key=lambda row: row.at)
    starts = [max(_start(row.at.day(), periods[0].unit), periods[0].first) for row in told]
    return tuple(
        tuple(row for row, start in zip(told, starts, strict=True) if start == period.first) for period in periods
    )


def _periods(first: date, last: date, most: Mapping[Unit, int]) -> tuple[Period, ...]:
    """The calendar from the first day to the last, in the shortest periods of which there are not too many.

    Where there are too many years the earliest are put together.
    """
    fitting = (unit for unit in Unit if len(_starts(first, last, unit)) <= most[unit])
    unit = next(fitting, Unit.YEAR)
    starts = _starts(first, last, unit)
    shown = starts[-most[unit] :]
    return tuple(Period(start, unit, before=start == shown[0] != starts[0]) for start in shown)


def _starts(first: date, last: date, unit: Unit) -> list[date]:
    months = range(_month(_start(first, unit)), _month(last) + 1, unit)
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def _start(day: date, unit: Unit) -> date:
    return date(day.year, day.month - (day.month - 1) % unit, 1)


def _month(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def _nothing_shared(row: Row) -> bool:
    return row.state is State.SEALED and row.outcome is not None and not row.outcome.shares
