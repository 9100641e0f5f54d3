"""What is written in a draft, and at which field of which question each text stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.guidance import AnsweredBy, QuestionField
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from infoshare_desktop.domain.quality_rules import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.decision.advice import Advice
    from infoshare_desktop.domain.decision.beginning import Trigger
    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.information import Information, PersonLine
    from infoshare_desktop.domain.decision.interest import Interest
    from infoshare_desktop.domain.flow import Standing, Step

_SAID_YES = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})
_FACT: Final = "fact"
"""The id in the list *statement_kinds* of what is not in dispute."""


@dataclass(frozen=True, slots=True)
class Written:
    """One text of a draft, empty or not. ``field`` is the id of its field on the page of ``question``."""

    passage: Passage
    text: str
    question: str
    field: str
    person: str = ""
    """Whom it is about, by reference; empty where it is about nobody in particular."""
    line: str = ""
    """What tells lines of one kind apart: the person, or the id of a recipient's plan."""


def written(draft: Draft, standing: Standing) -> tuple[Written, ...]:
    """Every text that counts in a draft, from the first question to the check page."""
    return tuple(_all(draft, standing))


def _all(draft: Draft, standing: Standing) -> Iterator[Written]:
    for step in standing.steps:
        yield from _at_question(step, draft)
    for advice in draft.advice:
        if standing.uses(advice.question):
            yield from _advice(advice)
    if draft.outcome.kind is not None and draft.outcome.kind.shares:
        on_the_way = {field for step in standing.steps for field in step.question.asks(step.choice)}
        for field in sorted({QuestionField.PLANNED, QuestionField.TELLINGS} - on_the_way):
            yield from _in_lines(field, CHECK_PAGE, draft)
    yield from _decided(draft)


def _at_question(step: Step, draft: Draft) -> Iterator[Written]:
    question = step.question
    if question.answered_by is not AnsweredBy.CHECK:
        yield Written(Passage.ANSWERS, draft.answer(question.id).reason, question.id, "reason")
    for field in question.asks(step.choice):
        yield from _in_field(field, question.id, draft)


def _in_field(field: QuestionField, question: str, draft: Draft) -> Iterator[Written]:
    match field:
        case QuestionField.TRIGGER:
            yield from _trigger(draft.trigger, question)
        case QuestionField.INFORMATION:
            yield Written(Passage.INFORMATION, draft.information.summary, question, "information")
        case QuestionField.NOT_CONFIDENTIAL:
            because = draft.information.not_confidential_because
            yield Written(Passage.NOT_CONFIDENTIAL, because, question, "not_confidential")
        case QuestionField.STATEMENTS:
            yield from _statements(draft.information, question)
        case QuestionField.DUTY:
            yield Written(Passage.DUTY, draft.duty.detail, question, "duty.detail")
        case _:
            yield from _in_lines(field, question, draft)


def _trigger(trigger: Trigger, question: str) -> Iterator[Written]:
    yield Written(Passage.EARLIER, trigger.earlier_because, question, "trigger.earlier_because")
    yield Written(Passage.WHAT_HAPPENED, trigger.what, question, "trigger.what")
    yield Written(Passage.CASE, trigger.case, question, "trigger.case")
    yield Written(Passage.ASKED_FOR, trigger.requester.asked_for, question, "requester.asked_for")


def _statements(information: Information, question: str) -> Iterator[Written]:
    for line in information.statements:
        passage = Passage.FACT if line.kind == _FACT else Passage.STATEMENT
        yield Written(passage, line.text, question, f"statements.{line.id}.text", line=line.id)
    yield Written(Passage.ACCURACY, information.accuracy, question, "information.accuracy")


def _in_lines(field: QuestionField, question: str, draft: Draft) -> Iterator[Written]:
    """What stands once for each person or recipient."""
    people = tuple(line.reference for line in draft.people)
    match field:
        case QuestionField.PEOPLE:
            lines = (_person(line, question) for line in draft.people)
        case QuestionField.CONSENTS:
            lines = (_consent(draft.consent(person), question) for person in people)
        case QuestionField.INTERESTS:
            lines = (_interest(draft.interest(person), question) for person in draft.without_consent)
        case QuestionField.PLANNED:
            lines = (_plan(plan, question) for plan in draft.planned)
        case QuestionField.TELLINGS:
            lines = (_telling(draft.telling(person), question) for person in people)
        case _:
            return
    yield from chain.from_iterable(lines)


def _person(line: PersonLine, question: str) -> Iterator[Written]:
    for text, name in (
        (line.responsible, "responsible"),
        (line.not_to_learn_note, "not_to_learn_note"),
        (line.communication, "communication"),
    ):
        field = f"people.{line.reference}.{name}"
        yield Written(Passage.ABOUT_PERSON, text, question, field, line.reference, line.reference)


def _consent(line: Consent, question: str) -> Iterator[Written]:
    """The fields that are asked for as this person's consent stands."""
    texts = [(Passage.CONSENT_FROM, line.given_by, "given_by"), (Passage.CONSENT_COVERS, line.covers, "covers")]
    shown = texts if line.standing in _SAID_YES else []
    if line.standing is not None:
        shown.append((Passage.CONSENT_NOTE, line.note, "note"))
        shown.append((Passage.CONSENT_MORE, line.limits, "limits"))
        shown.append((Passage.CONSENT_MORE, line.not_sought_note, "not_sought_note"))
        shown.append((Passage.CONSENT_MORE, line.competence_note, "competence_note"))
    for passage, text, name in shown:
        yield Written(passage, text, question, f"consents.{line.person}.{name}", line.person, line.person)


def _interest(line: Interest, question: str) -> Iterator[Written]:
    for passage, text, name in (
        (Passage.IF_NOT_SHARED, line.if_not_shared, "if_not_shared"),
        (Passage.IF_SHARED, line.if_shared, "if_shared"),
        (Passage.LESS_INTRUSIVE, line.less_intrusive, "less_intrusive"),
        (Passage.INTEREST_WHY, line.why, "why"),
    ):
        yield Written(passage, text, question, f"interests.{line.person}.{name}", line.person, line.person)


def _plan(plan: PlannedDisclosure, question: str) -> Iterator[Written]:
    for passage, text, name in (
        (Passage.RECIPIENT, plan.recipient.name, "name"),
        (Passage.SHARED, plan.what, "what"),
        (Passage.WITHHELD, plan.withheld, "withheld"),
        (Passage.NEED_TO_KNOW, plan.need_to_know, "need_to_know"),
        (Passage.SAFEGUARDS, plan.safeguards, "safeguards"),
        (Passage.TERMS, plan.copies, "copies"),
        (Passage.TERMS, plan.conditions_note, "conditions_note"),
        (Passage.TERMS, plan.action_wanted, "action_wanted"),
    ):
        yield Written(passage, text, question, f"planned.{plan.id}.{name}", line=plan.id)


def _telling(line: Telling, question: str) -> Iterator[Written]:
    field = f"tellings.{line.person}"
    yield Written(Passage.TOLD, line.when or "", question, f"{field}.when", line.person, line.person)
    yield Written(Passage.NOT_TOLD, line.why_not, question, f"{field}.why_not", line.person, line.person)
    yield Written(Passage.SAID_TO_PERSON, line.said, question, f"{field}.said", line.person, line.person)


def _advice(advice: Advice) -> Iterator[Written]:
    for passage, text, name in (
        (Passage.ADVICE_ASKED, advice.asked, "asked"),
        (Passage.ADVICE_SAID, advice.said, "said"),
        (Passage.ADVICE_FOLLOWED, advice.followed_why, "followed_why"),
    ):
        yield Written(passage, text, advice.question, f"advice.{advice.id}.{name}", line=advice.id)


def _decided(draft: Draft) -> Iterator[Written]:
    outcome = draft.outcome
    yield Written(Passage.REASONS, outcome.reasons, CHECK_PAGE, "reasons")
    yield Written(Passage.OVERRIDE, outcome.override, CHECK_PAGE, "override")
    yield Written(Passage.RISK_ACCEPTED, outcome.risk_accepted, CHECK_PAGE, "risk_accepted")
    yield Written(Passage.PLAN_MEANWHILE, outcome.plan_meanwhile, CHECK_PAGE, "plan_meanwhile")
    for todo in draft.follow_ups:
        yield Written(Passage.TO_DO, todo.what, CHECK_PAGE, f"follow_ups.{todo.id}.what", line=todo.id)
