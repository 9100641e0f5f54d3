"""All that the question screen shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.flow import cautions, choice_of
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, QuestionField
from infoshare_desktop.ui.decide.around.path import indication_sentence, path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Question
    from infoshare_desktop.ui.decide.around.path import PathStep
    from infoshare_desktop.ui.decide.presenter import Presenter


@dataclass(frozen=True, slots=True)
class ChoiceLine:
    """One answer that can be picked."""

    choice: Choice
    label: str


@dataclass(frozen=True, slots=True)
class Screen:
    """One question as it stands; the widgets draw this and nothing else."""

    question: Question
    choices: tuple[ChoiceLine, ...]
    """Empty where the answer is computed from lines for each person."""
    chosen: Choice | None
    reason: str
    reason_needed: bool
    fields: tuple[QuestionField, ...]
    """What is asked for now; depends on the answer."""
    follows: str
    """What the pack says to do after this answer; empty where there is nothing to say."""
    cautions: tuple[str, ...]
    seeks_advice: bool
    """Whether the worker is not sure, or should think about advice, or asked for some."""
    waits: bool
    """Whether the way waits here for advice."""
    used: bool
    """Whether the answer counts, given the other answers."""
    path: tuple[PathStep, ...]
    indication: str
    points_somewhere: bool
    """Whether the indication is known."""


def screen(presenter: Presenter) -> Screen:
    """What the question screen shows now."""
    draft, pack, question = presenter.draft, presenter.pack, presenter.viewed
    standing = presenter.standing
    chosen = choice_of(question, draft)
    route = question.route(chosen) if chosen else None
    waits = standing.waits and standing.current is question
    care = tuple(caution.words for caution in cautions(question, draft))
    return Screen(
        question=question,
        choices=_choices(question),
        chosen=chosen,
        reason=draft.answer(question.id).reason,
        reason_needed=chosen in question.reason_needed,
        fields=tuple(field for field in question.asks(chosen) if _asked_now(field, chosen, draft, care)),
        follows=route.because if route and route.indication is None else "",
        cautions=care,
        seeks_advice=waits or bool(care) or any(asked.question == question.id for asked in draft.advice),
        waits=waits,
        used=standing.uses(question.id),
        path=path(pack, draft, standing, question.id),
        indication=indication_sentence(pack, standing),
        points_somewhere=standing.indication is not None,
    )


def all_fields(question: Question) -> tuple[QuestionField, ...]:
    """Every field that some answer to this question asks for, each once."""
    found = [*question.fields, *(field for route in question.routes for field in route.fields)]
    return tuple(dict.fromkeys(found))


def _choices(question: Question) -> tuple[ChoiceLine, ...]:
    if question.answered_by is not AnsweredBy.WORKER:
        return ()
    return tuple(_lines(question))


def _lines(question: Question) -> Iterator[ChoiceLine]:
    for route in question.routes:
        yield ChoiceLine(route.choice, route.label or wording.choice(route.choice))


def _asked_now(field: QuestionField, chosen: Choice | None, draft: Draft, care: tuple[str, ...]) -> bool:
    """Whether a field bears on this answer: the same that ``domain.needs`` asks for, and what was typed before."""
    match field:
        case QuestionField.EMERGENCY | QuestionField.DUTY:
            return chosen is Choice.YES
        case QuestionField.PEOPLE:
            return chosen is not Choice.NO or bool(draft.people)
        case QuestionField.NOT_CONFIDENTIAL:
            return bool(care or draft.information.not_confidential_because)
        case QuestionField.ANONYMOUS:
            return chosen not in {None, Choice.NO} or draft.information.anonymous_would_do is not None
        case _:
            return True
