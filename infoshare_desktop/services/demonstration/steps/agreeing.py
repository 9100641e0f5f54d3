"""Consent, person by person, and what is weighed where there is none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import Consent, ConsentForm, ConsentStatus
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.services.demonstration.steps.step import answered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.services.demonstration.scene import Scene
    from infoshare_desktop.services.demonstration.steps.step import Step

_COMPETENCE: Final[Mapping[str, str]] = {
    "under_12": "parent_decides",
    "12_to_15": "child_understands",
    "16_to_17": "young_person",
}
"""On what it rests that somebody of this age can decide; for all others nothing speaks against it."""

_GROUNDS: Final[Mapping[str, str]] = {
    "protect_child": "child_harm",
    "protect_adult": "adult_harm",
    "protect_others": "others",
    "crime": "serious_crime",
}
"""The public interest that a purpose serves; any other serves another one."""

_AGREES: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})


def consent(status: ConsentStatus, note: str) -> Step:
    """How everybody's consent stands; ``note`` names the text about it. Not sought means: would share anyway."""

    def step(draft: Draft, scene: Scene) -> Draft:
        lines = tuple(_consent(line, status, note, scene) for line in draft.people)
        return answered(replace(draft, consents=lines), "consent", None, "", scene)

    return step


def consents_differ(draft: Draft, scene: Scene) -> Draft:
    """The first person agrees and all others do not."""
    first, *others = draft.people
    agreed = _consent(first, ConsentStatus.GIVEN, "consent_note", scene)
    refused = (_consent(line, ConsentStatus.REFUSED, "refused_note", scene) for line in others)
    return answered(replace(draft, consents=(agreed, *refused)), "consent", None, "", scene)


def interest(holds: Choice) -> Step:
    """Whether the public interest is enough for each person without consent, and that a manager knows."""

    def step(draft: Draft, scene: Scene) -> Draft:
        lines = tuple(_interest(person, holds, scene) for person in draft.without_consent)
        manager = ManagerTold(Choice.YES, scene.texts.profile.supervisor.name, scene.after(minutes=25))
        return answered(replace(draft, interests=lines, manager=manager), "interest", None, "", scene)

    return step


def _consent(line: PersonLine, status: ConsentStatus, note: str, scene: Scene) -> Consent:
    person = line.reference
    if status is ConsentStatus.NOT_SOUGHT:
        why = scene.pick(("share_anyway", "raises_risk", "coerced", "delay"))
        because = ("share_anyway", why)[: 1 + (why != "share_anyway")]
        return Consent(person, Choice.YES, status, because, note=scene.say(note))
    asked = Consent(person, Choice.NO, status, note=scene.say(note))
    if status is ConsentStatus.CANNOT_GIVE:
        return asked
    by_parent = line.age == "under_12"
    asked = replace(
        asked,
        giver="parent" if by_parent else "themselves",
        given_by=line.responsible if by_parent else "",
        competence=_COMPETENCE.get(line.age, "adult_presumed"),
        competence_note=scene.say("competence_note") if line.age != "18_or_over" else "",
        told=tuple(entry.id for entry in scene.pack.choices(ListName.CONSENT_TOLD).entries),
    )
    return _agreed(asked, scene) if status in _AGREES else asked


def _agreed(asked: Consent, scene: Scene) -> Consent:
    """What is written down of somebody who said yes, to all of it or to a part, or said so first."""
    withdrawn = asked.status is ConsentStatus.WITHDRAWN
    return replace(
        asked,
        form=ConsentForm.WRITTEN if asked.note.startswith("Signed") else ConsentForm.SPOKEN,
        covers=scene.say("consent_covers"),
        limits=scene.say("consent_limits") if asked.status is ConsentStatus.IN_PART else "",
        given_at=scene.after(days=-2) if withdrawn else None,
        withdrawn_at=scene.after(days=-1) if withdrawn else None,
    )


def _interest(person: str, holds: Choice, scene: Scene) -> Interest:
    # The first of a theme's texts is about an interest that is enough, the last about one that is not.
    reasons = scene.theme.says["interest"]
    enough = holds is Choice.YES
    special = "special_category" in scene.theme.categories
    return Interest(
        person,
        holds,
        scene.say("interest_share"),
        scene.say("if_not_shared"),
        reasons[0] if enough else reasons[-1],
        tuple(dict.fromkeys(_GROUNDS.get(purpose, "other") for purpose in scene.theme.purposes)),
        Likelihood.LOW if enough else Likelihood.HIGH,
        Likelihood.HIGH if enough else Likelihood.LOW,
        scene.say("less_intrusive"),
        "would_harm" if special else "",
    )
