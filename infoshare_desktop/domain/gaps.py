"""What is missing before a decision can be sealed, said in words. Design section 3, journey 6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Draft, EmergencyForm
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.flow import Standing, Step, cautions
from infoshare_desktop.domain.guidance import Choice, Question, QuestionField
from infoshare_desktop.domain.outcomes import needs_override_reason

CHECK_PAGE = "check"
"""Stands for the check page where a gap is mended there and not at a question."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: what to do, and where (a question's id, or the check page)."""

    sentence: str
    question: str
    field: str
    """What to put the cursor on: ``answer``, ``reason``, or the name of the field."""


def missing_to_seal(draft: Draft, standing: Standing, worker: Worker) -> tuple[Gap, ...]:
    """Everything that must be there before this draft can be sealed, in the order of the way."""
    return tuple(_all(draft, standing, worker))


def _all(draft: Draft, standing: Standing, worker: Worker) -> Iterator[Gap]:
    if not worker.name or not worker.role:
        yield Gap(_("Say who you are: your name and role stand in every record."), CHECK_PAGE, "worker")
    for step in standing.steps:
        yield from _at_question(step, draft)
    if standing.waits:
        yield Gap(_("Record the advice you were given, then answer this question again."), _last(standing), "answer")
    elif not standing.at_check:
        yield Gap(_("Answer the question: {title}").format(title=standing.current.title), _last(standing), "answer")
    yield from _advice(draft.advice)
    for asked in draft.advice:
        yield from _unread(f"advice.{asked.id}.", asked.question, draft)
    if standing.at_check:
        yield from _outcome(draft, standing)
        yield from _unread("follow_ups.", CHECK_PAGE, draft)


def _last(standing: Standing) -> str:
    return standing.current.id


def _at_question(step: Step, draft: Draft) -> Iterator[Gap]:
    """What one question on the way still asks for. Fields asked for only by some answers look at the answer."""
    question = step.question
    if step.choice is None:
        return
    if step.choice in question.reason_needed and not draft.answer(question.id).reason.strip():
        yield Gap(_reason_wanted(question), question.id, "reason")
    for name in question.asks(step.choice):
        yield from _field(name, step, draft)
        yield from _unfinished(name, step, draft)


def _reason_wanted(question: Question) -> str:
    if question.number:
        return _("Give your reason at question {number}.").format(number=question.number)
    return _("Give your reason at “{title}”").format(title=question.title)


def _field(name: QuestionField, step: Step, draft: Draft) -> Iterator[Gap]:
    question = step.question.id
    match name:
        case QuestionField.EMERGENCY if sentence := _unrecorded(step, draft):
            yield Gap(sentence, question, name)
        case QuestionField.DUTY if step.choice is Choice.YES and not _duty_named(draft):
            yield Gap(_("Say which duty or order it is, and who confirmed it."), question, name)
        case QuestionField.TRIGGER if not draft.trigger.kind:
            yield Gap(_("Say what started this."), question, name)
        case QuestionField.INFORMATION if not draft.information.summary.strip():
            yield Gap(_("Say in a few words what the information is."), question, name)
        case QuestionField.PEOPLE if step.choice is not Choice.NO and not draft.people:
            yield Gap(_("Add the person that the information is about."), question, name)
        case QuestionField.NOT_CONFIDENTIAL if _unexplained(step, draft):
            yield Gap(_("Say what makes this information not confidential."), question, name)
        case QuestionField.CONSENTS:
            yield from _consents(question, draft)
        case _:
            return


def _unfinished(name: QuestionField, step: Step, draft: Draft) -> Iterator[Gap]:
    """What was begun at a field and would be left out of the record without a word."""
    question = step.question.id
    match name:
        case QuestionField.TRIGGER:
            yield from _unread("requester.", question, draft)
        case QuestionField.EMERGENCY if step.choice is Choice.YES:
            yield from _unread("emergency.", question, draft)
        case QuestionField.PEOPLE if any(field.startswith("adding.") for field in draft.unfinished):
            if step.choice is not Choice.NO or draft.people:
                yield Gap(_("Add the person that you began to enter, or leave them out."), question, "adding")


def _unread(begins: str, question: str, draft: Draft) -> Iterator[Gap]:
    """Days and times that cannot be read, in the fields whose ids begin like this."""
    for field, text in draft.unfinished.items():
        if field.startswith(begins):
            said = " ".join(text.split())
            yield Gap(
                _("Write the day or time so that it can be read, or empty its box: “{text}”").format(text=said),
                question,
                field,
            )


def _unrecorded(step: Step, draft: Draft) -> str:
    """What is to be recorded because of the danger; what was typed about one more disclosure counts too."""
    if step.choice is Choice.YES and not draft.emergencies:
        return _("Record what you passed on because of the danger.")
    if draft.emergency != EmergencyForm():
        return _("Record what else you passed on because of the danger, or empty its form.")
    return ""


def _duty_named(draft: Draft) -> bool:
    return bool(draft.duty.kind and draft.duty.confirmed_by.strip())


def _unexplained(step: Step, draft: Draft) -> bool:
    return bool(cautions(step.question, draft)) and not draft.information.not_confidential_because.strip()


def _consents(question: str, draft: Draft) -> Iterator[Gap]:
    for line in draft.people:
        consent = draft.consent(line.reference)
        if consent.standing is ConsentStatus.NOT_SOUGHT and not consent.not_sought_because:
            sentence = _("Say why {person} was not asked for consent.").format(person=line.reference)
            yield Gap(sentence, question, QuestionField.CONSENTS)


def _advice(advice: tuple[Advice, ...]) -> Iterator[Gap]:
    for asked in advice:
        if not asked.open and asked.followed is None:
            yield Gap(_("Say whether you followed the advice."), asked.question, "advice")
        elif asked.followed is Choice.NO and not asked.followed_why.strip():
            yield Gap(_("Say why you did not follow the advice."), asked.question, "advice")


def _outcome(draft: Draft, standing: Standing) -> Iterator[Gap]:
    outcome = draft.outcome
    if outcome.kind is None:
        yield Gap(_("Say what you decided."), CHECK_PAGE, "outcome")
        return
    if not outcome.reasons.strip():
        yield Gap(_("Give the reasons for your decision."), CHECK_PAGE, "reasons")
    if needs_override_reason(draft, standing) and not outcome.override.strip():
        yield Gap(_("Say why you go against the guidance, or against what the person wants."), CHECK_PAGE, "override")
    if outcome.kind.shares:
        yield from _sharing(draft, standing)
    if _needs_plan(outcome.kind, standing) and not outcome.plan_meanwhile.strip():
        yield Gap(_("Say what protects the person meanwhile."), CHECK_PAGE, "plan_meanwhile")
    if _needs_review(outcome.kind, standing) and outcome.review_on is None:
        yield Gap(_("Set a day to look at this decision again."), CHECK_PAGE, "review_on")


def _needs_plan(kind: OutcomeKind, standing: Standing) -> bool:
    """Not sharing needs a plan once there was a purpose to share (design section 7)."""
    return not kind.shares and _purposeful(standing)


def _needs_review(kind: OutcomeKind, standing: Standing) -> bool:
    return kind is OutcomeKind.SHARE_LATER or _needs_plan(kind, standing)


def _purposeful(standing: Standing) -> bool:
    """Whether the way went past the question of purpose with a yes: it goes on to whom the information identifies."""
    return any(QuestionField.PEOPLE in step.question.fields for step in standing.steps)


def _sharing(draft: Draft, standing: Standing) -> Iterator[Gap]:
    question = _where_asked(QuestionField.PLANNED, standing)
    if not draft.planned and not draft.emergencies:
        yield Gap(_("Say whom you will share with, what, and how."), question, QuestionField.PLANNED)
    for plan in draft.planned:
        if not _complete(plan):
            yield Gap(_("Complete whom you will share with, what, and how."), question, QuestionField.PLANNED)
    for line in draft.people:
        telling = draft.telling(line.reference)
        if not _settled(telling):
            sentence = _("Say whether {person} is told, and if not, why not.").format(person=line.reference)
            yield Gap(sentence, question, QuestionField.TELLINGS)


def _where_asked(field: QuestionField, standing: Standing) -> str:
    """The question on the way that asks for this field; the check page where none does."""
    return next((s.question.id for s in standing.steps if field in s.question.asks(s.choice)), CHECK_PAGE)


def _complete(plan: PlannedDisclosure) -> bool:
    return bool(str(plan.recipient) and plan.what.strip() and plan.method)


def _settled(telling: Telling) -> bool:
    return telling.when is not None and (telling.when is not TellWhen.NOT_TOLD or bool(telling.why_not.strip()))
