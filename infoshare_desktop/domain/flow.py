"""Where a draft stands in the guidance: pure functions of the pack and the draft. Design section 7."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.guidance import AnsweredBy, Choice

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Caution, Indication, ListName, Pack, Question

_AGREED: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART})


@dataclass(frozen=True, slots=True)
class Step:
    """A question on the way, and its answer; None where it is the one to answer now."""

    question: Question
    choice: Choice | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a draft stands: the way so far, what comes next, what the guidance points to."""

    steps: tuple[Step, ...]
    """The questions on the way in order. The last one is ``current``."""
    indication: Indication | None
    because: str
    """The pack's reason for the indication; empty while there is none."""
    indicated_at: str | None
    """The id of the question whose answer set the indication."""
    waits: bool
    """Whether the current question waits for advice, to be answered again."""
    unused: tuple[str, ...]
    """Ids of questions that were answered and are not on the way: kept, and shown as not used."""
    offered: frozenset[ListName]
    """The choice lists of the pack that have something to choose from; an older pack lacks the newer ones."""

    @property
    def current(self) -> Question:
        """The question to answer now; at the end of the way the one that the check page answers."""
        return self.steps[-1].question

    @property
    def at_check(self) -> bool:
        """Whether every question on the way is answered and only the check page is left."""
        return self.current.answered_by is AnsweredBy.CHECK

    def choice(self, question_id: str) -> Choice | None:
        """The answer that counts for a question; None where it is not on the way or not answered."""
        return next((step.choice for step in self.steps if step.question.id == question_id), None)

    def uses(self, question_id: str) -> bool:
        """Whether a question is on the way."""
        return any(step.question.id == question_id for step in self.steps)


def stand(pack: Pack, draft: Draft) -> Standing:
    """Follow the answers from the pack's first question as far as they lead.

    The pack was checked: its routes have no circle, so this ends.
    """
    steps: list[Step] = []
    indication, because, indicated_at, settled, waits = None, "", None, False, False
    next_id: str | None = pack.first
    while next_id is not None:
        question = pack.question(next_id)
        choice = choice_of(question, draft)
        steps.append(Step(question, choice))
        route = question.route(choice) if choice else None
        if route is None:
            break
        if route.indication and not settled:
            indication, because, indicated_at = route.indication, route.because, question.id
        settled = settled or route.settles
        waits = route.goes_to is None
        next_id = route.goes_to
    used = {step.question.id for step in steps}
    unused = tuple(
        question.id for question in pack.questions if question.id not in used and choice_of(question, draft) is not None
    )
    return Standing(tuple(steps), indication, because, indicated_at, waits, unused, pack.offered)


def choice_of(question: Question, draft: Draft) -> Choice | None:
    """What a question is answered with, picked by the worker or computed from the lines for each person."""
    match question.answered_by:
        case AnsweredBy.WORKER:
            return draft.answer(question.id).choice
        case AnsweredBy.CONSENTS:
            return _consent_choice(question, draft)
        case AnsweredBy.INTERESTS:
            return _interest_choice(draft)
        case AnsweredBy.CHECK:
            return None


def cautions(question: Question, draft: Draft) -> tuple[Caution, ...]:
    """The cautions that an answer calls up, given the categories of the information."""
    choice = choice_of(question, draft)
    return tuple(
        caution
        for caution in question.cautions
        if caution.choice is choice and set(caution.categories) & set(draft.information.categories)
    )


def _consent_choice(question: Question, draft: Draft) -> Choice | None:
    """Yes when every person consented, in part when some did for part of it, no when anybody did not.

    Guidance from before consent could be given in part takes that for a no.
    """
    statuses = {draft.consent(line.reference).standing for line in draft.people}
    if not statuses or None in statuses:
        return None
    if ConsentStatus.NOT_SURE in statuses:
        return Choice.NOT_SURE
    if statuses == {ConsentStatus.GIVEN}:
        return Choice.YES
    return Choice.IN_PART if statuses <= _AGREED and question.route(Choice.IN_PART) else Choice.NO


def _interest_choice(draft: Draft) -> Choice | None:
    """Yes when it holds for all without consent, in part for some (or when others consented), else no."""
    without = draft.without_consent
    holds = {draft.interest(person).holds for person in without}
    if not holds or None in holds:
        return None
    if Choice.NOT_SURE in holds:
        return Choice.NOT_SURE
    if holds == {Choice.YES}:
        return Choice.YES
    someone_shares = Choice.YES in holds or len(without) < len(draft.people)
    return Choice.IN_PART if someone_shares else Choice.NO
