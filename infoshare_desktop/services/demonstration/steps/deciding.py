"""Whom to share with and how, what it rests on, who is told, and what is decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.services.demonstration.scene import Scene
    from infoshare_desktop.services.demonstration.steps.step import Step

_SECURITY: Final[Mapping[str, tuple[str, ...]]] = {
    "phone": ("private_room", "one_recipient"),
    "secure_email": ("encrypted", "password_apart", "one_recipient"),
    "portal": ("encrypted",),
    "meeting": ("private_room",),
    "in_person": ("private_room", "one_recipient"),
}
"""How information is passed on here, and how each way is kept safe."""

_PROTECTS: Final = frozenset({"protect_child", "protect_adult", "protect_others"})


def planned(draft: Draft, scene: Scene) -> Draft:
    """To whom, what, what is kept back, why they need it, how, how it is kept safe, and on what it rests."""
    method = scene.pick(tuple(_SECURITY))
    plan = PlannedDisclosure(
        "plan-1",
        scene.recipient,
        scene.say("share"),
        scene.say("withheld"),
        scene.say("need"),
        method,
        scene.say("safeguards"),
        _SECURITY[method],
        ("purpose_only", "no_passing_on", "tell_us"),
        action_wanted=scene.say("action_wanted"),
        action_by=scene.at.day() + timedelta(days=scene.pick((3, 7, 14))),
    )
    return replace(draft, planned=(plan,), law=_law(draft))


def tell(when: TellWhen) -> Step:
    """Whether everybody is told, and if not, why not and when that is looked at again."""

    def step(draft: Draft, scene: Scene) -> Draft:
        untold = when is TellWhen.NOT_TOLD
        why_not = scene.say("tell_why_not") if untold else ""
        reason = "risk" if untold else ""
        tell_on = scene.at.day() + timedelta(days=28) if untold else None
        lines = (Telling(line.reference, when, why_not, reason, tell_on) for line in draft.people)
        return replace(draft, tellings=tuple(lines))

    return step


def decide(kind: OutcomeKind, reasons: str, *, override: str = "", plan: bool = False, review: bool = False) -> Step:
    """What the worker decided, with texts of these names, and now and then something to do after it."""

    def step(draft: Draft, scene: Scene) -> Draft:
        outcome = Outcome(
            kind,
            scene.say("opening", reasons) if draft.people else scene.say(reasons),
            override=scene.say(override) if override else "",
            plan_meanwhile=scene.say("plan") if plan else "",
            review_on=scene.at.day() + timedelta(days=scene.pick((7, 14, 21, 28, 42))) if review else None,
            risk_accepted=scene.say("risk_accepted") if plan and not kind.shares else "",
            decided_with=scene.texts.profile.supervisor.name if override else "",
        )
        return replace(draft, outcome=outcome, follow_ups=_follow_ups(draft, scene, shares=kind.shares))

    return step


def _law(draft: Draft) -> Law:
    """What an experienced worker names; what is left is for the manager to confirm."""
    categories = draft.information.categories
    if draft.duty.kind:
        basis = "legal_obligation"
    else:
        basis = "safeguarding" if _PROTECTS & set(draft.purposes) else "to_confirm"
    condition = "safeguarding" if basis == "safeguarding" else "to_confirm"
    return Law(
        basis,
        condition if "special_category" in categories else "",
        condition if "allegation" in categories else "",
    )


def _follow_ups(draft: Draft, scene: Scene, *, shares: bool) -> tuple[FollowUp, ...]:
    if not draft.people or scene.chance.random() > 0.3:  # noqa: PLR2004 - a worker writes one down in three cases of ten
        return ()
    due_on = scene.at.day() + timedelta(days=scene.pick((3, 5, 7, 10, 14)))
    what = scene.say("follow_up" if shares else "follow_up_kept")
    return (FollowUp("follow-up-1", what, scene.worker.name, due_on),)
