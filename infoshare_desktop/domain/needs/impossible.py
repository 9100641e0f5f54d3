"""Days and times of a draft that cannot be, as things to put right before the seal."""

from __future__ import annotations

from typing import Final

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.flow import Standing
from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import CHECK_PAGE, Gap
from infoshare_desktop.domain.times.draft import impossible_in_draft

_ASKED_BY: Final = {
    "trigger": QuestionField.TRIGGER,
    "requester": QuestionField.TRIGGER,
    "consents": QuestionField.CONSENTS,
    "manager": QuestionField.MANAGER,
    "planned": QuestionField.PLANNED,
    "tellings": QuestionField.TELLINGS,
}
"""What the id of a field begins with, and the field of a question that it belongs to."""


def impossible_to_seal(draft: Draft, standing: Standing, now: Moment) -> tuple[Gap, ...]:
    """What cannot be, at the fields that are on the way; what is off it is kept and does not count."""
    case = Case(draft, standing)
    found = impossible_in_draft(draft, now)
    places = ((_question(field, case), field, sentence) for field, sentence in found.items())
    return tuple(Gap(sentence, question, field) for question, field, sentence in places if question)


def _question(field: str, case: Case) -> str:
    """The question where a field stands, or the check page; empty where it is asked for nowhere on the way."""
    begins, _dot, rest = field.partition(".")
    if begins == "advice":
        return next((line.question for line in case.draft.advice if rest.startswith(f"{line.id}.")), "")
    asked_by = _ASKED_BY.get(begins)
    if asked_by is None:
        return CHECK_PAGE
    on_check_page = CHECK_PAGE if case.shares and asked_by in {QuestionField.PLANNED, QuestionField.TELLINGS} else ""
    return case.asked_at(asked_by) or on_check_page
