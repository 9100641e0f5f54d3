"""People with records, for tests: real decisions in a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Telling
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from tests.ui.decide.walking import ROSA, consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from tests.ui.workshop import Workshop

HOSTILE: Final = (
    "Rosa \u202ellиuQ <b>&amp; O'Neil",
    "مريم الصغيرة שלום",
    "👩\u200d👧 e\u0301e\u0301 \ufffd",
    "=1+1; DROP TABLE person --",
    "q" * 10_000,
)


def seal(
    workshop: Workshop,
    person: str = ROSA,
    *kinds: str,
    outcome: OutcomeKind = OutcomeKind.SHARE_NOW,
    role: str = "client",
) -> str:
    """A sealed decision about somebody; its number."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    return workshop.deciding.seal(_about(desk.draft, person, kinds, outcome, role)).number


def draft(workshop: Workshop, person: str = ROSA) -> str:
    """A draft about somebody; its reference."""
    started = workshop.deciding.start()
    workshop.deciding.save(replace(started, people=(PersonLine(person, "child", "under_12"),)))
    return started.reference


def _about(made: Draft, person: str, kinds: tuple[str, ...], outcome: OutcomeKind, role: str) -> Draft:
    decided = replace(
        made.outcome, kind=outcome, plan_meanwhile="I ring her", override="Not hers alone", risk_accepted="She waits"
    )
    return replace(
        made,
        people=(PersonLine(person, role, "18_or_over", address_secret=Choice.NO),),
        consents=(
            replace(made.consents[0], person=person) if made.consents else Consent(person, status=ConsentStatus.GIVEN),
        ),
        tellings=tuple(replace(line, person=person) for line in made.tellings) or (Telling(person),),
        information=Information("Rent arrears", kinds or ("ordinary",)),
        outcome=decided if outcome.shares else replace(decided, review_on=made.started_at.day().replace(month=12)),
    )
