"""How a case begins: what started it, who asks, what the information is and whom it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.beginning import Duty, Requester, Trigger
from infoshare_desktop.domain.decision.information import Information, Statement
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.demonstration.scene import later

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.services.demonstration.scene import Scene

_REQUESTERS: Final[Mapping[str, str]] = {
    "housing": "housing",
    "children": "council_children",
    "adults": "council_adults",
    "council": "council_adults",
    "police": "police",
    "health": "health",
    "school": "school",
    "probation": "probation",
    "outside": "other",
}
"""What sort of requester an agency of a kind is; all others are charities."""


def begin(draft: Draft, scene: Scene) -> Draft:
    """What started it, and what the information is."""
    kind = scene.pick(("request", "request", "own_concern", "told_by_person", "meeting"))
    asked = kind in {"request", "meeting"}
    earlier = scene.pick((0, 0, 2, 20, 30))
    return replace(
        draft,
        trigger=Trigger(
            kind,
            "" if asked else scene.say("concern" if kind == "own_concern" else "told"),
            _requester(kind, scene) if asked else Requester(),
            noticed_at=later(scene.started_at, hours=-earlier) if earlier else None,
            noticed_about=earlier > 2,  # noqa: PLR2004 - hours after which nobody knows the minute
        ),
        information=_information(scene),
        purposes=scene.theme.purposes,
        people=scene.people,
    )


def duty(draft: Draft, scene: Scene) -> Draft:
    """Which order it is, and who confirmed it."""
    kind = scene.pick(("court_order", "adults_board"))
    lead = scene.texts.profile.safeguarding_lead.name
    orders = scene.theme.says["duty"]
    return replace(draft, duty=Duty(kind, orders[0] if kind == "court_order" else orders[1], lead))


def not_confidential(draft: Draft, scene: Scene) -> Draft:
    """What makes it not confidential."""
    said = scene.say("because_not_confidential")
    return replace(draft, information=replace(draft.information, not_confidential_because=said))


def _requester(kind: str, scene: Scene) -> Requester:
    who = scene.recipient
    made = Requester(
        who.organisation,
        who.name,
        who.role,
        who.contact,
        scene.verified,
        scene.say("request"),
        received_at=scene.started_at,
        kind=_REQUESTERS.get(scene.agency_kind, "charity"),
        form="meeting" if kind == "meeting" else scene.pick(("phone", "email", "form")),
        verified_note=scene.say(f"note_{scene.verified}"),
        states_public_task=Choice.YES,
        needed_by=scene.at.day() + timedelta(days=scene.pick((2, 5, 7))),
    )
    if made.kind != "police":
        return made
    return replace(
        made,
        reference=scene.say("police_reference"),
        authority=scene.say("police_authority"),
        about_victim=Choice.NO,
        victim_notified=Choice.NO,
    )


def _information(scene: Scene) -> Information:
    """What is known, alleged and thought, each by itself."""
    day = scene.say("seen_on")
    statements = (
        Statement("1", "fact", scene.say("concern"), "first_hand", "", day),
        Statement("2", "allegation", scene.say("told"), "told", scene.say("told_by"), day),
        Statement("3", "opinion", scene.say("opinion"), "first_hand", scene.worker.name, day),
    )
    from_agency = "other_agency" in scene.theme.categories
    return Information(
        scene.say("summary"),
        scene.theme.categories,
        anonymous_would_do=Choice.NO,
        statements=statements,
        accuracy=scene.say("accuracy"),
        agency=scene.recipient.organisation if from_agency else "",
        agency_agrees=Choice.YES if from_agency else None,
    )
