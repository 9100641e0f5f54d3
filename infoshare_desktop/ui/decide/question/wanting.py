"""What the page looked at still needs, before the worker has come to what makes it needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.flow import choice_of, stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, QuestionField
from infoshare_desktop.domain.needs.emergency import missing_to_record
from infoshare_desktop.domain.needs.sealing import missing_to_seal

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Question
    from infoshare_desktop.ui.decide.presenter import Presenter

_ANSWER = "answer"


def wanted(presenter: Presenter, worker: Worker) -> tuple[str, ...]:
    """The ids of the fields that are missing at the question looked at; the answer itself counts.

    Recipients are needed only by a decision to share, and a purpose only by a yes: as long as nothing is said, the page
    asks as if it came to that, so that the worker need not come back.
    """
    question, draft = presenter.viewed, _as_if(presenter.draft, presenter.viewed)
    gaps = missing_to_seal(draft, stand(presenter.pack, draft), worker)
    fields = (*_at_once(presenter), *(gap.field for gap in gaps if gap.question == question.id))
    return (_ANSWER, *fields) if _is_open(question, presenter.draft) else fields


def _at_once(presenter: Presenter) -> tuple[str, ...]:
    """What an emergency disclosure still takes before it can be recorded, once there is one to record."""
    question, draft = presenter.viewed, presenter.draft
    if QuestionField.EMERGENCY not in question.fields or choice_of(question, draft) is not Choice.YES:
        return ()
    if draft.emergencies and draft.emergency == EmergencyForm():
        return ()
    missing = missing_to_record(draft.emergency, question.id, presenter.pack.offered)
    return tuple(gap.field for gap in missing)


def _as_if(draft: Draft, question: Question) -> Draft:
    """The draft if it came to sharing."""
    if _is_open(question, draft):
        draft = draft.answered(question.id, replace(draft.answer(question.id), choice=Choice.YES))
    if draft.outcome.kind is None:
        draft = replace(draft, outcome=replace(draft.outcome, kind=OutcomeKind.SHARE_NOW))
    return draft


def _is_open(question: Question, draft: Draft) -> bool:
    return question.answered_by is AnsweredBy.WORKER and choice_of(question, draft) is None
