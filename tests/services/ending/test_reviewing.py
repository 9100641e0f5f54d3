"""Looking through the records for those that are due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.ending import reviewing as module
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Review, Reviewing, Tally
from infoshare_desktop.services.guiding import Guiding
from tests.domain.making import WORKER, shared_with_consent
from tests.guidance.builtin import leaflet
from tests.services.records import about_child

if TYPE_CHECKING:
    from tests.services.desk import Desk

SIX_YEARS: Final = 6 * 365 + 2
WHY: Final = "As agreed with my lead"


@pytest.fixture
def reviewing(desk: Desk) -> Reviewing:
    """The review of the desk's vault, by the rules of the built-in guidance."""
    return Reviewing(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)


@pytest.fixture
def retaining(desk: Desk) -> Retaining:
    """What is said about keeping, by the same rules."""
    return Retaining(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)


def ended(reviewing: Reviewing) -> Review:
    """The review once it has read all that it will."""
    review = reviewing.begin()
    while not review.ended:
        review = reviewing.go_on(review)
    return review


def child_of(desk: Desk, born_on: date | None) -> str:
    """The number of a sealed decision about a child."""
    child = desk.people.add("Rosa", born_on).reference
    return desk.sealed(about_child(child)).number


def test_what_is_due_now_and_soon(desk: Desk, reviewing: Reviewing) -> None:
    """First over first; what is younger is not even read."""
    first = desk.sealed().number
    desk.clock.forward(days=1)
    second = desk.sealed().number
    desk.clock.forward(days=30)
    third = desk.sealed().number
    desk.clock.forward(days=SIX_YEARS - 30)
    desk.sealed()
    review = ended(reviewing)
    assert [line.row.reference for line in review.due] == [first, second]
    assert [line.row.reference for line in review.soon] == [third]
    assert (review.read, review.total, review.full) == (3, 3, False)


def test_a_record_that_no_rule_can_end_yet_is_not_read(
    desk: Desk, reviewing: Reviewing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three years are enough only for a record from which nobody can be known; its line tells that somebody can."""
    desk.sealed()
    desk.clock.forward(days=4 * 365)
    monkeypatch.setattr(module, "kept_so_long", None)
    review = ended(reviewing)
    assert (review.read, review.due) == (1, ())


def test_the_records_of_an_empty_vault_are_read_at_once(reviewing: Reviewing) -> None:
    """There is nothing to go on with."""
    assert reviewing.begin().ended


def test_a_record_with_a_rule_of_its_own_is_read_whatever_its_age(
    desk: Desk, reviewing: Reviewing, retaining: Retaining
) -> None:
    """It may come up much earlier than any rule that fits by itself, and once only."""
    made = shared_with_consent()
    number = desk.sealed(replace(made, outcome=replace(made.outcome, review_on=date(2026, 6, 1)))).number
    retaining.choose(number, "review", WHY, WORKER)
    assert [line.row.reference for line in ended(reviewing).soon] == [number]
    retaining.choose(number, "never", WHY, WORKER)
    desk.clock.forward(days=SIX_YEARS)
    review = ended(reviewing)
    assert (review.due, review.soon, review.unclear) == ((), (), ())


def test_what_hinders_is_said_with_the_record(desk: Desk, reviewing: Reviewing, retaining: Retaining) -> None:
    """A held and a restricted record are due all the same; of the restricted one nobody is named."""
    held, hidden = desk.sealed().number, desk.sealed().number
    retaining.hold(held, WHY, WORKER)
    Restricting(desk.vault, desk.clock).restrict(hidden, WHY, WORKER)
    desk.clock.forward(days=SIX_YEARS)
    lines = {line.row.reference: line for line in ended(reviewing).due}
    assert set(lines) == {held, hidden}
    assert "held" in lines[held].kept.hindrances
    assert "restricted" in lines[hidden].kept.hindrances
    assert lines[hidden].row.people == ()


def test_an_unknown_birth_is_told_once_the_record_is_old_enough(desk: Desk, reviewing: Reviewing) -> None:
    """It neither comes up as due, nor is it forgotten."""
    unknown, known = child_of(desk, None), child_of(desk, date(2024, 3, 1))
    desk.clock.forward(days=2 * SIX_YEARS)
    review = ended(reviewing)
    assert [line.row.reference for line in review.unclear] == [unknown]
    assert review.unclear_total == 1
    assert known not in [line.row.reference for line in (*review.due, *review.soon)]


def test_a_long_list_ends_early(desk: Desk, reviewing: Reviewing, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest are gathered; the rest comes up once these are disposed of."""
    monkeypatch.setattr(module, "AT_A_TIME", 1)
    monkeypatch.setattr(module, "MOST", 2)
    numbers = [desk.sealed().number for _count in range(3)]
    desk.clock.forward(days=SIX_YEARS)
    review = ended(reviewing)
    assert [line.row.reference for line in review.due] == numbers[:2]
    assert (review.full, review.ended, review.read) == (True, True, 2)


def test_rules_that_never_come_up_read_nothing(desk: Desk, reviewing: Reviewing, retaining: Retaining) -> None:
    """A vault whose records all stay is reviewed at once."""
    desk.sealed()
    retaining.put_rules((RetentionRule("never", "Never", CountsFrom.NEVER, 0, Fits.OTHERWISE),))
    desk.clock.forward(days=10 * SIX_YEARS)
    assert ended(reviewing).total == 0


def test_the_count_is_kept_for_the_day(desk: Desk, reviewing: Reviewing, retaining: Retaining) -> None:
    """Until tomorrow, or until something is said about keeping."""
    number = desk.sealed().number
    desk.clock.forward(days=SIX_YEARS)
    assert reviewing.tally() is None
    tally = reviewing.keep_tally(ended(reviewing))
    assert tally == reviewing.tally() == Tally(desk.clock().day(), 1)
    retaining.hold(number, WHY, WORKER)
    assert reviewing.tally() is None
    reviewing.keep_tally(ended(reviewing))
    desk.clock.forward(days=1)
    assert reviewing.tally() is None
