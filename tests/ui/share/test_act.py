"""From what was planned to what really happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.sharing import PersonTold
from infoshare_desktop.domain.decision.disclosing import Recipient, Telling, TellWhen
from infoshare_desktop.domain.record import sealed
from infoshare_desktop.ui.share.act import Act, act_for, disclosure, problems
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.domain.record import Decision

PEOPLE = ("P-0001",)
DONE = Act(
    plan=shared_with_consent().planned[0],
    recipient=Recipient("Housing Options"),
    what="That she needs a room",
    told=(PersonTold("P-0001", TellWhen.BEFORE),),
)


def decision(*tellings: Telling) -> Decision:
    """A sealed decision to share with Housing Options."""
    return sealed(replace(shared_with_consent(), tellings=tellings), pack(), WORKER, "KM-2026-0001", START)


def test_begins_as_planned() -> None:
    """The form begins with the plan; that somebody was told is never taken from it."""
    made = decision(Telling("P-0001", TellWhen.BEFORE))
    act = act_for(made, made.planned[0])
    assert (str(act.recipient), act.what, act.method) == ("J. Bell, Housing Options", "That she needs a room", "phone")
    assert act.told == ()


def test_not_told_stays_with_its_reason() -> None:
    """The decision not to tell somebody was made before; it and its reason are there."""
    made = decision(Telling("P-0001", TellWhen.NOT_TOLD, "He reads her post"))
    assert act_for(made, made.planned[0]).told == (PersonTold("P-0001", TellWhen.NOT_TOLD, "He reads her post"),)


def test_new_recipient_begins_empty() -> None:
    """Nothing is carried over to somebody who was not planned."""
    assert act_for(decision(), None) == Act()


@pytest.mark.parametrize(
    ("act", "field"),
    [
        (replace(DONE, recipient=Recipient()), "organisation"),
        (replace(DONE, what="  "), "what"),
        (replace(DONE, plan=None), "new_because"),
        (replace(DONE, told=()), "told.P-0001.when"),
        (replace(DONE, told=(PersonTold("P-0001", TellWhen.NOT_TOLD),)), "told.P-0001.why_not"),
        (replace(DONE, at=replace(START, instant=START.instant + timedelta(minutes=1))), "at"),
    ],
)
def test_problems(act: Act, field: str) -> None:
    """Each missing part is named at its field, and alone."""
    assert list(problems(act, PEOPLE, START)) == [field]


def test_act_becomes_an_entry() -> None:
    """Without a time it happened now; it says which plan it carries out."""
    assert problems(DONE, PEOPLE, START) == {}
    made = disclosure(DONE, WORKER, START)
    assert (made.at, made.planned_id, made.worker) == (START, "a", WORKER)
