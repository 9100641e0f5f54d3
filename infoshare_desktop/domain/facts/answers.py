"""The questions of a draft or a sealed decision with their answers, in the words that were shown."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.counting import counting
from infoshare_desktop.domain.facts.asked import asked
from infoshare_desktop.domain.facts.decided import advice
from infoshare_desktop.domain.facts.fact import Fact, filled
from infoshare_desktop.domain.flow import choice_of
from infoshare_desktop.domain.guidance import AnsweredBy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.flow import Standing
    from infoshare_desktop.domain.guidance import Choice, Pack, Question, QuestionField
    from infoshare_desktop.domain.records.record import Decision, SealedAnswer

    Recorded: TypeAlias = Draft | Decision


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One question to read through: what was asked, what was answered, and all that was entered with it."""

    question: str
    """The question's id."""
    number: str
    wording: str
    answer: str
    reason: str
    entered: tuple[Fact, ...]
    """What was entered in the question's fields, and the advice taken on it."""
    used: bool

    @property
    def reason_passage(self) -> str:
        """Where the reason stands in the sealed record."""
        return f"answers.{self.question}.reason"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The reason, then what was entered."""
        return (*filled((_("Why"), self.reason, self.reason_passage)), *self.entered)


def drafted_answers(draft: Draft, pack: Pack, standing: Standing) -> tuple[AnswerLine, ...]:
    """The questions on the way, then those that were answered and do not count now; not the check page itself."""
    return tuple(_drafted(draft, pack, standing))


def sealed_answers(
    decision: Decision, pack: Pack, without: frozenset[QuestionField] = frozenset()
) -> tuple[AnswerLine, ...]:
    """The answers as they were sealed, those that count first; fields ``without`` are said elsewhere."""
    lines = [_sealed(answer, decision, pack, without) for answer in decision.answers]
    return tuple(sorted(lines, key=lambda line: not line.used))


def _drafted(draft: Draft, pack: Pack, standing: Standing) -> Iterator[AnswerLine]:
    draft = counting(draft, standing)
    for step in standing.steps:
        if step.question.answered_by is not AnsweredBy.CHECK:
            yield _line(step.question, step.choice, draft, pack, used=True)
    for unused in standing.unused:
        question = pack.question(unused)
        yield _line(question, choice_of(question, draft), draft, pack, used=False)


def _line(question: Question, choice: Choice | None, draft: Draft, pack: Pack, *, used: bool) -> AnswerLine:
    answer = draft.answer(question.id)
    entered = _entered(question, choice, draft, pack)
    said = _said(question, choice) or _("Not answered yet")
    return AnswerLine(
        question.id, question.number, answer.wording or question.title, said, answer.reason, entered, used
    )


def _sealed(answer: SealedAnswer, decision: Decision, pack: Pack, without: frozenset[QuestionField]) -> AnswerLine:
    question = next((known for known in pack.questions if known.id == answer.question), None)
    entered: tuple[Fact, ...] = ()
    said = wording.choice(answer.choice) if answer.choice else ""
    if question is not None:
        entered = _entered(question, answer.choice, decision, pack, without)
        said = _said(question, answer.choice)
    return AnswerLine(answer.question, answer.number, answer.wording, said, answer.reason, entered, answer.used)


def _said(question: Question, choice: Choice | None) -> str:
    if choice is None:
        return ""
    route = question.route(choice)
    return (route.label if route else "") or wording.choice(choice)


def _entered(
    question: Question,
    choice: Choice | None,
    record: Recorded,
    pack: Pack,
    without: frozenset[QuestionField] = frozenset(),
) -> tuple[Fact, ...]:
    fields = (field for field in question.asks(choice) if field not in without)
    entered = (fact for field in fields for fact in asked(field, record, pack))
    given = (fact for line in record.advice if line.question == question.id for fact in advice(line, pack))
    return (*entered, *given)
