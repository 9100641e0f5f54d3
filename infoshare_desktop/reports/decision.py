"""The sheet about one sealed decision."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.answers import sealed_answers
from infoshare_desktop.domain.facts.asked import asked
from infoshare_desktop.domain.facts.decided import retrospect, worker
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.facts.lag import lag
from infoshare_desktop.domain.facts.people import tellings
from infoshare_desktop.domain.facts.shared import disclosure, plan_facts
from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.reports import said, strips
from infoshare_desktop.reports.afterwards import comments, corrections, withdrawals
from infoshare_desktop.reports.blocks import Box, Facts, Heading, Question, Signatures, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.acts.following import Followed
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.reports.blocks import Block
    from infoshare_desktop.reports.case import Case

_SAID_FIRST: Final = frozenset(
    {QuestionField.TRIGGER, QuestionField.INFORMATION, QuestionField.STATEMENTS, QuestionField.EMERGENCY}
)
"""Fields that are said above the questions."""
_SAID_LAST: Final = frozenset({QuestionField.PLANNED, QuestionField.TELLINGS})
"""Fields that are said below the questions, beside what was really done."""


def blocks(case: Case) -> tuple[Block, ...]:
    """Everything that was sealed, and what followed, in the order in which a supervisor reads it."""
    return tuple(_all(case))


def title() -> str:
    """What stands at the head of every page, and in the PDF as its title."""
    return _("Information-sharing decision")


def _all(case: Case) -> Iterator[Block]:
    decision = case.decision
    yield Heading(_("Decision {number}").format(number=decision.number), 0)
    yield Facts(_head(case), packed=True)
    yield outcome_box(case)
    yield from override_boxes(case)
    yield from corrections(case)
    yield Heading(_("What it is about"))
    yield Facts(_about(case), packed=True)
    yield from _questions(case)
    yield from _sharing(case)
    yield from _follow_ups(case)
    yield from withdrawals(case)
    yield from comments(case)
    yield Heading(_("Signed"))
    yield Signatures(
        (_("Worker: {name}").format(name=decision.worker.name), _("Supervisor: I have read this decision"))
    )


def _head(case: Case) -> tuple[Fact, ...]:
    decision = case.decision
    later = lag(decision.sealed_at.instant - decision.decided_at.instant)
    sealed = wording.moment(decision.sealed_at)
    facts = filled(
        (_("Decided"), wording.moment(decision.decided_at), "decided_at"),
        (_("Sealed"), _("{moment} ({lag} later)").format(moment=sealed, lag=later) if later else sealed),
        (_("Made in retrospect"), retrospect(decision)),
        (_("Decided by"), worker(decision.worker, case.pack)),
        (_("Advice"), said.advised(decision.advice)),
        (_("About"), joined(line.reference for line in decision.people) or _("nobody who can be identified")),
    )
    added = filled((_("Added since"), _("what has a later day than the seal; it changed nothing in what was sealed")))
    return (*case.corrected(facts), *(added if case.has_acts else ()))


def outcome_box(case: Case) -> Box:
    """What was decided, why, and what the guidance pointed to."""
    outcome = case.decision.outcome
    facts = filled(
        (_("Reasons"), outcome.reasons, "outcome.reasons"),
        (_("Guidance pointed to"), said.indication(case.decision, case.pack)),
        (_("What may happen, and why that is accepted"), outcome.risk_accepted, "outcome.risk_accepted"),
        (_("Protects meanwhile"), outcome.plan_meanwhile, "outcome.plan_meanwhile"),
        (_("Look at it again on"), wording.day(outcome.review_on) if outcome.review_on else "", "outcome.review_on"),
        (_("Decided together with"), outcome.decided_with, "outcome.decided_with"),
    )
    return Box(said.outcome(outcome.kind), facts=case.corrected(facts))


def override_boxes(case: Case) -> Iterator[Box]:
    """The reason for going against consent or guidance, where that was done."""
    decision = case.decision
    if decision.overrides_consent:
        against = said.overridden(decision)
    elif decision.against_indication:
        against = _("Override: another outcome than the guidance points to")
    else:
        return
    yield Box(against, decision.outcome.override, case.corrections_of("outcome.override"), Weight.HEAVY)


def _about(case: Case) -> tuple[Fact, ...]:
    decision, pack = case.decision, case.pack
    facts = (
        *asked(QuestionField.INFORMATION, decision, pack),
        *asked(QuestionField.STATEMENTS, decision, pack),
        *asked(QuestionField.TRIGGER, decision, pack),
        *asked(QuestionField.EMERGENCY, decision, pack),
        *filled((_("Decides again"), decision.earlier), (_("Draft"), decision.draft)),
    )
    return case.corrected(facts)


def _questions(case: Case) -> Iterator[Block]:
    decision, pack = case.decision, case.pack
    yield Heading(_("The questions"))
    labelled = strips.labels_of(decision, pack)
    yield strips.strip(decision, labelled)
    for line in sealed_answers(decision, pack, without=_SAID_FIRST | _SAID_LAST):
        answer = line.answer if line.used else _("{answer}: not used in the end").format(answer=line.answer)
        label = labelled.get(line.question, line.number)
        facts = (*case.corrections_of(line.reason_passage), *case.corrected(line.entered))
        yield Question(label, line.wording, answer, line.reason.strip(), facts, used=line.used)
    left = tuple(fact for field in _not_shown(case) for fact in asked(field, decision, pack))
    if left:
        yield Heading(_("Also recorded"), 2)
        yield Facts(case.corrected(left), packed=True)


def _not_shown(case: Case) -> Iterator[QuestionField]:
    """The fields that no question on the sheet asks for: what was entered there must not be lost."""
    questions = {question.id: question for question in case.pack.questions}
    shown = {
        field
        for answer in case.decision.answers
        if answer.question in questions
        for field in questions[answer.question].asks(answer.choice)
    }
    return (field for field in QuestionField if field not in shown | _SAID_FIRST | _SAID_LAST)


def _sharing(case: Case) -> Iterator[Block]:
    decision = case.decision
    told = tellings(decision, case.pack)
    if not (decision.planned or case.disclosures or told):
        return
    yield Heading(_("Sharing"))
    for place, plan in enumerate(decision.planned, start=1):
        yield Heading(f"{place}. {plan.recipient}", 2)
        yield Facts((*_planned(plan, case), *_done(plan, case)), packed=True)
    planned = {plan.id for plan in decision.planned}
    for sequence, act in case.disclosures:
        if act.planned_id not in planned:
            yield Heading(_("Not planned: {recipient}").format(recipient=act.recipient), 2)
            facts = disclosure(act, case.receipts_for(sequence), case.pack, sequence)
            yield Facts(case.corrected(facts), packed=True)
    if told:
        yield Heading(_("Being open"), 2)
        yield Facts(case.corrected(told))


def _planned(plan: PlannedDisclosure, case: Case) -> tuple[Fact, ...]:
    """The plan; its first line, the recipient, is the heading."""
    facts = case.corrected(plan_facts(plan, case.pack))
    return facts[1:] if str(plan.recipient) else facts


def _done(plan: PlannedDisclosure, case: Case) -> tuple[Fact, ...]:
    acts = [(sequence, act) for sequence, act in case.disclosures if act.planned_id == plan.id]
    if not acts:
        return (Fact(_("Shared"), _("Not yet")),) if case.shares else ()
    done = (disclosure(act, case.receipts_for(sequence), case.pack, sequence) for sequence, act in acts)
    return tuple(fact for facts in done for fact in case.corrected(facts))


def _follow_ups(case: Case) -> Iterator[Block]:
    if case.follow_ups:
        yield Heading(_("To do"))
        yield Facts(case.corrected(followed(one) for one in case.follow_ups))


def followed(one: Followed) -> Fact:
    """By when it is to be done, what, by whom, and what came of it."""
    due = wording.day(one.follow_up.due_on) if one.follow_up.due_on else _("No day set")
    done = (
        _("done {day}: {result}").format(day=wording.day(one.finished_at.day()), result=one.result)
        if (one.finished_at)
        else _("open")
    )
    words = joined((one.follow_up.what, one.follow_up.owner, done), " · ")
    return Fact(due, words, f"follow_ups.{one.follow_up.id}")
