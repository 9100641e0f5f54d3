"""What waits for the worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services import home
from tests.domain.making import shared_with_consent
from tests.services.desk import disclosure, emergency

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from tests.services.desk import Desk


def test_nothing_waits_in_a_new_vault(desk: Desk) -> None:
    """An empty vault asks for nothing and knows of no backup."""
    waiting = desk.home.waiting()
    assert waiting.count == 0
    assert waiting.last_backup is None


def test_emergency_is_overdue_after_a_day(desk: Desk) -> None:
    """The record to complete is overdue once 24 hours have passed, and not before."""
    _, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(hours=24)
    assert desk.home.waiting().emergencies_overdue == frozenset()
    desk.clock.forward(seconds=1)
    assert desk.home.waiting().emergencies_overdue == {number}


def test_follow_up_is_overdue_the_day_after(desk: Desk) -> None:
    """On its day a follow-up is still in time; the next day it counts."""
    desk.sealed()
    desk.clock.forward(days=7)
    assert desk.home.waiting().follow_ups_overdue == 0
    desk.clock.forward(days=1)
    waiting = desk.home.waiting()
    assert waiting.follow_ups[0].overdue
    assert waiting.count == waiting.to_share.total + 1


def test_long_lists_are_cut_and_counted(desk: Desk) -> None:
    """Only so many lines of a kind are read, the newest first, and all are counted."""
    for _ in range(home.SHOWN + 2):
        desk.clock.forward(minutes=1)
        last = desk.sealed().number
    to_share = desk.home.waiting().to_share
    assert len(to_share.rows) == home.SHOWN
    assert to_share.total == home.SHOWN + 2
    assert to_share.rows[0].reference == last


def test_who_has_had_it_already_is_not_waited_for(desk: Desk) -> None:
    """Of two recipients, one of whom was told, only the other one is still to be shared with."""
    plan = shared_with_consent().planned[0]
    other = replace(plan, id="b", recipient=replace(plan.recipient, organisation="Harbour Surgery"))
    number = desk.sealed(replace(shared_with_consent(), planned=(plan, other))).number
    desk.sharing.record(number, disclosure(desk.clock, plan.id))
    (row,) = desk.home.waiting().to_share.rows
    assert row.agencies == ("Harbour Surgery",)


def test_each_unconfirmed_disclosure_is_a_line(desk: Desk) -> None:
    """Two recipients who have not confirmed are two lines with their names."""
    plan = shared_with_consent().planned[0]
    made = replace(shared_with_consent(), planned=(plan, replace(plan, id="b")))
    number = desk.sealed(made).number
    for planned_id in ("a", "b"):
        desk.sharing.record(number, disclosure(desk.clock, planned_id))
    waiting = desk.home.waiting()
    assert [missing.number for missing in waiting.receipts] == [number, number]
    assert waiting.receipts_total == 1
    assert waiting.to_share.total == 0


def unsure(desk: Desk, *advice: Advice) -> Draft:
    """A draft whose worker is not sure of the purpose, and whom they asked."""
    answers = {
        "danger": Answer(Choice.NO),
        "purpose": Answer(Choice.NOT_SURE, "I do not know", answered_at=desk.clock()),
    }
    draft = replace(desk.deciding.start(), answers=answers, advice=advice)
    desk.deciding.save(draft)
    return draft


def test_advice_is_awaited_since_it_was_asked_for(desk: Desk) -> None:
    """Where nobody was asked yet, since the worker was not sure; days count in full."""
    unsure(desk)
    desk.clock.forward(days=1)
    asked = unsure(desk, Advice("1", "purpose", "Bo Adeyemi, Supervisor", asked_at=desk.clock()))
    desk.clock.forward(days=2, hours=23)
    first, second = desk.home.waiting().advice
    assert (first.adviser, first.days) == ("", 3)
    assert (second.row.reference, second.adviser, second.days) == (asked.reference, "Bo Adeyemi, Supervisor", 2)
    assert desk.home.waiting().count == 2


def test_answered_advice_is_not_awaited_any_more(desk: Desk) -> None:
    """What was answered does not count; the draft waits until its question is answered again."""
    said = Advice("1", "purpose", "Bo", asked_at=desk.clock(), said="Ask them what for")
    draft = unsure(desk, said)
    assert [awaited.adviser for awaited in desk.home.waiting().advice] == [""]
    desk.deciding.save(draft.answered("purpose", replace(draft.answer("purpose"), choice=Choice.NO)))
    assert desk.home.waiting().advice == ()
    assert desk.home.waiting().drafts.total == 1
