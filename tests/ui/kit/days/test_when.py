"""Days and times as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.ui.kit.days.when import Unclear, local_moment, read_day, read_time, show_day, show_time

TODAY = date(2026, 5, 3)
LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 May 2026", date(2026, 5, 3)),
        ("3rd may 2026", date(2026, 5, 3)),
        ("  03/05/2026 ", date(2026, 5, 3)),
        ("3.5.26", date(2026, 5, 3)),
        ("3-5-2026", date(2026, 5, 3)),
        ("3 5 26", date(2026, 5, 3)),
        ("2026-05-03", date(2026, 5, 3)),
        ("3 sept", date(2026, 9, 3)),
        ("12 Aug 58", date(1958, 8, 12)),
        ("1 jan 36", date(2036, 1, 1)),
        ("today", date(2026, 5, 3)),
        ("Yesterday", date(2026, 5, 2)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_as_it_is_meant(text: str, day: date) -> None:
    """The day comes first as in Britain, months may be cut short, and a missing year is this one."""
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("31 February 2026", "There is no 31 February 2026"),
        ("29/2/2026", "There is no 29 February 2026"),
        ("3/13/2026", "There is no month 13"),
        ("3 Smarch 2026", "is not a date"),
        ("soon", "is not a date"),
        ("3 Ma", "is not a date"),
        ("0000-00-00", "There is no"),
    ],
)
def test_what_is_no_day_gets_a_sentence(text: str, part: str) -> None:
    """Days that do not exist and words that are no day are each told."""
    with pytest.raises(Unclear, match=part):
        read_day(text, TODAY)


@given(st.text(max_size=30))
def test_any_text_is_a_day_or_unclear(text: str) -> None:
    """Nothing that can be typed breaks the reader."""
    with suppress(Unclear):
        assert read_day(text, TODAY).year
    with suppress(Unclear):
        assert read_time(text)


@given(st.dates())
def test_a_shown_day_reads_back(day: date) -> None:
    """What the field writes it can read, for every day of the calendar."""
    shown = show_day(day) if day.year >= 1000 else day.isoformat()
    assert read_day(shown, TODAY) == day


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("10:31", time(10, 31)),
        ("10.31", time(10, 31)),
        ("1031", time(10, 31)),
        ("9", time(9)),
        ("2pm", time(14)),
        ("2.15 p.m.", time(14, 15)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("00:00", time(0)),
    ],
)
def test_a_time_is_read_as_it_is_meant(text: str, at: time) -> None:
    """With colon, dot or nothing between, in 24 hours or with am and pm."""
    assert read_time(text) == (at, "")


@pytest.mark.parametrize("text", ["25:00", "10:75", "13pm", "0am", "late", ""])
def test_what_is_no_time_gets_a_sentence(text: str) -> None:
    """Hours and minutes that do not exist are told."""
    with pytest.raises(Unclear, match="is not a time"):
        read_time(text)


def test_a_local_time_becomes_an_instant() -> None:
    """Half past ten in a London May is half past nine in UTC."""
    moment = local_moment(TODAY, time(10, 30), "", LONDON)
    assert moment == Moment(datetime(2026, 5, 3, 9, 30, tzinfo=UTC), LONDON)


def test_a_skipped_time_gets_a_sentence() -> None:
    """On the night when the clocks go forward, half past one does not happen."""
    with pytest.raises(Unclear, match="went forward on 29 March 2026, and 01:30 was skipped"):
        local_moment(date(2026, 3, 29), time(1, 30), "", LONDON)


def test_a_repeated_time_asks_which() -> None:
    """On the night when the clocks go back it comes twice, and the zone's name tells which is meant."""
    night = date(2026, 10, 25)
    with pytest.raises(Unclear, match="Write 01:30 BST or 01:30 GMT"):
        local_moment(night, time(1, 30), "", LONDON)
    for text, hour in (("01:30 bst", 0), ("1.30 GMT", 1)):
        moment = local_moment(night, *read_time(text), LONDON)
        assert moment.instant == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        assert read_time(show_time(moment)) == (time(1, 30), text[-3:].upper())


def test_a_zone_that_does_not_hold_is_told() -> None:
    """GMT in a London May is a mistake, not an hour's difference made in silence."""
    with pytest.raises(Unclear, match="did not show GMT"):
        local_moment(TODAY, time(10), "GMT", LONDON)
