"""Complete decisions about one matter each, by the built-in guidance; what one of them asks for another may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Duty, Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import Information, PersonLine, Statement
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from tests.domain.making import NOON, answers, draft

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft

YES, NO, UNSURE = Choice.YES, Choice.NO, Choice.NOT_SURE
WHO: Final = "P-0001"
LATER: Final = date(2026, 6, 3)
ADULT: Final = PersonLine(WHO, "client", "18_or_over", address_secret=NO)
GIVEN: Final = Consent(
    WHO, NO, ConsentStatus.GIVEN, covers="This call", form=ConsentForm.SPOKEN, told=("why", "what", "who")
)
ASKS: Final = Requester(
    "Riverside Homes",
    "T. Webb",
    contact="01632 960100",
    verified="called_back",
    asked_for="Whether she still lives there",
    received_at=NOON,
    kind="housing",
    form="phone",
)
PHONE: Final = PlannedDisclosure("1", Recipient("Housing Options", "J. Bell"), "That she needs a room", method="phone")
STATEMENTS: Final = (Statement("1", "fact", "She has no key", "first_hand", when="3 May"),)
PARTED: Final = Information("No key", ("ordinary",), statements=STATEMENTS, accuracy="Seen today")
WEIGHED: Final = Interest(
    WHO,
    YES,
    "She may not come back.",
    "He may find her.",
    "One fact to one person.",
    ("adult_harm",),
    Likelihood.LOW,
    Likelihood.HIGH,
    "Without her name they cannot help.",
    "would_harm",
)
TOLD: Final = (Telling(WHO, TellWhen.AFTER),)


def simple() -> Draft:
    """An adult agreed to one recipient being told by phone: nothing in it that is not needed."""
    return replace(
        draft(),
        trigger=Trigger("own_concern"),
        information=Information("Needs a room before Friday", ("ordinary",)),
        purposes=("service",),
        people=(ADULT,),
        answers=answers(danger=NO, duty=NO, purpose=YES, identify=YES, confidential=YES, properly=YES),
        consents=(GIVEN,),
        planned=(PHONE,),
        outcome=Outcome(OutcomeKind.SHARE_NOW, "She asked me to."),
    )


def about(line: PersonLine, **consent: object) -> Draft:
    """The simple decision about somebody else, with another consent."""
    return replace(simple(), people=(line,), consents=(replace(GIVEN, **consent),))  # type: ignore[arg-type]  # named by the callers


def without_consent(consent: Consent, *tellings: Telling, override: str = "") -> Draft:
    """Shared because the public interest is enough; health is in it."""
    return replace(
        simple(),
        information=replace(PARTED, categories=("special_category",), anonymous_would_do=NO),
        consents=(consent,),
        interests=(WEIGHED,),
        manager=ManagerTold(YES, "Lee Park"),
        tellings=tellings,
        outcome=Outcome(OutcomeKind.SHARE_NOW, "He has her keys.", override=override),
    )


def request(**asks: object) -> Draft:
    """Somebody asked."""
    return replace(simple(), trigger=Trigger("request", requester=replace(ASKS, **asks)))  # type: ignore[arg-type]  # named by the callers


def not_shared() -> Draft:
    """Consent was taken back, and the public interest is not enough."""
    taken_back = replace(GIVEN, status=ConsentStatus.WITHDRAWN, withdrawn_at=NOON, note="She changed her mind.")
    outcome = Outcome(
        OutcomeKind.DO_NOT_SHARE,
        "Her choice.",
        risk_accepted="She may lose the room.",
        plan_meanwhile="She rings on Friday.",
        review_on=LATER,
    )
    made = replace(simple(), consents=(taken_back,), interests=(Interest(WHO, NO, why="Nobody is at risk."),))
    return replace(made, planned=(), outcome=outcome)


def later() -> Draft:
    """The address is wrong, so it is shared later."""
    made = simple().answered("properly", Answer(NO, "The address is an old one."))
    return replace(made, outcome=Outcome(OutcomeKind.SHARE_LATER, "New address first.", review_on=LATER))


def not_confidential() -> Draft:
    """Where she lives, which everybody knows."""
    made = simple().answered("confidential", Answer(NO, "It is on her door."))
    known = Information("Where she lives", ("location",), "Her name is on the door.", NO)
    return replace(made, information=known, tellings=TOLD)


def duty() -> Draft:
    """A court ordered it."""
    return replace(
        simple().answered("duty", Answer(YES, "The order of 1 May")),
        duty=Duty("court_order", confirmed_by="Lee Park"),
        tellings=TOLD,
    )


def emergency() -> Draft:
    """What was shared at once was all there was to share."""
    made = without_consent(Consent(WHO, YES, not_sought_because=("delay",), note="Not known"), *TOLD)
    return replace(made.answered("danger", Answer(YES)), emergencies=("KM-2026-0001",), planned=())


CASES: Final = {
    "simple": simple(),
    "request": request(),
    "unverified": request(verified="not_verified", verified_note="Their line was busy."),
    "police": request(kind="police", reference="none", authority="Insp. Roe", about_victim=YES, victim_notified=NO),
    "public task": replace(request(states_public_task=YES), law=Law("public_request")),
    "again": replace(simple(), earlier="KM-2025-0001", trigger=Trigger("own_concern", earlier_because="She moved.")),
    "child": about(
        PersonLine(WHO, "child", "under_12", responsible="Her mother", address_secret=NO),
        giver="parent",
        given_by="Her mother",
        competence="parent_decides",
    ),
    "teenager": about(
        PersonLine(WHO, "client", "12_to_15", responsible="Her mother", address_secret=NO),
        giver="themselves",
        competence="child_understands",
        competence_note="She told me what may come of it.",
    ),
    "attorney": about(ADULT, giver="attorney", given_by="Her sister", competence="legal_power"),
    "told less": replace(about(ADULT, told=("why",)), tellings=TOLD),
    "adult at risk": replace(
        about(replace(ADULT, role="adult_at_risk", has_needs=YES, may_be_harmed=YES, cannot_protect=UNSURE)),
        purposes=("protect_adult",),
    ),
    "secret address": about(replace(ADULT, address_secret=YES, not_to_learn_note="Her brother")),
    "victim": about(replace(ADULT, role="victim", not_to_learn_note="Her brother")),
    "other agency": replace(
        simple(),
        information=Information("A conviction", ("other_agency",), agency="Probation", agency_agrees=YES),
    ),
    "allegation": replace(simple(), information=replace(PARTED, categories=("allegation",))),
    "two recipients": replace(simple(), information=PARTED, planned=(PHONE, replace(PHONE, id="2"))),
    "refused": without_consent(
        replace(GIVEN, status=ConsentStatus.REFUSED, note="She is afraid of him."),
        *TOLD,
        override="His threat is near.",
    ),
    "not sought": without_consent(
        Consent(WHO, YES, not_sought_because=("other",), not_sought_note="He reads her mail.", note="Not known"),
        Telling(WHO, TellWhen.NOT_TOLD, "He reads her mail.", "other"),
    ),
    "in part": replace(
        about(ADULT, status=ConsentStatus.IN_PART, limits="Not her health", note="Only the room."),
        tellings=TOLD,
        information=Information("Needs a room", ("ordinary",), anonymous_would_do=NO),
        outcome=Outcome(OutcomeKind.SHARE_PART, "That is enough."),
    ),
    "not shared": not_shared(),
    "later": later(),
    "advice": replace(
        simple(),
        advice=(
            Advice("1", "purpose", "Lee Park", "manager", "", NOON, YES, "Wait.", NOON, NO, "He is near.", "phone"),
        ),
    ),
    "not confidential": not_confidential(),
    "nobody identified": replace(simple().answered("identify", Answer(NO, "Numbers only")), people=(), consents=()),
    "no purpose": replace(
        simple().answered("purpose", Answer(NO, "Gossip")), outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "Gossip.")
    ),
    "asked for no purpose": replace(
        request().answered("purpose", Answer(NO, "Gossip")),
        trigger=Trigger("request", requester=Requester(kind="police", organisation="Northshire Police")),
        outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "Gossip."),
    ),
    "duty": duty(),
    "emergency": emergency(),
    "task": replace(simple(), follow_ups=(FollowUp("1", "Ring her", due_on=LATER),)),
}
"""By what is particular about each."""
