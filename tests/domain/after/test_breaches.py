"""What is missing from a breach, what cannot be, and the 72 hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.after.breaches import Deadline, deadline, problems, reported_late
from infoshare_desktop.domain.facts.breach import left
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.lines import line_of_breach
from infoshare_desktop.domain.records.listing import State
from tests.domain.making import NOON, WORKER

HOUR: Final = timedelta(hours=1)


def later(by: timedelta, than: Moment = NOON) -> Moment:
    """So much after noon."""
    return Moment(than.instant + by, than.zone)


LETTER: Final = Breach(NOON, "wrong_person", "The letter went to the old address", NOON, WORKER)
"""Just noticed, and nothing more known."""
CLOSED: Final = replace(
    LETTER,
    contained="The neighbour gave it back, unopened",
    at_risk=Choice.NO,
    reported=Choice.NO,
    reported_why="Nobody read it",
    lessons="Ask for the address at every visit",
    closed=True,
)


def test_little_is_asked_to_record_it() -> None:
    """What happened and when it was noticed is enough; the rest comes later."""
    assert problems(LETTER, NOON) == {}
    assert problems(replace(LETTER, at_risk=Choice.YES), NOON) == {}
    assert problems(CLOSED, NOON) == {}


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("kind", {"kind": ""}),
        ("what", {"what": " \n"}),
        ("found_at", {"found_at": later(HOUR)}),
        ("happened_at", {"happened_at": later(timedelta(minutes=1))}),
        ("reported_at", {"reported": Choice.YES}),
        ("reported_at", {"reported": Choice.YES, "reported_at": later(HOUR)}),
        ("reported_at", {"reported": Choice.YES, "reported_at": later(-HOUR)}),
        ("reported_why", {"reported": Choice.NO}),
    ],
)
def test_what_is_missing_and_what_cannot_be(field: str, changed: dict[str, Any]) -> None:
    """A sentence at the field, and at no other."""
    assert set(problems(replace(LETTER, **changed), NOON)) == {field}


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("at_risk", {"at_risk": Choice.NOT_SURE, "warned": "Her sister, at once"}),
        ("at_risk", {"at_risk": None, "warned": "Her sister, at once"}),
        ("warned", {"at_risk": Choice.YES}),
        ("contained", {"contained": ""}),
        ("reported", {"reported": None}),
        ("reported", {"reported": Choice.NOT_SURE}),
        ("lessons", {"lessons": " "}),
    ],
)
def test_everything_is_said_before_it_is_closed(field: str, changed: dict[str, Any]) -> None:
    """Open it may lack all of this; closed it lacks none."""
    lacking = replace(CLOSED, **changed)
    assert set(problems(lacking, NOON)) == {field}
    assert problems(replace(lacking, closed=False), NOON) == {}


def test_the_same_minute_is_possible() -> None:
    """It happened, was noticed and was reported at once."""
    at_once = replace(LETTER, happened_at=NOON, reported=Choice.YES, reported_at=NOON)
    assert problems(at_once, NOON) == {}


@pytest.mark.parametrize(
    ("since", "minutes", "overdue"),
    [
        (timedelta(), 72 * 60, False),
        (timedelta(seconds=1), 72 * 60 - 1, False),
        (timedelta(hours=71, minutes=59), 1, False),
        (timedelta(hours=71, minutes=59, seconds=30), 0, False),
        (timedelta(hours=72), 0, False),
        (timedelta(hours=72, seconds=1), 0, True),
        (timedelta(hours=100, minutes=3), 28 * 60 + 3, True),
    ],
)
def test_the_72_hours_to_the_minute(since: timedelta, minutes: int, overdue: bool) -> None:
    """Whole minutes that are left, or since they ended."""
    assert deadline(LETTER, later(since)) == Deadline(later(timedelta(hours=72)), minutes, overdue)


@pytest.mark.parametrize(
    ("found", "due"),
    [
        # Clocks go forward on 29 March 2026 at 1:00, and back on 25 October 2026 at 2:00, in London.
        (datetime(2026, 3, 27, 18, 30, tzinfo=UTC), "30 March 2026, 19:30"),
        (datetime(2026, 10, 23, 17, 30, tzinfo=UTC), "26 October 2026, 17:30"),
    ],
)
def test_hours_that_a_clock_change_skips_or_repeats_are_no_gift(found: datetime, due: str) -> None:
    """72 hours pass, whatever the wall says: an hour later on it in spring, an hour earlier in autumn."""
    noticed = Moment(found, "Europe/London")
    breach = replace(LETTER, at=noticed, found_at=noticed)
    until = deadline(breach, Moment(found + timedelta(hours=71), "Europe/London"))
    assert until is not None
    assert (until.minutes, until.overdue) == (60, False)
    assert left(until) == f"The 72 hours to report it end on {due}: 1 hour left."


def test_how_long_is_said_in_hours_and_minutes() -> None:
    """One and many, left and over."""
    found = [deadline(LETTER, later(timedelta(hours=hours, minutes=minutes))) for hours, minutes in ((70, 59), (73, 1))]
    said = [left(one) for one in found if one]
    assert said[0].endswith("1 hour 1 minute left.")
    assert said[1].endswith("6 May 2026, 12:00, 1 hour 1 minute ago.")


def test_the_clock_stops_once_it_is_said_whether_it_is_reported() -> None:
    """Not sure is no answer yet."""
    assert deadline(replace(LETTER, reported=Choice.NOT_SURE), NOON) is not None
    assert deadline(replace(LETTER, reported=Choice.NO, reported_why="No risk"), NOON) is None
    assert deadline(replace(LETTER, reported=Choice.YES, reported_at=NOON), NOON) is None
    assert deadline(CLOSED, NOON) is None
    in_time = replace(LETTER, reported=Choice.YES, reported_at=later(timedelta(hours=72)))
    assert not reported_late(in_time)
    assert reported_late(replace(in_time, reported_at=later(timedelta(hours=72, seconds=1))))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, False),
        ({"at_risk": Choice.YES}, True),
        ({"at_risk": Choice.NOT_SURE, "warned": "  "}, True),
        ({"at_risk": Choice.NO}, False),
        ({"at_risk": Choice.YES, "warned": "Her, by phone, at 10:20"}, False),
        ({"at_risk": Choice.YES, "closed": True}, False),
    ],
)
def test_who_is_to_be_warned(changed: dict[str, Any], expected: bool) -> None:
    """Somebody may come to harm, and nothing says yet that they know."""
    assert replace(LETTER, **changed).to_warn is expected


def test_the_line_of_a_breach() -> None:
    """By the time at which it was noticed, found by what was typed."""
    line = line_of_breach("KM-2026-0007", replace(LETTER, people=("P-0001",), went_to="The zephyr neighbour"))
    assert (line.row.state, line.row.at, line.row.people) == (State.BREACH, NOON, ("P-0001",))
    assert line.row.summary == "The letter went to the old address"
    assert "zephyr" in line.text
    assert "wrong_person" not in line.text
    assert line_of_breach("KM-2026-0007", CLOSED).row.state is State.BREACH_CLOSED
