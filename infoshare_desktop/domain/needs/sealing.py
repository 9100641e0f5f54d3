"""What is missing before a decision can be sealed, said in words. Design section 3, journey 6."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from gettext import gettext as _
from typing import Final, TypeAlias

from infoshare_desktop.domain.counting import as_answered
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.flow import Standing, Step, cautions
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Question, QuestionField
from infoshare_desktop.domain.needs.advice import advice_gaps
from infoshare_desktop.domain.needs.beginning import duty_gaps, trigger_gaps
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.consents import consent_gaps
from infoshare_desktop.domain.needs.disclosing import planned_gaps, telling_gaps
from infoshare_desktop.domain.needs.emergency import emergency_gaps
from infoshare_desktop.domain.needs.gap import CHECK_PAGE, Gap
from infoshare_desktop.domain.needs.information import category_gaps, purpose_gaps, statement_gaps, summary_gaps
from infoshare_desktop.domain.needs.interests import interest_gaps, manager_gaps
from infoshare_desktop.domain.needs.outcome import follow_up_gaps, outcome_gaps
from infoshare_desktop.domain.needs.people import adding_gaps, anonymous_gaps, people_gaps

_Rule: TypeAlias = Callable[[str, Case], Iterator[Gap]]

_ALWAYS: Final[Mapping[QuestionField, _Rule]] = {
    QuestionField.TRIGGER: trigger_gaps,
    QuestionField.INFORMATION: summary_gaps,
    QuestionField.CATEGORIES: category_gaps,
    QuestionField.CONSENTS: consent_gaps,
    QuestionField.INTERESTS: interest_gaps,
    QuestionField.MANAGER: manager_gaps,
    QuestionField.STATEMENTS: statement_gaps,
}
"""Fields that are asked for whatever the answer is. The law has no rule: all of it may stay *to be confirmed*."""

_AFTER_YES: Final[Mapping[QuestionField, _Rule]] = {
    QuestionField.DUTY: duty_gaps,
    QuestionField.PURPOSES: purpose_gaps,
}

_UNLESS_NO: Final[Mapping[QuestionField, _Rule]] = {
    QuestionField.PEOPLE: people_gaps,
    QuestionField.ANONYMOUS: anonymous_gaps,
}


def missing_to_seal(draft: Draft, standing: Standing, worker: Worker) -> tuple[Gap, ...]:
    """Everything that must be there before this draft can be sealed, in the order of the way."""
    return tuple(_all(Case(as_answered(draft), standing), worker))


def _all(case: Case, worker: Worker) -> Iterator[Gap]:
    if not worker.name or not worker.role:
        yield Gap(_("Say who you are: your name and role stand in every record."), CHECK_PAGE, "worker")
    for step in case.standing.steps:
        yield from _at_question(step, case)
    yield from _to_answer(case)
    yield from advice_gaps(case)
    if case.standing.at_check:
        yield from outcome_gaps(case)
        if case.shares:
            yield from planned_gaps(case.asked_at(QuestionField.PLANNED) or CHECK_PAGE, case)
            yield from telling_gaps(case.asked_at(QuestionField.TELLINGS) or CHECK_PAGE, case)
        yield from follow_up_gaps(case)


def _to_answer(case: Case) -> Iterator[Gap]:
    """The question that the way has come to; where persons answer it, their lines are named and not the question."""
    standing = case.standing
    last = standing.current
    if standing.waits:
        yield Gap(_("Record the advice you were given, then answer this question again."), last.id, "answer")
    elif not standing.at_check:
        by_lines = tuple(_of_lines(last, case))
        yield from by_lines or (Gap(_("Answer the question: {title}").format(title=last.title), last.id, "answer"),)


def _of_lines(question: Question, case: Case) -> Iterator[Gap]:
    match question.answered_by:
        case AnsweredBy.CONSENTS:
            yield from consent_gaps(question.id, case)
        case AnsweredBy.INTERESTS:
            yield from interest_gaps(question.id, case)
        case _:
            return


def _at_question(step: Step, case: Case) -> Iterator[Gap]:
    """What one question on the way still asks for. Fields asked for only by some answers look at the answer."""
    question = step.question
    if step.choice is None:
        return
    if step.choice in question.reason_needed and not case.draft.answer(question.id).reason.strip():
        yield Gap(_reason_wanted(question), question.id, "reason")
    for name in question.asks(step.choice):
        yield from _field(name, step, step.choice, case)


def _reason_wanted(question: Question) -> str:
    if question.number:
        return _("Give your reason at question {number}.").format(number=question.number)
    return _("Give your reason at “{title}”").format(title=question.title)


def _field(name: QuestionField, step: Step, choice: Choice, case: Case) -> Iterator[Gap]:
    question = step.question.id
    if name in _ALWAYS:
        yield from _ALWAYS[name](question, case)
    elif name in _AFTER_YES and choice is Choice.YES:
        yield from _AFTER_YES[name](question, case)
    elif name in _UNLESS_NO and choice is not Choice.NO:
        yield from _UNLESS_NO[name](question, case)
    elif name is QuestionField.EMERGENCY:
        yield from emergency_gaps(question, choice, case)
    elif name is QuestionField.NOT_CONFIDENTIAL and _unexplained(step, case.draft):
        yield Gap(_("Say what makes this information not confidential."), question, "not_confidential")
    if name is QuestionField.PEOPLE and (choice is not Choice.NO or case.draft.people):
        yield from adding_gaps(question, case.draft)


def _unexplained(step: Step, draft: Draft) -> bool:
    return bool(cautions(step.question, draft)) and not draft.information.not_confidential_because.strip()
