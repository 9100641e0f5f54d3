"""Which backups stay, as days, weeks, months and clocks go on."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.vault.thinning import (
    ALWAYS_KEPT,
    Dated,
    Limits,
    Period,
    months_before,
    stands_for,
    to_thin,
)

LARGE = 10**12
YEAR = Limits(12, LARGE)
TODAY = date(2026, 5, 3)

some_backups = st.lists(
    st.builds(
        lambda at, nth, size: Dated(f"{at:%Y-%m-%d %H%M} {nth}", at.replace(second=0, microsecond=0), nth, size),
        st.datetimes(datetime.fromisoformat("2023-01-01"), datetime.fromisoformat("2026-12-31")),
        st.integers(1, 3),
        st.integers(1, 1000),
    ),
    max_size=60,
    unique_by=lambda backup: backup.name,
)
some_limits = st.builds(Limits, st.integers(3, 60), st.integers(0, 30_000))
some_days = st.dates(date(2023, 1, 1), date(2027, 6, 1))


def made(*times: str, size: int = 1) -> list[Dated]:
    """Backups of these times, each under its time as its name."""
    return [Dated(time, datetime.fromisoformat(time), 1, size) for time in times]


def stay(backups: list[Dated], today: date = TODAY, limits: Limits = YEAR, protected: tuple[str, ...] = ()) -> set[str]:
    """The names of those that are kept."""
    gone = {each.name for each in to_thin(backups, today, limits, protected)}
    return {each.name for each in backups} - gone


def every_day(first: date, last: date) -> list[Dated]:
    """A backup at noon of each day."""
    days = (last - first).days + 1
    return made(*(f"{first + timedelta(day)}T12:00" for day in range(days)))


def test_of_each_recent_day_the_last_stays() -> None:
    """Of many on one day all but the last go; today's three newest stay beside it."""
    backups = made(*(f"2026-05-01T{hour:02}:00" for hour in range(8, 18)), *(f"2026-05-03T0{n}:00" for n in range(6)))
    assert stay(backups) == {"2026-05-01T17:00", "2026-05-03T03:00", "2026-05-03T04:00", "2026-05-03T05:00"}


def test_a_year_of_days_becomes_days_weeks_and_months() -> None:
    """Fourteen days, then the Sundays of ten weeks, then the last day of each month, for twelve months."""
    kept = stay(every_day(date(2025, 1, 1), TODAY))
    days = {f"{TODAY - timedelta(day)}T12:00" for day in range(14)}
    sundays = {f"{TODAY - timedelta(7 * week)}T12:00" for week in range(10)}
    ends = {"2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30", "2025-10-31"} | {
        "2025-11-30",
        "2025-12-31",
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
    }
    assert kept == days | sundays | {f"{end}T12:00" for end in ends}


def test_the_last_of_a_month_stays_though_its_week_ends_in_the_next() -> None:
    """31 March 2026 is a Tuesday: its week keeps the Sunday after it, its month keeps the day itself."""
    backups = made("2026-03-31T12:00", "2026-04-05T12:00", *(f"2026-05-0{day}T12:00" for day in (1, 2, 3)))
    assert {"2026-03-31T12:00", "2026-04-05T12:00"} <= stay(backups)


def test_a_week_is_one_week_over_the_turn_of_the_year() -> None:
    """Wednesday 31 December 2025 and Thursday 1 January 2026 are in one week, in two months, and both stay."""
    backups = made("2025-12-30T12:00", "2025-12-31T12:00", "2026-01-01T12:00", "2026-01-04T12:00")
    later = made(*(f"2026-02-0{day}T12:00" for day in (4, 5, 6)))
    kept = stay(backups + later, date(2026, 2, 6))
    assert kept == {"2025-12-31T12:00", "2026-01-04T12:00", *(each.name for each in later)}


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
        (date(1, 2, 3), 12, date.min),
    ],
)
def test_months_end_where_they_end(day: date, months: int, earlier: date) -> None:
    """A month back from the 31st is the last day of a shorter month, also in a leap year."""
    assert months_before(day, months) == earlier


def test_the_last_age_is_a_day_of_the_calendar() -> None:
    """Twelve months to the day stay, and one day more goes."""
    newest = ("2026-05-01T09:00", "2026-05-02T09:00", "2026-05-03T09:00")
    assert stay(made("2025-05-03T00:00", *newest)) == {"2025-05-03T00:00", *newest}
    assert stay(made("2025-05-02T23:59", *newest)) == {*newest}


def test_after_a_year_away_the_three_newest_are_still_there() -> None:
    """Older than the last age, and all there is."""
    backups = made(*(f"2020-01-0{day}T12:00" for day in range(1, 8)))
    assert stay(backups) == {"2020-01-05T12:00", "2020-01-06T12:00", "2020-01-07T12:00"}


def test_too_large_a_heap_goes_from_its_oldest_end() -> None:
    """Never below three, and never one that is protected."""
    backups = made(*(f"2026-04-{day}T12:00" for day in range(21, 31)), size=100)
    names = [each.name for each in backups]
    assert stay(backups, limits=Limits(12, 500)) == set(names[-5:])
    assert stay(backups, limits=Limits(12, 0)) == set(names[-3:])
    assert stay(backups, limits=Limits(12, 500), protected=(names[0],)) == {names[0], *names[-4:]}


def test_the_last_that_was_verified_stays_whatever_comes_after_it() -> None:
    """Many newer ones on its day, and none of them was opened yet."""
    backups = made(*(f"2026-05-02T{hour}:00" for hour in range(10, 20)))
    assert "2026-05-02T10:00" in stay(backups, protected=("2026-05-02T10:00",))


def test_a_clock_that_was_set_back_costs_no_backup_its_life() -> None:
    """Those from the day that has not come yet are kept as new ones, and today's last is kept as the day's last."""
    ahead = made("2027-01-01T12:00", "2027-01-02T12:00", "2027-01-03T12:00")
    assert stay(ahead + made("2026-05-02T12:00", "2026-05-03T08:00", "2026-05-03T12:00")) == {
        *(each.name for each in ahead),
        "2026-05-02T12:00",
        "2026-05-03T12:00",
    }


def test_an_hour_that_comes_twice_keeps_its_last() -> None:
    """In autumn 01:30 comes twice, and flying west a day does: the same minute is told apart by its number."""
    twice = [Dated(f"night {nth}", datetime.fromisoformat("2026-04-26T01:30"), nth, 1) for nth in (1, 2)]
    assert stay(twice + made("2026-05-01T09:00", "2026-05-02T09:00", "2026-05-03T09:00")) >= {"night 2"}
    assert "night 1" not in stay(twice + made("2026-05-01T09:00", "2026-05-02T09:00", "2026-05-03T09:00"))


NEWEST = ("2026-05-01T09:00", "2026-05-02T09:00", "2026-05-03T09:00")


@pytest.mark.parametrize(
    ("sound", "later"),
    [
        ("2026-04-24T09:00", "2026-04-24T18:00"),
        ("2026-03-10T09:00", "2026-03-12T09:00"),
        ("2025-11-03T09:00", "2025-11-28T09:00"),
    ],
)
def test_none_goes_for_a_later_one_that_does_not_open(sound: str, later: str) -> None:
    """Of a day, a week, a month: both stay, and once the later one is known to be sound the earlier one goes."""
    backups = made(sound, later, *NEWEST)
    assert to_thin(backups, TODAY, YEAR, (), {later}) == ()
    (gone,) = to_thin(backups, TODAY, YEAR)
    assert gone.name == sound
    assert {one.name for one in stands_for([gone], backups, TODAY, YEAR)} == {later}


def test_one_that_does_not_open_goes_as_others_do() -> None:
    """For a later sound one, for its age, and before sound ones where there is no room."""
    backups = made("2025-01-01T09:00", "2026-04-24T09:00", "2026-04-24T18:00", "2026-04-25T09:00", *NEWEST, size=100)
    damaged = ("2025-01-01T09:00", "2026-04-24T09:00", "2026-04-25T09:00")
    assert [each.name for each in to_thin(backups, TODAY, YEAR, (), damaged)] == list(damaged[:2])
    small = [each.name for each in to_thin(backups, TODAY, Limits(12, 400), (), damaged)]
    assert small == list(damaged)


@pytest.mark.parametrize(
    ("old", "limits", "unsound"),
    [("2020-01-01T09:00", YEAR, ""), ("2026-04-24T09:00", Limits(12, 3), "2026-04-24T09:00")],
)
def test_what_goes_for_its_age_or_is_not_sound_itself_goes_for_no_other(old: str, limits: Limits, unsound: str) -> None:
    """Nothing has to be opened for that."""
    backups = made(old, *NEWEST)
    (gone,) = to_thin(backups, TODAY, limits, (), {unsound})
    assert gone.name == old
    assert stands_for([gone], backups, TODAY, limits, {unsound}) == frozenset()


def test_what_goes_for_room_goes_for_all_that_stay() -> None:
    """Any of them that does not open would go first, or is no reason for a sound one to go."""
    backups = made("2026-04-24T09:00", *NEWEST)
    room = Limits(12, 3)
    (gone,) = to_thin(backups, TODAY, room)
    assert {one.name for one in stands_for([gone], backups, TODAY, room)} == set(NEWEST)
    assert to_thin(backups, TODAY, room, (), {NEWEST[0]}) == ()


@given(some_backups, some_days, some_limits, st.data())
def test_no_sound_one_goes_for_room_while_one_stays_that_is_not(
    backups: list[Dated], today: date, limits: Limits, data: st.DataObject
) -> None:
    """Once all was opened that something goes for; the three newest aside, and what is known to be damaged."""
    damaged = {one.name for one in backups if data.draw(st.booleans())}
    known, unsound = set[str](), set[str]()
    while True:
        going = to_thin(backups, today, limits, (), unsound)
        doubtful = {one.name for one in stands_for(going, backups, today, limits, unsound)} - known
        if not doubtful:
            break
        known |= doubtful
        unsound |= doubtful & damaged
    newest = sorted(backups, key=lambda each: each.order)[-ALWAYS_KEPT:]
    out = {one.name for one in to_thin(backups, today, Limits(limits.months, LARGE), (), unsound)}
    for_room = {one.name for one in going if one.name not in out} - damaged
    staying = {one.name for one in backups if one not in going and one not in newest}
    assert not (for_room and staying & damaged)


@given(
    st.lists(st.datetimes(datetime.fromisoformat("2026-02-01"), datetime.fromisoformat("2026-05-03")), min_size=20),
    st.dates(date(2026, 4, 1), date(2026, 6, 1)),
    st.sets(st.integers(0, 19), min_size=10),
)
def test_every_period_that_had_a_sound_one_has_one(times: list[datetime], today: date, damaged: set[int]) -> None:
    """Each day of two weeks, each week of ten, each month of a year: whatever else there is in it."""
    backups = [Dated(f"{place}", at, 1, 1) for place, at in enumerate(times)]
    unsound = {each.name for place, each in enumerate(backups) if place in damaged}
    gone = to_thin(backups, today, YEAR, (), unsound)
    sound = [each for each in backups if each.name not in unsound]

    def periods(some: list[Dated]) -> set[tuple[Period, object]]:
        young = [each.at.date() for each in some if each.at.date() >= months_before(today, YEAR.months)]
        days = {(Period.DAY, day) for day in young if (today - day).days < 14}
        weeks = {(Period.WEEK, day.isocalendar()[:2]) for day in young if (today - day).days < 70}
        return days | weeks | {(Period.MONTH, (day.year, day.month)) for day in young}

    assert periods([each for each in sound if each not in gone]) == periods(sound)


@given(some_backups, some_days, some_limits, st.integers(0, 60))
def test_what_goes_is_never_protected_and_never_too_much(
    backups: list[Dated], today: date, limits: Limits, nth: int
) -> None:
    """The three newest and the protected one stay, the rest fits, and thinning what is thin changes nothing."""
    protected = tuple(each.name for each in backups[nth : nth + 1])
    gone = to_thin(backups, today, limits, protected)
    rest = [each for each in backups if each not in gone]
    newest = sorted(backups, key=lambda each: each.order)[-ALWAYS_KEPT:]
    assert all(each in rest for each in newest)
    assert all(name in {each.name for each in rest} for name in protected)
    spare = [each for each in rest if each not in newest and each.name not in protected]
    assert not spare or sum(each.size for each in rest) <= limits.size
    assert all(each.at.date() >= months_before(today, limits.months) for each in spare)
    assert to_thin(list(reversed(rest)), today, limits, protected) == ()
    assert all(one.order < other.order for one, other in pairwise(gone))


@given(st.lists(st.integers(0, 3), min_size=30, max_size=400), st.integers(3, 24))
def test_thinned_day_by_day_every_month_that_had_one_has_one(gaps: list[int], months: int) -> None:
    """However backups fall: what the thinning of earlier days left is enough for the later ones."""
    kept: list[Dated] = []
    ever: set[tuple[int, int]] = set()
    day = date(2024, 1, 20)
    for gap in gaps:
        day += timedelta(gap)
        kept += made(f"{day}T12:00") if all(each.at.date() != day for each in kept) else []
        ever.add((day.year, day.month))
        gone = to_thin(kept, day, Limits(months, LARGE))
        kept = [each for each in kept if each not in gone]
    earliest = months_before(day, months)
    whole = {month for month in ever if date(*month, 1) >= earliest}
    assert whole <= {(each.at.year, each.at.month) for each in kept}
