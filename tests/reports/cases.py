"""A decision with something in every field, and what followed it, for tests of the reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, PersonTold, Receipt
from infoshare_desktop.domain.chain import Head
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Requester, Trigger, Worker
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.profile import Contact, Profile
from infoshare_desktop.domain.records.record import Decision, sealed
from infoshare_desktop.reports import said
from infoshare_desktop.reports.blocks import PageFrame
from infoshare_desktop.reports.case import Case
from infoshare_desktop.reports.reckoning import Period
from tests.guidance.builtin import leaflet

FONTS: Final = Path(__file__).parents[2] / "resources" / "fonts"
FINGERPRINT: Final = "9f2c 11aa 0b3d 77e1 02c4 9d8f aa31 5be0"
HEAD: Final = Head(412, bytes(range(32)))
HEAD_PRINTED: Final = "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f"
WORKER: Final = Worker("Kim Mason", "Outreach worker", "Harbour Trust")
PROFILE: Final = Profile("Kim Mason", "Outreach worker", "Harbour Trust", Contact("Ruth Abel"))


def may(day: int, hour: int = 9, minute: int = 12) -> Moment:
    """A moment in May 2026, in UTC; the wall shows an hour more."""
    return Moment(datetime(2026, 5, day, hour, minute, tzinfo=UTC), "Europe/London")


def draft() -> Draft:
    """The police ask where a man sleeps who is threatened; he refused, and it is shared in part."""
    return Draft(
        "D-0031",
        "0" * 64,
        may(3, 8, 2),
        trigger=Trigger("request", "A telephone call to the drop-in.", _requester()),
        information=Information("Where he sleeps this week, and whom he fears.", ("location", "allegation")),
        purposes=("protect_adult", "crime"),
        people=(PersonLine("P-0042", "client", "18_or_over"), PersonLine("P-0043", "witness", "not_known")),
        answers=_answers(),
        consents=(
            Consent("P-0042", Choice.NO, ConsentStatus.REFUSED, note="“No police.”"),
            Consent("P-0043", Choice.YES),
        ),
        interests=(
            Interest("P-0042", Choice.YES, "He may lose trust.", "He may be hurt.", "Named and near."),
            Interest("P-0043", Choice.YES, why="She is in the same danger."),
        ),
        advice=(_advice(),),
        planned=(
            PlannedDisclosure("a", _police(), "That he sleeps near the canal.", "His health.", "They act.", "phone"),
            PlannedDisclosure("b", Recipient("Housing Options"), "That he needs a bed.", method="phone"),
        ),
        tellings=(Telling("P-0042", TellWhen.AFTER), Telling("P-0043", TellWhen.NOT_TOLD, "Nobody knows who she is.")),
        follow_ups=(FollowUp("f", "Ring for the outcome", "Kim Mason", date(2026, 5, 6)),),
        outcome=Outcome(
            OutcomeKind.SHARE_PART,
            "The threat is near.",
            may(3, 9, 0),
            "He may be badly hurt within days.",
            review_on=date(2026, 5, 17),
        ),
    )


def decision(number: str = "KM-2026-0137", changed: Draft | None = None) -> Decision:
    """The draft, sealed two and a half hours after it was decided."""
    return sealed(changed or draft(), leaflet(), WORKER, number, may(3, 11, 31))


def case(number: str = "KM-2026-0137", changed: Draft | None = None) -> Case:
    """The decision with one disclosure made and confirmed, one still to be made, and two follow-ups."""
    told = (PersonTold("P-0042", TellWhen.AFTER),)
    act = Disclosure(may(3, 10, 5), _police(), "Where he sleeps.", WORKER, "a", "", "phone", "called_back", told)
    return Case(
        decision(number, changed),
        leaflet(),
        FINGERPRINT,
        ((140, act),),
        (Receipt(140, may(4), "DC Marsh", WORKER, "They spoke to both men."),),
        (
            Followed(FollowUp("f", "Ring for the outcome", "Kim Mason", date(2026, 5, 6)), "Both warned", may(6)),
            Followed(FollowUp("review", "Look at this decision again", "Kim Mason", date(2026, 5, 17))),
        ),
    )


def period(*cases: Case) -> Period:
    """April and May with these decisions, seen on 20 May, with one follow-up overdue."""
    late = FollowUp("f", "Ring for the outcome", "Kim Mason", date(2026, 5, 6))
    return Period(
        date(2026, 4, 1), date(2026, 5, 31), date(2026, 5, 20), PROFILE, cases, follow_ups=(("KM-2026-0137", late),)
    )


def emergency() -> Emergency:
    """An address given to 999."""
    return Emergency(
        may(3),
        Recipient("Police", "999"),
        "His address",
        "He took tablets.",
        WORKER,
        "emergency_line",
        Choice.YES,
        Choice.NO,
    )


def frame(**changes: Any) -> PageFrame:
    """The frame of a decision sheet, printed on 20 May from a demonstration vault."""
    whole = PageFrame(
        "Information-sharing decision",
        "KM-2026-0137",
        "Kim Mason",
        may(20, 9, 0),
        said.handling(),
        FINGERPRINT,
        HEAD,
        said.guidance(leaflet()),
        fictional=True,
    )
    return replace(whole, **changes)


def _answers() -> dict[str, Answer]:
    given = {
        "danger": (Choice.NO, "He was calm."),
        "duty": (Choice.NO, "No court order was named."),
        "purpose": (Choice.YES, "To keep him safe."),
        "identify": (Choice.YES, ""),
        "confidential": (Choice.YES, "He told me in confidence."),
        "consent": (None, "I asked him twice."),
        "properly": (Choice.YES, "The place only."),
    }
    return {
        question: Answer(choice, reason, leaflet().question(question).title, may(3, 8, 20))
        for question, (choice, reason) in given.items()
    }


def _requester() -> Requester:
    return Requester(
        "Eastfield Police", "DC Marsh", "Detective", "01632 960 014", "called_back", "Where he sleeps", may(3, 7, 40)
    )


def _police() -> Recipient:
    return Recipient("Eastfield Police", "DC Marsh", "Detective", "01632 960 014")


def _advice() -> Advice:
    return Advice(
        "a",
        "interest",
        "Ruth Abel",
        "supervisor",
        "Is a threat enough?",
        may(3, 8, 30),
        Choice.YES,
        "Yes, share the least.",
        may(3, 8, 50),
        Choice.YES,
    )
