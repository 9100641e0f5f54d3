"""Somebody comes of age after a decision about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.store.backups.backup import take_and_go_on
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.opening import create, open_vault
from tests.domain.making import shared_with_consent
from tests.services.desk import Desk, disclosure, receipt

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

BORN = date(2010, 6, 1)
"""15 when the tests begin, 16 four weeks later."""


def due(desk: Desk) -> dict[str, date | None]:
    """The birthdays on Home, by their ids."""
    tasks = (one.follow_up for one in desk.home.waiting().follow_ups)
    return {task.id: task.due_on for task in tasks if task.kind == "birthday"}


def carried_out(desk: Desk) -> str:
    """The number of a sealed decision under which nothing is left to share."""
    number = desk.sealed().number
    entry = desk.sharing.record(number, disclosure(desk.clock))
    desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    return number


@pytest.fixture
def child(desk: Desk) -> Person:
    """Somebody of 15 who is in the vault."""
    return desk.people.add("Ada", BORN)


def test_the_age_is_frozen_when_a_decision_is_sealed(desk: Desk, child: Person) -> None:
    """In years, in place of the band that was picked, never by the birth date; what is learnt later changes nothing."""
    decision = desk.sealed()
    (line,) = decision.people
    assert (line.years, line.years_estimated, line.age) == (15, False, "12_to_15")
    desk.people.change(replace(child, born_on=None, born_year=2001))
    kept = desk.browsing.read(decision.number)
    assert kept.decision == decision
    assert kept.entries[0].document is not None
    assert b"2010" not in kept.entries[0].document


def test_the_age_is_the_one_on_the_day_of_the_decision(desk: Desk, child: Person) -> None:
    """Not that on the day of the seal; an estimated year says that it is one."""
    desk.people.change(replace(child, born_on=date(2010, 5, 3)))
    made = shared_with_consent()
    desk.clock.forward(days=-1)
    yesterday = desk.clock()
    desk.clock.forward(days=1)
    assert desk.sealed(replace(made, outcome=replace(made.outcome, decided_at=yesterday))).people[0].years == 15
    desk.people.change(replace(child, born_on=None, born_year=2010))
    line = desk.sealed().people[0]
    assert (line.years, line.years_estimated, line.age) == (16, True, "16_to_17")


@pytest.mark.usefixtures("child")
def test_who_turns_16_comes_up_on_home_before_it(desk: Desk) -> None:
    """Two weeks before, due on the day; at 18 once more; and only once for two decisions."""
    desk.sealed()
    desk.sealed()
    assert due(desk) == {}
    desk.clock.forward(days=16)
    assert due(desk) == {"birthday-P-0001-16": date(2026, 6, 1)}
    desk.clock.forward(days=731)
    assert due(desk) == {"birthday-P-0001-16": date(2026, 6, 1), "birthday-P-0001-18": date(2028, 6, 1)}
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


@pytest.mark.usefixtures("child")
def test_what_was_dealt_with_does_not_come_again(desk: Desk) -> None:
    """Neither with a change of the person nor with another decision."""
    number = desk.sealed().number
    FollowingUp(desk.vault, desk.clock).finish(number, "birthday-P-0001-16", "She was asked")
    desk.people.change(Person("P-0001", "Ada", date(2010, 6, 2)))
    desk.sealed()
    desk.clock.forward(days=40)
    assert due(desk) == {}


def test_a_birth_that_becomes_known_later(desk: Desk) -> None:
    """It comes up then, moves when it is corrected, says that it is about, and goes when nothing is known any more."""
    desk.people.add("Ada")
    desk.sealed()
    desk.clock.forward(days=27)
    assert due(desk) == {}
    desk.people.change(Person("P-0001", "Ada", BORN))
    assert due(desk) == {"birthday-P-0001-16": BORN.replace(year=2026)}
    desk.people.change(Person("P-0001", "Ada", date(2010, 5, 20)))
    assert due(desk) == {"birthday-P-0001-16": date(2026, 5, 20)}
    desk.people.change(Person("P-0001", "Ada", born_year=2011))
    assert due(desk) == {}
    desk.clock.forward(days=300)
    (task,) = (one.follow_up for one in desk.home.waiting().follow_ups if one.follow_up.kind == "birthday")
    assert task.due_on == date(2027, 1, 1)
    assert "estimated" in task.what
    desk.people.change(Person("P-0001", "Ada"))
    assert due(desk) == {}


def test_who_was_grown_up_or_is_in_no_decision_does_not_come_up(desk: Desk) -> None:
    """A birthday before the decision is none of it; a draft is no decision."""
    desk.people.add("Rosa", date(2001, 5, 20))
    desk.sealed()
    desk.people.add("Ada", BORN)
    desk.complete(replace(shared_with_consent(), people=(PersonLine("P-0002"),)))
    desk.clock.forward(days=800)
    assert due(desk) == {}


@pytest.mark.usefixtures("child")
def test_after_a_disposal_it_stands_with_the_decision_that_is_left(desk: Desk) -> None:
    """And goes with the last one, as the person does."""
    erasing = Erasing(desk.vault, desk.guiding, desk.clock)
    first, second = carried_out(desk), carried_out(desk)
    desk.clock.forward(days=27)
    erasing.dispose([first], "Kept long enough", "Sam Lee")
    (task,) = (one for one in desk.home.waiting().follow_ups if one.follow_up.kind == "birthday")
    assert task.number == second
    erasing.dispose([second], "Kept long enough", "Sam Lee")
    assert due(desk) == {}
    assert desk.people.all() == []
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


@pytest.mark.usefixtures("child")
@pytest.mark.parametrize("finished", [False, True])
def test_the_check_finds_a_birthday_on_another_day_and_one_that_is_missing(desk: Desk, *, finished: bool) -> None:
    """No entry has them: they must be what birth and decisions come to. One that was dealt with is not missing."""
    number = desk.sealed().number
    task = "birthday-P-0001-16"
    if finished:
        FollowingUp(desk.vault, desk.clock).finish(number, task, "She was asked")
    assert wrong(desk) == ""
    desk.vault.write(lambda kept: kept.follow_ups.take_back(number, task))
    assert (f"{number} {task} is missing" in wrong(desk)) is not finished
    desk.vault.write(lambda kept: kept.people.put(Person("P-0001", "Ada", date(2010, 7, 1))))
    assert "birthday-P-0001-18 is another follow-up" in wrong(desk)


def test_after_a_restore_it_stands_with_the_decision_that_is_left(tmp_path: Path, clock: HandClock) -> None:
    """The backup is older than the disposal of the other one, with which it stood."""
    vault = create(tmp_path / "other.infoshare", "passphrase", clock)[0]
    desk = Desk.over(vault, clock)
    desk.people.add("Ada", BORN)
    first, second = carried_out(desk), carried_out(desk)
    (tmp_path / "stick").mkdir()
    made = take_and_go_on(vault, tmp_path / "stick", clock())
    Erasing(vault, desk.guiding, clock).dispose([first], "Kept long enough", "Sam Lee")
    vault.close()
    assert restore(made, vault.path, "passphrase", clock, replacing=True).erased_again == (first,)
    with open_vault(vault.path, "passphrase") as again:
        tasks = [one.follow_up.kind for one in again.read(lambda kept: kept.follow_ups.about(second))]
        assert tasks.count("birthday") == 2
        assert [finding for finding in again.check() if not finding.ok] == []


def wrong(desk: Desk) -> str:
    """What the check says."""
    return " ".join(finding.sentence for finding in desk.vault.check() if not finding.ok)
