"""Read days and times as people type them, and say what is wrong in a sentence. No Qt."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from gettext import gettext as _
from typing import Final
from zoneinfo import ZoneInfo

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.moments import Moment

_YEAR_FIRST: Final = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[^\W\d]+)\.?(?:[\s,./-]+(\d{4}|\d{2}))?")
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.\s]?([0-5]\d))?\s*([ap])?\.?(?:m\.?)?(?:\s+([a-z+0-9]+))?", re.IGNORECASE)
_SHORTEST_MONTH: Final = 3
_CENTURY: Final = 100
_AHEAD: Final = 10
"""Two-digit years up to ten years ahead are of this century, others of the last: 58 is 1958."""
_NOON: Final = 12


class Unclear(KnownError):
    """What was typed is no day or time that the worker can have meant; the sentence says why."""


def month_names() -> tuple[str, ...]:
    """The months from January, as they are written on screen."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def show_day(day: date) -> str:
    """*3 May 2026*."""
    return f"{day.day} {month_names()[day.month - 1]} {day.year}"


def read_day(text: str, today: date) -> date:
    """The day meant by *3 May 2026*, *3/5/26*, *2026-05-03*, *3 May*, *today* or *yesterday*. Raises Unclear."""
    said = text.strip().casefold()
    near = {_("today"): 0, _("yesterday"): -1, _("tomorrow"): 1}
    if said in near:
        return today + timedelta(days=near[said])
    if found := _YEAR_FIRST.fullmatch(said):
        year, month, day = (int(part) for part in found.groups())
        return _existing(year, month, day)
    if found := _DAY_FIRST.fullmatch(said):
        day_text, month_text, year_text = found.groups()
        return _existing(_year(year_text, today), _month(month_text, text), int(day_text))
    raise Unclear(_("“{text}” is not a date. Write it like 3 May 2026 or 3/5/2026.").format(text=text.strip()))


def read_time(text: str) -> tuple[time, str]:
    """The time of day meant by *10:31*, *1031*, *2pm* or *noon*, and a zone's short name behind it. Raises Unclear."""
    said = text.strip()
    fixed = {_("noon"): time(12), _("midnight"): time(0)}
    if said.casefold() in fixed:
        return fixed[said.casefold()], ""
    found = _TIME.fullmatch(said)
    hour = -1 if found is None else _hour(int(found[1]), found[3])
    if found is None or hour not in range(24):
        raise Unclear(_("“{text}” is not a time. Write it like 10:31 or 2pm.").format(text=said))
    return time(hour, int(found[2] or 0)), (found[4] or "").upper()


def local_moment(day: date, at: time, zone_said: str, zone: str) -> Moment:
    """The instant at which the wall clock in ``zone`` showed this.

    Raises Unclear where the clocks skipped it, and where it came twice and ``zone_said`` (*BST*, *GMT*) does not
    tell which.
    """
    place = ZoneInfo(zone)
    wall = datetime.combine(day, at)
    first, second = (wall.replace(tzinfo=place, fold=fold) for fold in (0, 1))
    if first.astimezone(UTC).astimezone(place).replace(tzinfo=None) != wall:
        raise Unclear(
            _("The clocks went forward on {day}, and {time} was skipped. Write the time before or after.").format(
                day=show_day(day), time=f"{at:%H:%M}"
            )
        )
    matching = [one for one in (first, second) if zone_said in {"", (one.tzname() or "").upper()}]
    if not matching:
        raise Unclear(
            _("On {day} the clock here did not show {zone}. Leave it out.").format(day=show_day(day), zone=zone_said)
        )
    if len({one.utcoffset() for one in matching}) > 1:
        raise Unclear(
            _("{time} came twice on {day}, as the clocks went back. Write {first} or {second}.").format(
                time=f"{at:%H:%M}",
                day=show_day(day),
                first=f"{at:%H:%M} {first.tzname()}",
                second=f"{at:%H:%M} {second.tzname()}",
            )
        )
    return Moment(matching[0], zone)


def show_time(moment: Moment) -> str:
    """*10:12*, with the zone's short name where the same time came twice that day; reads back to the same instant."""
    local = moment.local()
    twin = local.replace(fold=1 - local.fold)
    plain = f"{local:%H:%M}"
    return f"{plain} {local.tzname()}" if twin.utcoffset() != local.utcoffset() else plain


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        if month in range(1, 13) and year:
            name = month_names()[month - 1]
            sentence = _("There is no {day} {month} {year}. Check the day.")
            raise Unclear(sentence.format(day=day, month=name, year=year)) from error
        raise Unclear(
            _("There is no month {month}. Write the day first, like 3/5/2026.").format(month=month)
        ) from error


def _month(text: str, whole: str) -> int:
    if text.isdecimal():
        return int(text)
    for number, name in enumerate(month_names(), start=1):
        if len(text) >= _SHORTEST_MONTH and name.casefold().startswith(text):
            return number
    raise Unclear(_("“{text}” is not a date. Write it like 3 May 2026 or 3/5/2026.").format(text=whole.strip()))


def _year(text: str | None, today: date) -> int:
    if text is None:
        return today.year
    year = int(text)
    if year >= _CENTURY:
        return year
    this_century = today.year - today.year % _CENTURY
    return this_century + year - (_CENTURY if year > today.year % _CENTURY + _AHEAD else 0)


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if hour not in range(1, _NOON + 1):
        return -1
    return hour % _NOON + (_NOON if half.casefold() == "p" else 0)
