"""From what was planned to what really happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.records.record import sealed
from infoshare_desktop.ui.share.act import act_for
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.record import Decision

PLAN: Final = PlannedDisclosure(
    "a",
    Recipient("Housing Options", "J. Bell", "Duty officer", "020 7946 0303"),
    "That she needs a room",
    "Her health",
    "They give out the rooms",
    "phone",
    "I ring from the office",
    ("private_room",),
    ("no_passing_on",),
    "Not a word to the landlord",
    "Her sister",
    "Offer her a room",
    date(2026, 5, 9),
)


def decision(*tellings: Telling) -> Decision:
    """A sealed decision to share with Housing Options."""
    draft = replace(shared_with_consent(), planned=(PLAN,), tellings=tellings)
    return sealed(draft, pack(), WORKER, "KM-2026-0001", START)


def test_begins_as_planned() -> None:
    """The form begins with every part of the plan that the act has too."""
    act = act_for(decision(), PLAN, WORKER, START)
    assert act == Disclosure(
        START,
        PLAN.recipient,
        PLAN.what,
        WORKER,
        "a",
        method="phone",
        withheld=PLAN.withheld,
        need_to_know=PLAN.need_to_know,
        copies=PLAN.copies,
        security=PLAN.security,
        conditions=PLAN.conditions,
        conditions_note=PLAN.conditions_note,
        action_wanted=PLAN.action_wanted,
        action_by=PLAN.action_by,
    )


def test_what_only_the_worker_knows_is_never_taken_over() -> None:
    """Nobody counts as told, nothing as looked at, and no day to ask is set, whatever was planned."""
    act = act_for(decision(Telling("P-0001", TellWhen.BEFORE)), PLAN, WORKER, START)
    assert act.told == ()
    assert (act.only_needed, act.parts_marked, act.others_removed) == (False, False, False)
    assert act.chase_on is None
    assert act.address_checked_by == ""


def test_not_told_stays_with_its_reason() -> None:
    """The decision not to tell somebody was made before; it, its reason and its day are there."""
    line = Telling("P-0001", TellWhen.NOT_TOLD, "He reads her post", "risk", date(2026, 6, 1))
    act = act_for(decision(line), PLAN, WORKER, START)
    assert act.told == (PersonTold("P-0001", TellWhen.NOT_TOLD, "He reads her post", "risk", date(2026, 6, 1)),)


def test_new_recipient_begins_empty() -> None:
    """Nothing is carried over to somebody who was not planned."""
    act = act_for(decision(Telling("P-0001", TellWhen.NOT_TOLD, "He reads her post")), None, WORKER, START)
    assert act == Disclosure(START, Recipient(), "", WORKER)
