"""What is to be done after information was passed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.after.arising import arising
from infoshare_desktop.domain.after.chasing import day_to_ask, settled_by_receipt, with_tasks
from infoshare_desktop.domain.decision.disclosing import Recipient, Telling, TellWhen
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.record import sealed
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.record import Decision

JUNE = date(2026, 6, 1)
ACT = Disclosure(NOON, Recipient("Housing Options"), "That she needs a room", WORKER, "a", chase_on=date(2026, 5, 10))


def decision(*tellings: Telling) -> Decision:
    """A sealed decision with these lines on being open."""
    return sealed(replace(shared_with_consent(), tellings=tellings), pack(), WORKER, "KM-2026-0001", NOON)


def test_the_recipient_is_asked_on_the_day_that_was_set() -> None:
    """Each disclosure has a task of its own; without a day there is none."""
    first = with_tasks(ACT, History(decision()))
    (task,) = first.follow_ups
    assert (task.id, task.due_on, task.owner, task.kind) == ("chase-1", date(2026, 5, 10), WORKER.name, "chase")
    (second,) = with_tasks(ACT, History(decision(), disclosures=((7, first),))).follow_ups
    assert second.id == "chase-2"
    assert with_tasks(replace(ACT, chase_on=None), History(decision())).follow_ups == ()


@pytest.mark.parametrize(
    ("done_by", "offered"),
    [
        (None, date(2026, 5, 10)),
        (date(2026, 5, 9), date(2026, 5, 10)),
        (date(2026, 5, 10), date(2026, 5, 11)),
        (JUNE, date(2026, 6, 2)),
        (date.max, date.max),
    ],
)
def test_the_day_that_is_offered_comes_after_the_deadline(done_by: date | None, offered: date) -> None:
    """In a week, unless what they are asked for is due only then or later."""
    assert day_to_ask(date(2026, 5, 3), done_by) == offered


def test_a_receipt_settles_the_task_of_its_own_disclosure() -> None:
    """That of another one stays open, and so does what is not about asking."""
    untold = replace(ACT, told=(PersonTold("P-0001", TellWhen.NOT_TOLD, "He reads her post", tell_on=JUNE),))
    one = with_tasks(untold, History(decision()))
    other = with_tasks(ACT, History(decision(), disclosures=((7, one),)))
    after = History(decision(), disclosures=((7, one), (8, other)))
    assert settled_by_receipt(after, 7) == ("chase-1",)
    assert settled_by_receipt(after, 8) == ("chase-2",)
    assert settled_by_receipt(after, 9) == ()


def test_who_is_not_told_is_looked_at_again_once() -> None:
    """The decision sets the day; the disclosure sets one only where it is another."""
    line = Telling("P-0001", TellWhen.NOT_TOLD, "He reads her post", tell_on=JUNE)
    draft = replace(shared_with_consent(), tellings=(line,))
    assert [(task.id, task.due_on, task.kind) for task in arising(draft, "Kim Mason", NOON.day())] == [
        ("look-again-P-0001", JUNE, "tell")
    ]
    untold = replace(ACT, chase_on=None, told=(PersonTold("P-0001", TellWhen.NOT_TOLD, line.why_not, tell_on=JUNE),))
    assert with_tasks(untold, History(decision(line))).follow_ups == ()
    (task,) = with_tasks(untold, History(decision())).follow_ups
    assert task.due_on == JUNE
