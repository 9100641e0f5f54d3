"""What the rules look at: a draft, and where it stands in its guidance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.flow import Standing
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, ListName, QuestionField
from infoshare_desktop.domain.people.ages import ADULT_BAND, CHILD_BANDS

WHO_AND_WHAT: Final = frozenset({"who", "what"})
"""Ids in the list *consent_told*: who knows these two was told of the sharing before it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A draft and where it stands."""

    draft: Draft
    standing: Standing

    def offers(self, name: ListName) -> bool:
        """Whether anything can be chosen from a list: guidance from before there was such a list asks for nothing."""
        return name in self.standing.offered

    def asked_at(self, field: QuestionField) -> str | None:
        """The id of the question on the way that asks for this field; None where none does."""
        steps = self.standing.steps
        return next((step.question.id for step in steps if field in step.question.asks(step.choice)), None)

    def answer_to(self, answered_by: AnsweredBy) -> Choice | None:
        """The answer that counts at the question of this kind; None where it is not on the way or not answered."""
        return next((step.choice for step in self.standing.steps if step.question.answered_by is answered_by), None)

    @property
    def shares(self) -> bool:
        """Whether the worker decided to pass something on, now or later."""
        kind = self.draft.outcome.kind
        return kind is not None and kind.shares

    @property
    def requested(self) -> bool:
        """Whether somebody asked for the information."""
        return self.draft.trigger.requested

    @property
    def without_purpose(self) -> bool:
        """Whether it was found that there is no purpose to share it for."""
        steps = self.standing.steps
        return any(step.choice is Choice.NO for step in steps if QuestionField.PURPOSES in step.question.fields)

    @property
    def everybody_agreed(self) -> bool:
        """Whether consent was the question, and everybody gave it for all of it."""
        return self.answer_to(AnsweredBy.CONSENTS) is Choice.YES

    @property
    def without_consent(self) -> bool:
        """Whether information is passed on about somebody who did not consent, because the public interest holds."""
        return self.shares and self.answer_to(AnsweredBy.INTERESTS) in {Choice.YES, Choice.IN_PART}

    @property
    def weighed(self) -> tuple[str, ...]:
        """References of the persons for whom the public interest is weighed."""
        asked = any(step.question.answered_by is AnsweredBy.INTERESTS for step in self.standing.steps)
        return self.draft.without_consent if asked else ()


def is_adult(line: PersonLine) -> bool:
    """Whether a person is known to be 18 or over."""
    return line.age == ADULT_BAND


def is_under_16(line: PersonLine) -> bool:
    """Whether a person is known to be under 16."""
    return line.age in CHILD_BANDS


def knows_by_consent(consent: Consent) -> bool:
    """Whether a person who agreed was told, before they did, who would learn what."""
    return consent.standing is ConsentStatus.GIVEN and set(consent.told) >= WHO_AND_WHAT
