"""The way so far as a strip of places to go back to, and what the guidance points to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.flow import choice_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.flow import Standing, Step
    from infoshare_desktop.domain.guidance import Choice, Pack, Question


class PathState(StrEnum):
    """How a question stands on the way."""

    ANSWERED = "answered"
    OPEN = "open"
    """The one to answer now."""
    UNUSED = "unused"
    """Answered, and not on the way any more."""


@dataclass(frozen=True, slots=True)
class PathStep:
    """One question on the strip. ``spoken`` is what a screen reader says."""

    question: str
    label: str
    spoken: str
    state: PathState
    viewed: bool


def path(pack: Pack, draft: Draft, standing: Standing, viewed: str) -> tuple[PathStep, ...]:
    """The questions on the way in order, then those that were answered and do not count now."""
    return tuple(_steps(pack, draft, standing, viewed))


def _steps(pack: Pack, draft: Draft, standing: Standing, viewed: str) -> Iterator[PathStep]:
    for step in standing.steps:
        yield _used(step, waits=standing.waits and step.question is standing.current, viewed=viewed)
    for unused in standing.unused:
        question = pack.question(unused)
        name, said = short_name(question), answer_word(choice_of(question, draft))
        yield PathStep(
            question=unused,
            label=_("{name} not used").format(name=name),
            spoken=_("{name}: {title} Answered {answer}, not used now. Look at it.").format(
                name=name, title=question.title, answer=said
            ),
            state=PathState.UNUSED,
            viewed=unused == viewed,
        )


def _used(step: Step, *, waits: bool, viewed: str) -> PathStep:
    question, name = step.question, short_name(step.question)
    if step.choice is None:
        label, spoken = f"{name} …", _("{name}: {title} Not answered yet. Go to it.")
    elif waits:
        label, spoken = _("{name} waits for advice"), _("{name}: {title} Waits for advice. Go to it.")
    else:
        label, spoken = "{name} {answer}", _("{name}: {title} Answered {answer}. Go back to it.")
    said = answer_word(step.choice)
    return PathStep(
        question=question.id,
        label=label.format(name=name, answer=said),
        spoken=spoken.format(name=name, title=question.title, answer=said),
        state=PathState.OPEN if step.choice is None or waits else PathState.ANSWERED,
        viewed=question.id == viewed,
    )


def short_name(question: Question) -> str:
    """A question in a word: the leaflet's number, or the id, which is the word that the pack's author chose."""
    return question.number or question.id.replace("_", " ").capitalize()


def answer_word(choice: Choice | None) -> str:
    """An answer in a word within a sentence; empty where there is none."""
    return wording.choice(choice).lower() if choice else ""


def indication_sentence(pack: Pack, standing: Standing) -> str:
    """What the guidance points to and why. It is never the decision."""
    if standing.indication is None:
        return _("Guidance points to: not yet known")
    words = pack.words(standing.indication).words
    if not standing.because:
        return _("Guidance points to: {words}").format(words=words)
    return _("Guidance points to: {words}, because {because}").format(words=words, because=standing.because)
