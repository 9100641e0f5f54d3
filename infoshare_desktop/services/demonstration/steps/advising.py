"""Advice: asked for without saying who it is about, come or still awaited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.guidance import Choice

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.services.demonstration.scene import Scene
    from infoshare_desktop.services.demonstration.steps.step import Step


def advice_taken(question: str) -> Step:
    """Advice that was asked for at a question, and came."""

    def step(draft: Draft, scene: Scene) -> Draft:
        place = scene.pick(range(len(scene.texts.phrases["advice_asked"])))
        asked = _advice(question, place, scene)
        said = replace(
            asked,
            said=scene.texts.phrases["advice_said"][place],
            said_at=scene.after(minutes=40),
            followed=Choice.YES,
        )
        return replace(draft, advice=(said,))

    return step


def advice_awaited(question: str) -> Step:
    """Not sure at a question, and the advice has not come yet."""

    def step(draft: Draft, scene: Scene) -> Draft:
        place = scene.pick(range(len(scene.texts.phrases["advice_asked"])))
        return replace(draft, advice=(_advice(question, place, scene),))

    return step


def _advice(question: str, place: int, scene: Scene) -> Advice:
    kind = scene.pick(("safeguarding_lead", "supervisor"))
    profile = scene.texts.profile
    adviser = profile.safeguarding_lead if kind == "safeguarding_lead" else profile.supervisor
    text = scene.texts.phrases["advice_asked"][place]
    at = scene.after(minutes=12)
    return Advice("advice-1", question, adviser.name, kind, text, at, Choice.YES, channel="phone")
