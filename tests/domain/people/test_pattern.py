"""What the records about a person add up to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.pattern import MOST_PERIODS, Pattern, Unit, outcomes, pattern
from infoshare_desktop.domain.people.people import Mention
from infoshare_desktop.domain.records.listing import Row, State

TODAY = date(2026, 5, 3)
PACK = "ab" * 32


def row(
    reference: str, day: date, outcome: OutcomeKind | None = OutcomeKind.SHARE_NOW, state: State = State.SEALED
) -> Row:
    """A record of that day at noon."""
    return Row(reference, state, Moment(datetime(day.year, day.month, day.day, 12, tzinfo=UTC)), outcome=outcome)


def mention(told: Row, *kinds: str, pack: str = PACK, person: str = "P-0001") -> Mention:
    """The person in a record with these kinds of information."""
    return Mention(told, person, pack, categories=kinds)


def test_nothing_recorded_is_no_pattern() -> None:
    """Nor is a discarded draft."""
    assert pattern([], TODAY) == Pattern()
    assert pattern([mention(row("D-0001", TODAY, None, State.DISCARDED))], TODAY) == Pattern()


def test_small_things_stand_under_each_other() -> None:
    """A line for each kind, the fullest first; a cell for each month up to today, also where nothing was."""
    january, march = row("A", date(2026, 1, 31)), row("B", date(2026, 3, 1), OutcomeKind.DO_NOT_SHARE)
    draft = row("D", date(2026, 3, 9), None, State.DRAFT)
    found = pattern([mention(draft), mention(march, "location", "ordinary"), mention(january, "ordinary")], TODAY)
    assert [(period.first.month, period.unit) for period in found.periods] == [
        (month, Unit.MONTH) for month in range(1, 6)
    ]
    assert [(line.kind, line.cells) for line in found.lines] == [
        ("ordinary", ((january,), (), (march,), (), ())),
        ("", ((), (), (draft,), (), ())),
        ("location", ((), (), (march,), (), ())),
    ]
    assert (found.total, found.recent, found.not_shared, found.since) == (3, 2, 1, date(2026, 1, 31))


def test_a_breach_is_no_concern_about_the_person() -> None:
    """It stands among their records and does not count, open or closed."""
    breaches = [mention(row("B", TODAY, None, state)) for state in (State.BREACH, State.BREACH_CLOSED)]
    assert pattern(breaches, TODAY) == Pattern()


def test_a_record_counts_once() -> None:
    """Also where it has both references of the person; its kind has it once."""
    told = row("A", TODAY)
    found = pattern([mention(told, "ordinary"), mention(told, "ordinary", person="P-0009")], TODAY)
    assert found.total == 1
    assert found.lines[0].cells == ((told,),)


def test_an_emergency_is_counted_with_its_record() -> None:
    """Until the record is complete it has a line of its own, apart from records without a kind."""
    open_one = mention(row("E", TODAY, state=State.EMERGENCY), pack="")
    completed = mention(row("F", TODAY, state=State.COMPLETED), pack="")
    found = pattern([open_one, completed, mention(row("G", TODAY))], TODAY)
    assert {(line.pack, line.kind, line.total) for line in found.lines} == {("", "", 1), (PACK, "", 1)}
    assert found.total == 2


@pytest.mark.parametrize(
    ("first", "unit", "periods"),
    [
        (TODAY, Unit.MONTH, 1),
        (date(2025, 6, 1), Unit.MONTH, 12),
        (date(2025, 5, 31), Unit.QUARTER, 5),
        (date(2023, 7, 1), Unit.QUARTER, 12),
        (date(2023, 6, 30), Unit.YEAR, 4),
        (date(2001, 6, 30), Unit.YEAR, 12),
    ],
)
def test_the_longer_the_time_the_longer_the_periods(first: date, unit: Unit, periods: int) -> None:
    """Months, then quarters, then years, so that there are about a dozen."""
    found = pattern([mention(row("A", first))], TODAY)
    assert (found.periods[0].unit, len(found.periods)) == (unit, periods)


def test_the_earliest_years_are_put_together() -> None:
    """Where not all have room, the first period is for all before it too; in a narrow room there are fewer."""
    found = pattern(
        [mention(row("A", date(2001, 6, 30))), mention(row("B", date(2025, 1, 1)))], TODAY, dict.fromkeys(Unit, 3)
    )
    assert [(period.first.year, period.before) for period in found.periods] == [
        (2024, True),
        (2025, False),
        (2026, False),
    ]
    assert [len(cell) for cell in found.lines[0].cells] == [1, 1, 0]
    assert pattern([mention(row("A", date(2026, 1, 1)))], TODAY, dict.fromkeys(Unit, 3)).periods[0].unit is Unit.QUARTER


def test_recent_is_the_last_three_months() -> None:
    """91 days back and no further."""
    days = [TODAY, TODAY - timedelta(days=90), TODAY - timedelta(days=91)]
    found = pattern([mention(row(str(each), day)) for each, day in enumerate(days)], TODAY)
    assert found.recent == 2


@given(st.lists(st.dates(date(1990, 1, 1), date(2031, 12, 31)), min_size=1), st.integers(1, MOST_PERIODS))
def test_every_record_has_its_cell(days: list[date], most: int) -> None:
    """Whenever it was, also where the laptop's clock was ahead; and the periods follow each other without gaps."""
    found = pattern([mention(row(str(each), day)) for each, day in enumerate(days)], TODAY, dict.fromkeys(Unit, most))
    assert [line.total for line in found.lines] == [len(days)]
    months = [period.first.year * 12 + period.first.month for period in found.periods]
    unit = found.periods[0].unit
    assert months == list(range(months[0], months[0] + len(months) * unit, unit))
    assert len(months) <= most


def test_outcomes_are_counted() -> None:
    """The most frequent first; a draft has none yet and is told apart."""
    shared, kept = row("A", TODAY), row("B", TODAY, OutcomeKind.DO_NOT_SHARE)
    draft = row("D", TODAY, OutcomeKind.DO_NOT_SHARE, State.DRAFT)
    assert outcomes([shared, kept, draft, row("C", TODAY, OutcomeKind.DO_NOT_SHARE)]) == (
        (kept, 2),
        (shared, 1),
        (draft, 1),
    )
