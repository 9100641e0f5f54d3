"""Days and times of a disclosure that cannot be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.records.record import sealed
from infoshare_desktop.domain.times.acts import impossible_in_disclosure
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.domain.times.test_draft import TODAY, YESTERDAY, hours

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.record import Decision

NOW: Final = hours(3)


def decision(decided_at: Moment | None = None) -> Decision:
    """Learned of two hours before the draft was begun; sealed an hour after that."""
    draft = replace(
        shared_with_consent(),
        trigger=Trigger("own_concern", noticed_at=hours(-2)),
        outcome=Outcome(OutcomeKind.SHARE_NOW, "She asked me to.", decided_at),
    )
    return sealed(draft, pack(), WORKER, "KM-2026-0001", hours(1))


def act(at: Moment, *told: PersonTold, action_by: date | None = None, chase_on: date | None = None) -> Disclosure:
    """Passed on at ``at``."""
    return Disclosure(at, Recipient("Housing"), "A room", WORKER, told=told, action_by=action_by, chase_on=chase_on)


def told(at: Moment | None = None, tell_on: date | None = None) -> PersonTold:
    """Somebody was told then, or will be looked at again."""
    return PersonTold("P-0001", TellWhen.BEFORE, at=at, tell_on=tell_on)


@pytest.mark.parametrize(
    ("made", "field"),
    [
        (act(hours(4)), "at"),
        (act(hours(-3)), "at"),
        (act(hours(-1)), "at"),
        (act(hours(2), action_by=YESTERDAY), "action_by"),
        (act(hours(2), chase_on=YESTERDAY), "chase_on"),
        (act(hours(2), told(hours(4))), "told.P-0001.at"),
        (act(hours(2), told(hours(-3))), "told.P-0001.at"),
        (act(hours(2), told(tell_on=YESTERDAY)), "told.P-0001.tell_on"),
    ],
)
def test_what_cannot_be(made: Disclosure, field: str) -> None:
    """Nothing is shared in the future, before it was learned of, or before it was decided; nothing is due yesterday."""
    assert list(impossible_in_disclosure(made, decision(), NOW)) == [field]


def test_what_can_be() -> None:
    """Shared between deciding and now, all that is to be done still to come."""
    made = act(hours(2), told(hours(1), TODAY), action_by=TODAY, chase_on=TODAY)
    assert impossible_in_disclosure(made, decision(), NOW) == {}


def test_who_did_not_say_when_they_decided_decided_since_the_draft_was_begun() -> None:
    """Shared by phone while the record was written: that can be; before a decision whose time was stated it cannot."""
    assert impossible_in_disclosure(act(hours(0)), decision(), NOW) == {}
    assert list(impossible_in_disclosure(act(hours(0)), decision(hours(1)), NOW)) == ["at"]
