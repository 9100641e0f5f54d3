"""The short account of one decision that a supervisor should look at."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.decided import advice
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.facts.lag import lag
from infoshare_desktop.domain.facts.people import tellings
from infoshare_desktop.domain.facts.shared import warned
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.reports import said
from infoshare_desktop.reports.afterwards import told
from infoshare_desktop.reports.blocks import Facts, Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.reports.blocks import Block
    from infoshare_desktop.reports.case import Case
    from infoshare_desktop.reports.reckoning import Look


def detail(look: Look) -> Iterator[Block]:
    """Number and outcome, why to look, and the facts; persons by reference, recipients by organisation."""
    case = look.case
    decision = case.decision
    why = " · ".join(reason.words for reason in look.reasons)
    yield Heading(f"{decision.number}   {said.outcome(decision.outcome.kind)}", 2, why)
    yield Facts(
        (*_case(case), *_advice(case), *_shared(case), *tellings(decision, case.pack), *told(case)), packed=True
    )


def _case(case: Case) -> tuple[Fact, ...]:
    decision, outcome = case.decision, case.decision.outcome
    decided, later = wording.moment(decision.decided_at), _lag(case)
    return filled(
        (_("Decided"), _("{moment}, sealed {lag} later").format(moment=decided, lag=later) if later else decided),
        (_("About"), "; ".join(_person(case))),
        (_("Information"), decision.information.summary),
        (_("Guidance pointed to"), said.indication(decision, case.pack)),
        (_("Reasons"), outcome.reasons),
        (_("Override"), outcome.override if decision.overrides_consent or decision.against_indication else ""),
        (_("Protects meanwhile"), outcome.plan_meanwhile),
        (_("Look at it again on"), wording.day(outcome.review_on) if outcome.review_on else ""),
    )


def _lag(case: Case) -> str:
    return lag(case.decision.sealed_at.instant - case.decision.decided_at.instant)


def _person(case: Case) -> Iterator[str]:
    """Each person by reference and role, and how their consent stands where it was the question."""
    statuses = {line.person: line.standing for line in case.decision.consents}
    for line in case.decision.people:
        status = statuses.get(line.reference)
        consent = _("consent: {status}").format(status=wording.consent(status)) if status else ""
        yield joined((line.reference, case.pack.choices(ListName.ROLES).label(line.role), consent))


def _advice(case: Case) -> tuple[Fact, ...]:
    return tuple(fact for one in case.decision.advice for fact in advice(one, case.pack))


def _shared(case: Case) -> Iterator[Fact]:
    """What was passed on, then what is still planned."""
    done = {act.planned_id for _, act in case.disclosures}
    for sequence, act in case.disclosures:
        back = _("receipt confirmed") if case.receipts_for(sequence) else _("no receipt yet")
        yield Fact(_("Shared"), joined((wording.moment(act.at), act.recipient.organisation, act.what, back), " · "))
        yield from warned(act.warned, f"disclosures.{sequence}")
    for plan in case.decision.planned if case.shares else ():
        if plan.id not in done:
            yield Fact(_("To share"), joined((plan.recipient.organisation, plan.what), " · "))
