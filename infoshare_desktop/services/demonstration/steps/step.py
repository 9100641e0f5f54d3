"""A step, and how a question is answered in one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.services.demonstration.scene import Scene

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Choice

Step: TypeAlias = Callable[[Draft, Scene], Draft]


def answer(question: str, choice: Choice | None, *says: str) -> Step:
    """Answer a question of the pack, with a reason put together from texts of these names."""

    def step(draft: Draft, scene: Scene) -> Draft:
        return answered(draft, question, choice, scene.say(*says), scene)

    return step


def answered(draft: Draft, question: str, choice: Choice | None, reason: str, scene: Scene) -> Draft:
    """The draft with an answer, the wording of its question, and the time; no choice where persons decide it."""
    at = scene.after(minutes=2 + 3 * len(draft.answers))
    return draft.answered(question, Answer(choice, reason, scene.pack.question(question).title, at))
