"""A decision while it is being made: one immutable value, and the parts it is made of. Design section 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment


class ConsentStatus(StrEnum):
    """How one person's consent stands."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    NOT_SOUGHT = "not_sought"
    CANNOT_GIVE = "cannot_give"
    NOT_SURE = "not_sure"


class OutcomeKind(StrEnum):
    """What the worker decided."""

    SHARE_NOW = "share_now"
    SHARE_PART = "share_part"
    SHARE_LATER = "share_later"
    DO_NOT_SHARE = "do_not_share"
    DO_NOT_SHARE_YET = "do_not_share_yet"

    @property
    def shares(self) -> bool:
        """Whether information is passed on, now or later."""
        return self in {OutcomeKind.SHARE_NOW, OutcomeKind.SHARE_PART, OutcomeKind.SHARE_LATER}


class TellWhen(StrEnum):
    """When a person is told that information about them is shared."""

    BEFORE = "before"
    AFTER = "after"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class Worker:
    """Who decides: as the worker described themselves when the record was made."""

    name: str = ""
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks for information, and how it was checked that they are who they say."""

    organisation: str = ""
    name: str = ""
    position: str = ""
    contact: str = ""
    verified: str = ""
    """Id in the choice list *verified*."""
    asked_for: str = ""
    received_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """What started the decision. ``kind`` is an id in the choice list *triggers*."""

    kind: str = ""
    what: str = ""
    requester: Requester = Requester()


@dataclass(frozen=True, slots=True)
class Duty:
    """The legal duty or court order: which (id in the list *duties*), what it says, who confirmed it."""

    kind: str = ""
    detail: str = ""
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class Information:
    """What is in question. ``categories`` are ids in the list *categories*."""

    summary: str = ""
    categories: tuple[str, ...] = ()
    not_confidential_because: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person whom the information identifies: reference, role and age band; never a name."""

    reference: str
    role: str = ""
    age: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The worker's answer to one question, and the wording that was on the screen.

    ``choice`` is None where only a reason was typed, and for questions whose answer is computed.
    """

    choice: Choice | None = None
    reason: str = ""
    wording: str = ""
    answered_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """How one person's consent stands; ``anyway``: would you share even if they said no?"""

    person: str
    anyway: Choice | None = None
    status: ConsentStatus | None = None
    not_sought_because: tuple[str, ...] = ()
    given_by: str = ""
    covers: str = ""
    note: str = ""

    @property
    def standing(self) -> ConsentStatus | None:
        """The status that counts: who would share anyway informs, and does not ask."""
        return ConsentStatus.NOT_SOUGHT if self.anyway is Choice.YES else self.status


@dataclass(frozen=True, slots=True)
class Interest:
    """Whether the public interest is enough to share about one person without consent."""

    person: str
    holds: Choice | None = None
    if_shared: str = ""
    if_not_shared: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """Asking someone, without the person's identity where possible. Open until ``said`` is recorded."""

    id: str
    question: str
    """The id of the question that the worker was not sure about."""
    adviser: str = ""
    kind: str = ""
    """Id in the choice list *advisers*."""
    asked: str = ""
    asked_at: Moment | None = None
    identity_withheld: Choice | None = None
    said: str = ""
    said_at: Moment | None = None
    followed: Choice | None = None
    followed_why: str = ""

    @property
    def open(self) -> bool:
        """Whether the answer is still awaited."""
        return not self.said.strip()


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom information goes to."""

    organisation: str = ""
    name: str = ""
    role: str = ""
    contact: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.role, self.organisation) if part.strip())


@dataclass(frozen=True, slots=True)
class EmergencyForm:
    """An emergency disclosure while it is written down; kept with the draft so that a lock does not lose it.

    The fields are those of ``acts.Emergency``; recording it appends that to the chain and empties this.
    ``at`` is None where it is shared as it is recorded.
    """

    at: Moment | None = None
    recipient: Recipient = Recipient()
    what: str = ""
    why: str = ""
    reached: str = ""
    only_needed: Choice | None = None
    exposes: Choice | None = None


@dataclass(frozen=True, slots=True)
class PlannedDisclosure:
    """Part of the decision: to whom, what, what is withheld, why they need it, how, and how it is kept safe."""

    id: str
    recipient: Recipient = Recipient()
    what: str = ""
    withheld: str = ""
    need_to_know: str = ""
    method: str = ""
    safeguards: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """Being open with one person: told before, after, or not, and then why not."""

    person: str
    when: TellWhen | None = None
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to do by a day, with a named owner."""

    id: str
    what: str = ""
    owner: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the worker decided, with reasons. ``override`` is the reason for going against indication or consent.

    ``decided_at`` is None where the decision is taken as it is sealed.
    """

    kind: OutcomeKind | None = None
    reasons: str = ""
    decided_at: Moment | None = None
    override: str = ""
    plan_meanwhile: str = ""
    review_on: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One decision before it is sealed. Where the worker stands is computed from it, never stored in it."""

    reference: str
    pack: str
    """SHA-256 of the guidance pack that this draft was started with, in hex."""
    started_at: Moment
    trigger: Trigger = Trigger()
    information: Information = Information()
    purposes: tuple[str, ...] = ()
    duty: Duty = Duty()
    people: tuple[PersonLine, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    consents: tuple[Consent, ...] = ()
    interests: tuple[Interest, ...] = ()
    advice: tuple[Advice, ...] = ()
    planned: tuple[PlannedDisclosure, ...] = ()
    tellings: tuple[Telling, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    outcome: Outcome = Outcome()
    emergency: EmergencyForm = EmergencyForm()
    emergencies: tuple[str, ...] = ()
    """Numbers of the emergency disclosures that this decision completes."""
    earlier: str = ""
    """Number of the decision that this one decides again."""
    unfinished: Mapping[str, str] = field(default_factory=dict)
    """What stands in fields and is no value yet, by field id: a day that cannot be read, a person not added.

    It is never sealed and never searched, so a name may stand in it.
    """

    def answer(self, question_id: str) -> Answer:
        """The answer to a question; an empty one where there is none yet."""
        return self.answers.get(question_id, Answer())

    def answered(self, question_id: str, answer: Answer) -> Draft:
        """This draft with one answer set; all others stay, also those that no longer count."""
        return replace(self, answers={**self.answers, question_id: answer})

    def consent(self, person: str) -> Consent:
        """The consent line of a person; an empty one where there is none yet."""
        return next((line for line in self.consents if line.person == person), Consent(person))

    def interest(self, person: str) -> Interest:
        """The public-interest line of a person; an empty one where there is none yet."""
        return next((line for line in self.interests if line.person == person), Interest(person))

    def telling(self, person: str) -> Telling:
        """Whether and when a person is told; an empty line where nothing was said yet."""
        return next((line for line in self.tellings if line.person == person), Telling(person))

    @property
    def without_consent(self) -> tuple[str, ...]:
        """References of the persons who did not, or could not, consent, or were not asked."""
        return tuple(
            line.reference
            for line in self.people
            if self.consent(line.reference).standing not in {None, ConsentStatus.GIVEN, ConsentStatus.NOT_SURE}
        )

    def untouched(self) -> bool:
        """Whether nothing was ever entered: such a draft vanishes by itself."""
        return self == Draft(self.reference, self.pack, self.started_at, earlier=self.earlier)
