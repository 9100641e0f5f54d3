"""What only an earlier answer asked for is kept in the draft, holds nothing up, and goes into no record."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.counting import as_answered, counting
from infoshare_desktop.domain.decision.beginning import Duty, Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.facts.answers import drafted_answers
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.needs.impossible import impossible_to_seal
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.records.record import sealed
from tests.domain.making import NOON, WORKER
from tests.domain.needs.cases import ASKS, CASES, GIVEN, WHO
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.records.record import Decision

LATER: Final = Moment(NOON.instant + timedelta(days=1), NOON.zone)
OVER: Final = date(2026, 5, 1)
FULL: Final = Consent(
    WHO,
    Choice.NO,
    ConsentStatus.GIVEN,
    ("danger",),
    "Her sister",
    "This call",
    "She is glad",
    "He listens in",
    "parent",
    "Her son",
    ConsentForm.SPOKEN,
    "Not her health",
    OVER,
    NOON,
    LATER,
    ("why",),
    "child_understands",
    "Lee thinks so",
)
YES: Final = {"covers", "told", "limits", "for_whom", "form", "expires_on"}
SPOKE: Final = {"giver", "given_by", "competence", "competence_note", "given_at"}
NOT_ASKED: Final = {"not_sought_because", "not_sought_note"}
TELLING: Final = Telling(WHO, None, "He reads her mail", "danger", OVER, LATER, "Lee", "All of it")
STALE: Final = replace(
    CASES["simple"],
    trigger=Trigger("own_concern", requester=replace(ASKS, received_at=LATER)),
    duty=Duty("court_order", "The order of 1 May", "Lee Park"),
    consents=(replace(GIVEN, not_sought_note="He listens in", withdrawn_at=LATER),),
    manager=ManagerTold(Choice.NO, "Lee Park", LATER),
    tellings=(replace(TELLING, when=TellWhen.AFTER),),
    unfinished={
        "requester.received_at": "Monday",
        f"consents.{WHO}.withdrawn_at": "Monday",
        "manager.at": "Monday",
        f"tellings.{WHO}.tell_on": "Monday",
    },
)
"""Every answer was another one before; what that one asked for is off screen now."""


def emptied(before: object, after: object) -> set[str]:
    """The names of the fields that hold nothing any more."""
    names = {one.name for one in fields(before)}  # type: ignore[arg-type]  # the lines of a draft
    return {name for name in names if getattr(before, name) and not getattr(after, name)}


@pytest.mark.parametrize(
    ("standing", "gone"),
    [
        (None, YES | SPOKE | NOT_ASKED | {"withdrawn_at"}),
        (ConsentStatus.GIVEN, NOT_ASKED | {"withdrawn_at"}),
        (ConsentStatus.IN_PART, NOT_ASKED | {"withdrawn_at"}),
        (ConsentStatus.WITHDRAWN, NOT_ASKED),
        (ConsentStatus.REFUSED, YES | NOT_ASKED | {"withdrawn_at"}),
        (ConsentStatus.NOT_SOUGHT, YES | SPOKE | {"withdrawn_at"}),
        (ConsentStatus.CANNOT_GIVE, YES | SPOKE | NOT_ASKED | {"withdrawn_at"}),
        (ConsentStatus.NOT_SURE, YES | SPOKE | NOT_ASKED | {"withdrawn_at"}),
    ],
)
def test_a_consent_has_the_details_that_its_standing_asks_for(standing: ConsentStatus | None, gone: set[str]) -> None:
    """A record that says *refused* and *covers this call* could not be defended."""
    line = replace(FULL, status=standing)
    (after,) = as_answered(replace(CASES["simple"], consents=(line,))).consents
    assert emptied(line, after) == gone
    assert as_answered(replace(CASES["simple"], consents=(after,))).consents == (after,)


@pytest.mark.parametrize(
    ("when", "gone"),
    [
        (None, {"why_not", "reason", "tell_on", "at", "by", "said"}),
        (TellWhen.AFTER, {"why_not", "reason", "tell_on", "at", "by", "said"}),
        (TellWhen.BEFORE, {"why_not", "reason", "tell_on"}),
        (TellWhen.NOT_TOLD, {"at", "by", "said"}),
    ],
)
def test_who_is_told_has_no_reason_for_not_being_told(when: TellWhen | None, gone: set[str]) -> None:
    """Nor has who is not told a time at which they were."""
    line = replace(TELLING, when=when)
    (after,) = as_answered(replace(CASES["simple"], tellings=(line,))).tellings
    assert emptied(line, after) == gone


@pytest.mark.parametrize(
    "change",
    [
        {"trigger": Trigger("request", requester=ASKS)},
        {"manager": ManagerTold(Choice.YES, "Lee Park", NOON)},
        {"unfinished": {"decided_at": "Monday", f"consents.{WHO}.given_at": "Monday"}},
    ],
)
def test_what_is_asked_for_stays(change: dict[str, object]) -> None:
    """To the letter."""
    draft = replace(CASES["simple"], **change)  # type: ignore[arg-type]  # by the table above
    assert as_answered(draft) == draft


@pytest.mark.parametrize("case", CASES)
def test_a_duty_counts_where_there_is_one(case: str) -> None:
    """Who first said yes and then no is not on record as under an order of a court."""
    draft = replace(CASES[case], duty=Duty("court_order", confirmed_by="Lee Park"))
    assert counting(draft, stand(leaflet(), draft)).duty == (draft.duty if case == "duty" else Duty())


def test_nothing_off_screen_holds_up_the_seal() -> None:
    """A day that is over, a time to come, half a date: none can be put right where it is not shown."""
    standing = stand(leaflet(), STALE)
    assert missing_to_seal(STALE, standing, WORKER) == ()
    assert impossible_to_seal(STALE, standing, NOON) == ()


def test_neither_the_check_page_nor_the_record_tells_it() -> None:
    """What is read through before the seal is what is sealed: the same as if it had never been entered."""
    plain = CASES["simple"]
    telling = (Telling(WHO, TellWhen.AFTER),)
    same = replace(plain, tellings=telling, manager=ManagerTold(Choice.NO))
    standing = stand(leaflet(), STALE)
    assert drafted_answers(STALE, leaflet(), standing) == drafted_answers(same, leaflet(), standing)
    assert made(STALE) == made(same)
    assert made(STALE).trigger.requester == Requester()


def made(draft: Draft) -> Decision:
    """The record of a draft."""
    return sealed(draft, leaflet(), WORKER, "KM-2026-0001", NOON)
