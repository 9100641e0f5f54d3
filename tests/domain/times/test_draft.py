"""Days and times of a draft that cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.times.draft import impossible_in_draft, impossible_in_emergency
from tests.domain.making import NOON, shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft


def hours(count: int) -> Moment:
    """So many hours from now; a negative number lies behind."""
    return Moment(NOON.instant + timedelta(hours=count), NOON.zone)


GIVEN = Consent("P-0001", Choice.NO, ConsentStatus.GIVEN)
TAKEN_BACK = replace(GIVEN, status=ConsentStatus.WITHDRAWN)
YESTERDAY, TODAY = date(2026, 5, 2), date(2026, 5, 3)
LEARNED = Trigger("request", requester=Requester(received_at=hours(-4)), noticed_at=hours(-5))


def after(**change: object) -> Draft:
    """The simple decision that came to notice five hours ago and was asked for four hours ago, with one change."""
    return replace(shared_with_consent(), **{"trigger": LEARNED, **change})  # type: ignore[arg-type]  # by the tables


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"trigger": Trigger(noticed_at=hours(1))}, "trigger.noticed_at"),
        ({"trigger": Trigger("request", requester=Requester(received_at=hours(1)))}, "requester.received_at"),
        (
            {"trigger": Trigger("request", requester=Requester(received_at=NOON, needed_by=YESTERDAY))},
            "requester.needed_by",
        ),
        ({"manager": ManagerTold(Choice.YES, at=hours(1))}, "manager.at"),
        ({"manager": ManagerTold(Choice.YES, at=hours(-6))}, "manager.at"),
        ({"outcome": Outcome(decided_at=hours(1))}, "decided_at"),
        ({"outcome": Outcome(decided_at=hours(-6))}, "decided_at"),
        ({"trigger": replace(LEARNED, noticed_at=None), "outcome": Outcome(decided_at=hours(-5))}, "decided_at"),
        ({"outcome": Outcome(review_on=YESTERDAY)}, "review_on"),
        ({"consents": (replace(GIVEN, given_at=hours(1)),)}, "consents.P-0001.given_at"),
        ({"consents": (replace(TAKEN_BACK, withdrawn_at=hours(1)),)}, "consents.P-0001.withdrawn_at"),
        (
            {"consents": (replace(TAKEN_BACK, given_at=hours(-1), withdrawn_at=hours(-2)),)},
            "consents.P-0001.withdrawn_at",
        ),
        ({"consents": (replace(GIVEN, expires_on=YESTERDAY),)}, "consents.P-0001.expires_on"),
        ({"consents": (replace(TAKEN_BACK, given_at=NOON, expires_on=YESTERDAY),)}, "consents.P-0001.expires_on"),
        ({"consents": (replace(GIVEN, given_at=hours(-48), expires_on=YESTERDAY),)}, "consents.P-0001.expires_on"),
        ({"advice": (Advice("1", "purpose", asked_at=hours(1)),)}, "advice.1.asked_at"),
        ({"advice": (Advice("1", "purpose", asked_at=hours(-6)),)}, "advice.1.asked_at"),
        ({"advice": (Advice("1", "purpose", said_at=hours(1)),)}, "advice.1.said_at"),
        ({"advice": (Advice("1", "purpose", asked_at=hours(-1), said_at=hours(-2)),)}, "advice.1.said_at"),
        ({"tellings": (Telling("P-0001", TellWhen.BEFORE, at=hours(1)),)}, "tellings.P-0001.at"),
        ({"tellings": (Telling("P-0001", TellWhen.BEFORE, at=hours(-6)),)}, "tellings.P-0001.at"),
        ({"tellings": (Telling("P-0001", TellWhen.NOT_TOLD, tell_on=YESTERDAY),)}, "tellings.P-0001.tell_on"),
        ({"planned": (PlannedDisclosure("1", action_by=YESTERDAY),)}, "planned.1.action_by"),
        ({"follow_ups": (FollowUp("1", due_on=YESTERDAY),)}, "follow_ups.1.due_on"),
    ],
)
def test_what_cannot_be_has_a_sentence_at_its_field(change: dict[str, object], field: str) -> None:
    """One sentence, at the field where the day or time stands, and at no other."""
    found = impossible_in_draft(after(**change), NOON)
    assert list(found) == [field]
    assert found[field].endswith(".")


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"trigger": Trigger()},
        {"outcome": Outcome(decided_at=hours(-3), review_on=TODAY)},
        {"consents": (replace(TAKEN_BACK, given_at=hours(-2), withdrawn_at=hours(-1), expires_on=TODAY),)},
        {"advice": (Advice("1", "purpose", asked_at=hours(-2), said_at=hours(-1)),)},
        {"consents": (replace(TAKEN_BACK, given_at=hours(-48), withdrawn_at=NOON, expires_on=YESTERDAY),)},
        {
            "consents": (replace(GIVEN, given_at=hours(-48), expires_on=YESTERDAY),),
            "outcome": Outcome(decided_at=hours(-24)),
            "trigger": Trigger(),
        },
        {"tellings": (Telling("P-0001", TellWhen.BEFORE, at=NOON),)},
        {"tellings": (Telling("P-0001", TellWhen.NOT_TOLD, tell_on=TODAY),)},
        {"planned": (PlannedDisclosure("1", action_by=TODAY),)},
        {"follow_ups": (FollowUp("1", due_on=TODAY),)},
    ],
)
def test_what_can_be_has_none(change: dict[str, object]) -> None:
    """Now is not the future, and today is not over."""
    assert impossible_in_draft(after(**change), NOON) == {}


def test_about_right_is_held_against_nobody() -> None:
    """Who says that the time is only about right may have decided a little before it."""
    about = replace(LEARNED, noticed_about=True, requester=Requester())
    assert impossible_in_draft(after(trigger=about, outcome=Outcome(decided_at=hours(-6))), NOON) == {}


def test_the_sentence_names_the_other_time() -> None:
    """So that the worker can see which of the two is wrong."""
    found = impossible_in_draft(after(outcome=Outcome(decided_at=hours(-6))), NOON)
    assert found["decided_at"] == ("You say that you learned of it only on 3 May 2026, 07:00. Check which is right.")


@pytest.mark.parametrize("at", [hours(1), hours(-6)])
def test_an_emergency_disclosure_lies_between_learning_of_it_and_now(at: Moment) -> None:
    """What stands in the chain for good cannot have happened otherwise."""
    assert list(impossible_in_emergency(at, after(), NOON)) == ["emergency.at"]
    assert impossible_in_emergency(NOON, after(), NOON) == {}
    assert impossible_in_emergency(None, after(), NOON) == {}
