"""Drafts and a small pack for tests of the domain."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.beginning import Trigger, Worker
from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest, Likelihood
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice, Indication, IndicationWords, Pack
from infoshare_desktop.domain.moments import Moment
from tests.domain.small_pack import questions

if TYPE_CHECKING:
    from collections.abc import Mapping

NOON: Final = Moment(datetime(2026, 5, 3, 11, 0, tzinfo=UTC), "Europe/London")
WORKER: Final = Worker("Kim Mason", "Outreach worker", "Harbour Trust")


def pack() -> Pack:
    """Danger, purpose, persons, confidential, consent, interest, properly, recorded: the design's way, shortened."""
    return Pack(
        id="small",
        version="1",
        title="Small",
        as_at=date(2026, 1, 1),
        nation="England",
        language="en",
        credit="",
        disclaimer="",
        always=(),
        first="danger",
        questions=questions(),
        indications=tuple(IndicationWords(indication, indication.value) for indication in Indication),
        rules=(),
        added=(),
        law=(),
        lists=(),
        links=(),
        glossary=(),
    )


def draft() -> Draft:
    """A draft in which nothing was entered yet."""
    return Draft("D-0001", "0" * 64, NOON)


def answers(**choices: Choice) -> Mapping[str, Answer]:
    """Answers by question id, each with a reason."""
    return {question: Answer(choice, f"because {question}", answered_at=NOON) for question, choice in choices.items()}


def shared_with_consent() -> Draft:
    """A simple decision, complete: one person agreed, one recipient, told before."""
    return replace(
        draft(),
        trigger=Trigger("own_concern"),
        information=Information("Needs a room before Friday"),
        people=(PersonLine("P-0001", "client", "18_or_over", responsible="Her mother", address_secret=Choice.NO),),
        answers=answers(
            danger=Choice.NO,
            purpose=Choice.YES,
            identify=Choice.YES,
            confidential=Choice.YES,
            properly=Choice.YES,
        ),
        consents=(Consent("P-0001", Choice.NO, ConsentStatus.GIVEN, covers="This call", form=ConsentForm.SPOKEN),),
        planned=(
            PlannedDisclosure("a", Recipient("Housing Options", "J. Bell"), "That she needs a room", method="phone"),
        ),
        tellings=(Telling("P-0001", TellWhen.BEFORE),),
        outcome=Outcome(OutcomeKind.SHARE_NOW, "She asked me to."),
    )


def refused(holds: Choice) -> Draft:
    """The same decision, but the person refused, and the public interest holds or does not."""
    return replace(
        shared_with_consent(),
        consents=(Consent("P-0001", Choice.NO, ConsentStatus.REFUSED, note="She is afraid of him."),),
        interests=(
            Interest(
                "P-0001",
                holds,
                "She may not come back.",
                "He may find her.",
                "Her life weighs more.",
                likely_if_shared=Likelihood.LOW,
                likely_if_not_shared=Likelihood.HIGH,
                less_intrusive="Without her name they cannot help.",
            ),
        ),
    )
