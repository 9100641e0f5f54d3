"""A worker at the desk, for tests: one decision on every path, made through the presenter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.ui.decide.presenter import Presenter
from tests.guidance.builtin import leaflet
from tests.hand_clock import START, HandClock

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock

ROSA: Final = "P-0001"


def presenter(draft: Draft | None = None, clock: Clock | None = None) -> Presenter:
    """A presenter over a new draft with the built-in pack."""
    return Presenter(draft or Draft("D-0001", "0" * 64, START), leaflet(), clock or HandClock())


def answer(desk: Presenter, **choices: Choice) -> None:
    """Answer these questions, each with a reason."""
    for question, choice in choices.items():
        desk.go_to(question)
        desk.answer(choice)
        desk.reason(f"Because of {question}")


def to_consent(desk: Presenter) -> None:
    """No danger, no duty, a purpose, one person, confidential."""
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES)
    desk.trigger(Trigger("own_concern", "She may lose her flat"))
    desk.information(Information("Rent arrears of two months", ("ordinary",)))
    desk.purposes(("service",))
    answer(desk, identify=Choice.YES)
    desk.person(PersonLine(ROSA, "client", "18_or_over", address_secret=Choice.NO))
    answer(desk, confidential=Choice.YES)
    desk.go_to("consent")


def consented(desk: Presenter) -> None:
    """The whole way with consent, up to the check page, with outcome and one recipient: ready to be sealed."""
    to_consent(desk)
    desk.consent(
        Consent(
            ROSA,
            Choice.NO,
            ConsentStatus.GIVEN,
            given_by="Rosa, today",
            form=ConsentForm.SPOKEN,
            covers="The arrears",
            told=("why", "what"),
        )
    )
    plan_and_decide(desk)


def refused(desk: Presenter, holds: Choice) -> None:
    """Consent refused, and the public interest weighed."""
    to_consent(desk)
    desk.consent(Consent(ROSA, Choice.NO, ConsentStatus.REFUSED, note="She is ashamed of it"))
    desk.go_to("interest")
    desk.interest(
        Interest(
            ROSA,
            holds,
            "She may not trust us again",
            "She may be on the street by Friday",
            "A room matters more than the shame",
            ("adult_harm",),
            Likelihood.LOW,
            Likelihood.HIGH,
            "Asking for a room without a name was tried",
        )
    )
    desk.manager(ManagerTold(Choice.YES, "Bo Adeyemi"))


def plan_and_decide(desk: Presenter, kind: OutcomeKind = OutcomeKind.SHARE_NOW) -> None:
    """Question 6 with one recipient, and the outcome."""
    answer(desk, properly=Choice.YES)
    key = desk.add_plan()
    plan = next(line for line in desk.draft.planned if line.id == key)
    desk.plan(replace(plan, recipient=Recipient("Housing Options", "J. Bell"), what="The arrears", method="phone"))
    desk.telling(Telling(ROSA, TellWhen.BEFORE))
    desk.go_to("recorded")
    desk.outcome(Outcome(kind, "She asked me to ring them."))
