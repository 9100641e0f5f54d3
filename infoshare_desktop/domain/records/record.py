"""The sealed record: what a decision is from the moment it is closed for good. Design section 6."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.counting import counting
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Duty, Trigger, Worker
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest, ManagerTold
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from infoshare_desktop.domain.flow import Standing, choice_of, stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication, Pack
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.outcomes import against_indication, overrides_consent, without_consent

SCHEMA: Final = "decision/2"
"""What is sealed now. The earlier one, ``decision/1``, lacks the fields that have defaults here."""

Statement = TypeVar("Statement")


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    """One question as it was shown, and how it was answered. One that is not ``used`` did not count in the end."""

    question: str
    number: str
    wording: str
    choice: Choice | None
    reason: str
    used: bool
    answered_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One sealed decision. References, roles and ages; never a person's name."""

    number: str
    draft: str
    worker: Worker
    started_at: Moment
    decided_at: Moment
    sealed_at: Moment
    pack: str
    pack_title: str
    pack_version: str
    indication: Indication | None
    because: str
    against_indication: bool
    overrides_consent: bool
    without_consent: tuple[str, ...]
    """References of the persons who did not consent, where consent was the question."""
    answers: tuple[SealedAnswer, ...]
    trigger: Trigger
    information: Information
    purposes: tuple[str, ...]
    duty: Duty
    people: tuple[PersonLine, ...]
    consents: tuple[Consent, ...]
    interests: tuple[Interest, ...]
    advice: tuple[Advice, ...]
    planned: tuple[PlannedDisclosure, ...]
    tellings: tuple[Telling, ...]
    follow_ups: tuple[FollowUp, ...]
    outcome: Outcome
    emergencies: tuple[str, ...]
    earlier: str
    manager: ManagerTold = ManagerTold()
    law: Law = Law()
    shared_before: Moment | None = None
    """When the first of its emergency disclosures happened: from then on the record was made in retrospect."""


def sealed(
    draft: Draft, pack: Pack, worker: Worker, number: str, at: Moment, shared_before: Moment | None = None
) -> Decision:
    """The decision that this draft becomes when it is sealed at ``at`` under ``number``."""
    draft, standing = _recorded(draft, pack, shared_before)
    return Decision(
        number=number,
        draft=draft.reference,
        worker=worker,
        started_at=draft.started_at,
        decided_at=draft.outcome.decided_at or at,
        sealed_at=at,
        pack=draft.pack,
        pack_title=pack.title,
        pack_version=pack.version,
        indication=standing.indication,
        because=standing.because,
        against_indication=against_indication(draft, standing),
        overrides_consent=overrides_consent(draft, standing),
        without_consent=without_consent(draft, standing),
        answers=_answers(draft, pack),
        trigger=draft.trigger,
        information=draft.information,
        purposes=draft.purposes,
        duty=draft.duty,
        people=draft.people,
        consents=draft.consents,
        interests=draft.interests,
        advice=draft.advice,
        planned=draft.planned,
        tellings=draft.tellings,
        follow_ups=draft.follow_ups,
        outcome=draft.outcome,
        emergencies=draft.emergencies,
        earlier=draft.earlier,
        manager=draft.manager,
        law=draft.law,
        shared_before=shared_before,
    )


def _recorded(draft: Draft, pack: Pack, shared_before: Moment | None) -> tuple[Draft, Standing]:
    """What of a draft goes into the record, and where the draft stands.

    Lines about a person who was taken out again stay with the draft, and so do details that only an earlier answer
    asked for.
    """
    standing = stand(pack, draft)
    draft = counting(draft, standing)
    present = {line.reference for line in draft.people}
    recorded = replace(
        draft,
        trigger=replace(draft.trigger, noticed_at=draft.trigger.noticed_at or _noticed(draft, shared_before)),
        consents=tuple(line for line in draft.consents if line.person in present),
        interests=tuple(line for line in draft.interests if line.person in present),
        tellings=tuple(line for line in draft.tellings if line.person in present),
    )
    return recorded, standing


def _noticed(draft: Draft, shared_before: Moment | None) -> Moment:
    """When it came to notice, where nobody said: as the draft was begun, or with what had happened before that."""
    known = (draft.started_at, draft.trigger.requester.received_at, draft.outcome.decided_at, shared_before)
    return min(moment for moment in known if moment is not None)


def _answers(draft: Draft, pack: Pack) -> tuple[SealedAnswer, ...]:
    """Every question that was on the way or was answered, in the pack's order, in the words shown.

    The last question is answered by the sealing itself.
    """
    standing = stand(pack, draft)
    answers = []
    for question in pack.questions:
        used = standing.uses(question.id)
        answer = draft.answer(question.id)
        closing = used and question.answered_by is AnsweredBy.CHECK
        choice = Choice.YES if closing else choice_of(question, draft)
        if used or choice or answer.reason.strip():
            wording = answer.wording or question.title
            answers.append(
                SealedAnswer(question.id, question.number, wording, choice, answer.reason, used, answer.answered_at)
            )
    return tuple(answers)


def statement(value: object) -> dict[str, Any]:
    """A decision or an act as the plain data that is hashed and kept."""
    data: dict[str, Any] = plain(value)
    return data


def read(document: bytes, kind: type[Statement]) -> Statement:
    """The decision or act in a kept document: ``{"schema": ..., "statement": {...}}``."""
    return valued(json.loads(document)["statement"], kind)
