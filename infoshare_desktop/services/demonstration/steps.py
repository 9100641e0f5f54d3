"""What a worker does at each question, one function a step: from a draft to the draft after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Final, TypeAlias

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Duty, Requester, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.demonstration.scene import Scene

Step: TypeAlias = Callable[[Draft, Scene], Draft]

_METHODS: Final = ("phone", "secure_email", "portal", "meeting", "in_person")
_CHECKS: Final = ("called_back", "known_colleague", "official_email")


def answer(question: str, choice: Choice | None, *says: str) -> Step:
    """Answer a question of the pack, with a reason put together from texts of these names."""

    def step(draft: Draft, scene: Scene) -> Draft:
        return _answered(draft, question, choice, scene.say(*says), scene)

    return step


def _answered(draft: Draft, question: str, choice: Choice | None, reason: str, scene: Scene) -> Draft:
    """The draft with an answer, the wording of its question, and the time; no choice where persons decide it."""
    at = scene.after(minutes=2 + 3 * len(draft.answers))
    return draft.answered(question, Answer(choice, reason, scene.pack.question(question).title, at))


def begin(draft: Draft, scene: Scene) -> Draft:
    """What started it, and what the information is."""
    what, requester = "", Requester()
    kind = scene.pick(("request", "request", "own_concern", "told_by_person", "meeting"))
    if kind in {"request", "meeting"}:
        asked = scene.recipient
        requester = Requester(
            asked.organisation, asked.name, asked.role, asked.contact, scene.pick(_CHECKS), scene.say("request")
        )
    else:
        what = scene.say("concern" if kind == "own_concern" else "told")
    return replace(
        draft,
        trigger=Trigger(kind, what, replace(requester, received_at=draft.started_at if requester.name else None)),
        information=Information(scene.say("summary"), scene.theme.categories),
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


def consent(status: ConsentStatus, note: str) -> Step:
    """How everybody's consent stands; ``note`` names the text about it. Not sought means: would share anyway."""

    def step(draft: Draft, scene: Scene) -> Draft:
        lines = tuple(_consent(line.reference, status, note, scene) for line in draft.people)
        return _answered(replace(draft, consents=lines), "consent", None, "", scene)

    return step


def consents_differ(draft: Draft, scene: Scene) -> Draft:
    """The first person agrees and all others do not."""
    first, *others = draft.people
    agreed = _consent(first.reference, ConsentStatus.GIVEN, "consent_note", scene)
    refused = (_consent(line.reference, ConsentStatus.REFUSED, "refused_note", scene) for line in others)
    return _answered(replace(draft, consents=(agreed, *refused)), "consent", None, "", scene)


def _consent(person: str, status: ConsentStatus, note: str, scene: Scene) -> Consent:
    if status is ConsentStatus.NOT_SOUGHT:
        why = scene.pick(("share_anyway", "raises_risk", "coerced", "delay"))
        return Consent(
            person, Choice.YES, status, ("share_anyway", why)[: 1 + (why != "share_anyway")], note=scene.say(note)
        )
    given = status in {ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN}
    return Consent(
        person,
        Choice.NO,
        status,
        given_by=person if given else "",
        covers=scene.say("consent_covers") if given else "",
        note=scene.say(note),
    )


def interest(holds: Choice) -> Step:
    """Whether the public interest is enough for each person without consent."""

    def step(draft: Draft, scene: Scene) -> Draft:
        # The first of a theme's texts is about an interest that is enough, the last about one that is not.
        reasons = scene.theme.says["interest"]
        why = reasons[0] if holds is Choice.YES else reasons[-1]
        lines = (
            Interest(person, holds, scene.say("interest_share"), scene.say("if_not_shared"), why)
            for person in draft.without_consent
        )
        return _answered(replace(draft, interests=tuple(lines)), "interest", None, "", scene)

    return step


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
    return Advice("advice-1", question, adviser.name, kind, text, scene.after(minutes=12), Choice.YES)


def planned(draft: Draft, scene: Scene) -> Draft:
    """To whom, what, what is kept back, why they need it, how, and how it is kept safe."""
    plan = PlannedDisclosure(
        "plan-1",
        scene.recipient,
        scene.say("share"),
        scene.say("withheld"),
        scene.say("need"),
        scene.pick(_METHODS),
        scene.say("safeguards"),
    )
    return replace(draft, planned=(plan,))


def tell(when: TellWhen) -> Step:
    """Whether everybody is told, and if not, why not."""

    def step(draft: Draft, scene: Scene) -> Draft:
        why_not = scene.say("tell_why_not") if when is TellWhen.NOT_TOLD else ""
        return replace(draft, tellings=tuple(Telling(line.reference, when, why_not) for line in draft.people))

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
        )
        return replace(draft, outcome=outcome, follow_ups=_follow_ups(draft, scene))

    return step


def _follow_ups(draft: Draft, scene: Scene) -> tuple[FollowUp, ...]:
    if not draft.people or scene.chance.random() > 0.3:  # noqa: PLR2004 - a worker writes one down in three cases of ten
        return ()
    due_on = scene.at.day() + timedelta(days=scene.pick((3, 5, 7, 10, 14)))
    return (FollowUp("follow-up-1", scene.say("follow_up"), scene.worker.name, due_on),)
