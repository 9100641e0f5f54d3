"""A decision while it is being made: one immutable value. Design section 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Duty, Trigger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest, ManagerTold
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment


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
    basis: str = ""
    """What was in danger: id in the choice list *emergency_bases*."""


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
    manager: ManagerTold = ManagerTold()
    law: Law = Law()
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
    """What stands in fields and is no value yet, by field id: a day that cannot be read, why it may be discarded.

    It is never sealed and never searched, so a name may stand in it, of a person not added say.
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
