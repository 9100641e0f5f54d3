"""Which backups of a vault are kept as time goes on. Design section 5, "Backups".

Calendars are those of the laptop's wall: a backup belongs to the day that its name says, whatever zone that was in.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime

LAST_AGES: Final = (3, 6, 12, 24, 60)
"""Months after which no backup is kept any more, as they are offered."""

MOST_MEGABYTES: Final = (200, 500, 1000, 2000, 5000)
"""How much room backups may take in one folder, as it is offered."""

ALWAYS_KEPT: Final = 3
"""So many of the newest stay, whatever their age and size."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A backup as its file tells it."""

    name: str
    at: datetime
    """When it was made, on the laptop's wall; without a zone, for its name has none."""
    nth: int
    """Which one of that minute it is, from 1."""
    size: int
    """Bytes."""

    @property
    def order(self) -> tuple[datetime, int, str]:
        """Sorts from the oldest to the newest."""
        return self.at, self.nth, self.name


@dataclass(frozen=True, slots=True)
class Limits:
    """How far back backups go, and how much room they take."""

    months: int
    size: int
    """Bytes of all of them together."""


class Period(Enum):
    """A piece of the calendar; the last backup of each is kept."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Stage:
    """For so many ``days`` back the last backup of each period is kept; None for as far back as any is."""

    period: Period
    days: int | None


STAGES: Final = (Stage(Period.DAY, 14), Stage(Period.WEEK, 70), Stage(Period.MONTH, None))
"""What holds by any of these is kept, so that the last of a month stays though its week ends in the next one."""


def to_thin(
    backups: Iterable[Dated],
    today: date,
    limits: Limits,
    protected: Collection[str] = (),
    unsound: Collection[str] = (),
) -> tuple[Dated, ...]:
    """The backups that are to go, the oldest first. Those whose names are ``protected`` never are.

    Those whose names are ``unsound`` do not open whole: nothing goes for them, and they go as if they did.
    One that is dated after ``today`` was made under another clock: it counts as new, and none goes for its age.
    """
    ordered = sorted(backups, key=lambda each: each.order)
    sound_last = _by_soundness(ordered, unsound)
    sure = {each.name for order in (ordered, sound_last) for each in order[-ALWAYS_KEPT:]} | set(protected)
    wanted = sure | {each.name for each in _in_calendar(ordered, today, limits.months, unsound)}
    too_many = _too_large([each for each in sound_last if each.name in wanted], limits.size, sure)
    return tuple(each for each in ordered if each.name not in wanted or each.name in too_many)


def stands_for(
    going: Collection[Dated], backups: Iterable[Dated], today: date, limits: Limits, unsound: Collection[str] = ()
) -> frozenset[Dated]:
    """Because of which backups these are to go.

    Of each of their days, weeks and months the one that stays instead. Where one that may be sound goes for room, all
    that stay: each that is not sound would go before it.
    """
    backups = frozenset(backups)
    for_room = frozenset(going) & _in_calendar(backups, today, limits.months, unsound)
    if any(each.name not in unsound for each in for_room):
        return backups - frozenset(going)
    standing = _standing(_by_soundness(backups, unsound), today, limits.months)
    periods = _standing(going, today, limits.months).keys()
    return frozenset(standing[period] for period in periods) - frozenset(going)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of a shorter month; the calendar's first at the least."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _by_soundness(backups: Iterable[Dated], unsound: Collection[str]) -> list[Dated]:
    """The unsound ones first, then the others; each from the oldest to the newest."""
    return sorted(backups, key=lambda each: (each.name not in unsound, *each.order))


def _in_calendar(backups: Iterable[Dated], today: date, months: int, unsound: Collection[str]) -> frozenset[Dated]:
    """The last of each period, and the last sound one: what is kept as long as there is room."""
    ordered = sorted(backups, key=lambda each: each.order)
    orders = (ordered, _by_soundness(ordered, unsound))
    return frozenset(each for order in orders for each in _standing(order, today, months).values())


def _standing(ordered: Iterable[Dated], today: date, months: int) -> dict[tuple[Period, tuple[int, ...]], Dated]:
    """The last in order of each period that one of them is kept for."""
    last = {}
    for each in ordered:
        day = each.at.date()
        if day < months_before(today, months):
            continue
        for stage in STAGES:
            if stage.days is None or (today - day).days < stage.days:
                last[stage.period, _PERIODS[stage.period](day)] = each
    return last


def _too_large(ordered: Sequence[Dated], size: int, sure: Collection[str]) -> set[str]:
    """What has to go, from the first on, for the rest to fit."""
    over = sum(each.size for each in ordered) - size
    gone: set[str] = set()
    for each in ordered:
        if over > 0 and each.name not in sure:
            gone.add(each.name)
            over -= each.size
    return gone


_PERIODS: Final[dict[Period, Callable[[date], tuple[int, ...]]]] = {
    Period.DAY: lambda day: (day.year, day.month, day.day),
    Period.WEEK: lambda day: day.isocalendar()[:2],
    Period.MONTH: lambda day: (day.year, day.month),
}
