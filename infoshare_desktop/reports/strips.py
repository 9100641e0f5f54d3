"""The answers of a decision beside each other, and what the labels over them mean."""

from __future__ import annotations

from gettext import gettext as _
from string import ascii_uppercase
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.reports.blocks import Strip, StripCell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision, SealedAnswer


def labels(packs: Iterable[Pack]) -> dict[str, str]:
    """A label for every question of the packs: the leaflet's number, or a capital letter where there is none."""
    questions = {question.id: question for pack in packs for question in pack.questions}
    letters = iter(ascii_uppercase)
    return {question.id: question.number or next(letters, "+") for question in questions.values()}


def labels_of(decision: Decision, pack: Pack) -> dict[str, str]:
    """Labels for one decision: its letters go to the questions that it was asked, and to no others."""
    given = {answer.question for answer in decision.answers}
    letters = iter(ascii_uppercase)
    asked = (question for question in pack.questions if question.number or question.id in given)
    return {question.id: question.number or next(letters, "+") for question in asked}


def strip(decision: Decision, labelled: Mapping[str, str]) -> Strip:
    """One cell for each labelled question, also for those that were not asked."""
    given = {answer.question: answer for answer in decision.answers}
    return Strip(tuple(_cell(label, given.get(question)) for question, label in labelled.items()))


def legend(packs: Iterable[Pack], labelled: Mapping[str, str]) -> str:
    """What the labels without a number and the letters mean."""
    titles = {question.id: question.title for pack in packs for question in pack.questions}
    named = [
        _("{label}: {question}").format(label=label, question=titles[question])
        for question, label in labelled.items()
        if not label.isdigit()
    ]
    letters = _("Y yes, N no, ? not sure, P in part, – not asked. A small letter is an answer that did not count.")
    return " ".join((*named, letters))


def _cell(label: str, answer: SealedAnswer | None) -> StripCell:
    if answer is None or answer.choice is None:
        return StripCell(label, "", "", used=answer is None or answer.used)
    return StripCell(label, wording.choice(answer.choice), _letter(answer.choice), answer.used)


def _letter(choice: Choice) -> str:
    match choice:
        case Choice.YES:
            return _("Y")
        case Choice.NO:
            return _("N")
        case Choice.NOT_SURE:
            return "?"
        case Choice.IN_PART:
            return _("P")
