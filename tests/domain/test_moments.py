"""Instants with the zone in which they were lived."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.moments import Moment

ZONES: Final = ("UTC", "Europe/London", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia")
moments = st.builds(
    Moment,
    st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 the zone is beside
    st.sampled_from(ZONES),
)


@given(moments)
def test_a_moment_reads_back_equal(moment: Moment) -> None:
    """What was written is the same instant in the same zone."""
    assert Moment.parse(str(moment)) == moment


@given(moments, moments)
def test_utc_text_sorts_as_time(one: Moment, other: Moment) -> None:
    """The list's column can be sorted as text, whatever the zones."""
    assert (one.utc() < other.utc()) == (one.instant < other.instant)


def test_a_moment_is_written_with_offset_and_zone() -> None:
    """RFC 9557: the clock on the wall, its distance from UTC, and whose wall."""
    moment = Moment(datetime(2026, 5, 3, 9, 12, tzinfo=UTC), "Europe/London")
    assert str(moment) == "2026-05-03T10:12:00+01:00[Europe/London]"
    assert moment.utc() == "2026-05-03T09:12:00Z"


def test_any_offset_is_kept_as_utc_to_the_second() -> None:
    """Equal instants are equal moments; fractions of a second are dropped."""
    there = timezone(timedelta(hours=5, minutes=45))
    assert Moment(datetime(2026, 5, 3, 14, 57, 0, 999_999, there)) == Moment(datetime(2026, 5, 3, 9, 12, tzinfo=UTC))


def test_an_instant_without_offset_is_refused() -> None:
    """Nobody could tell when it was."""
    with pytest.raises(ValueError, match="offset"):
        Moment(datetime(2026, 5, 3, 9, 12))  # noqa: DTZ001 this is what is refused


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-05-03T10:12:00+01:00",
        "2026-05-03T10:12:00+01:00[Europe/London",
        "2026-05-03T10:12:00[Europe/London]",
        "yesterday[Europe/London]",
    ],
)
def test_other_text_is_no_moment(text: str) -> None:
    """Without zone, without offset, or not a time at all."""
    with pytest.raises(ValueError, match=r"zone|offset|isoformat"):
        Moment.parse(text)


def test_the_day_is_that_of_the_wall() -> None:
    """Half past eleven at night in UTC is the next day in London in summer."""
    night = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)
    assert Moment(night, "Europe/London").day() == date(2026, 5, 4)
    assert Moment(night, "UTC").day() == date(2026, 5, 3)


@pytest.mark.parametrize(("hour", "wall"), [(0, "00:30:00+00:00"), (1, "02:30:00+01:00")])
def test_the_hour_that_does_not_exist_is_never_shown(hour: int, wall: str) -> None:
    """On the last Sunday of March the clock in London goes from one to two."""
    moment = Moment(datetime(2026, 3, 29, hour, 30, tzinfo=UTC), "Europe/London")
    assert str(moment) == f"2026-03-29T{wall}[Europe/London]"


def test_the_hour_that_comes_twice_is_two_moments() -> None:
    """In October half past one comes twice in London, told apart by the offset; both read back."""
    first = Moment(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Europe/London")
    second = Moment(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/London")
    assert first.local().replace(tzinfo=None) == second.local().replace(tzinfo=None)
    assert [Moment.parse(str(moment)) for moment in (first, second)] == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "2027-07-01T10:00:00+00:00[Europe/London]",
        "2026-05-03T10:12:00+02:00[Mars/Olympus]",
        "1890-01-01T00:00:00+01:00[.]",
    ],
)
def test_what_was_written_is_written_again_whatever_the_laptop_knows_of_zones(text: str) -> None:
    """The chain hashes the text: a changed rule for summer time or an unknown zone must not break an old entry."""
    moment = Moment.parse(text)
    assert str(moment) == text
    assert str(moment.day()) == text[:10]
