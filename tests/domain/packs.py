"""Hypothesis strategies: guidance packs that hold together, and drafts with any answers to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.guidance import (
    AnsweredBy,
    Choice,
    ChoiceList,
    Indication,
    IndicationWords,
    ListEntry,
    ListName,
    Pack,
    Question,
    QuestionField,
    Route,
)
from tests.domain.making import draft, pack

if TYPE_CHECKING:
    from collections.abc import Iterator

YES, NO, UNSURE, PART = Choice.YES, Choice.NO, Choice.NOT_SURE, Choice.IN_PART
LAST: Final = "last"
ANSWERS: Final = {
    AnsweredBy.WORKER: (YES, NO, UNSURE),
    AnsweredBy.CONSENTS: (YES, NO, PART, UNSURE),
    AnsweredBy.INTERESTS: (YES, NO, PART, UNSURE),
}
PEOPLE: Final = ("P-0001", "P-0002", "P-0003")
pointing: Final = st.sampled_from(Indication)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """A pack of one to ten questions and the last one: answers lead forward only, and every end has an indication.

    A yes leads to the next question, so that every question is reached; behind a question of consent there may be one
    of public interest, to which only its no leads.
    """
    count = draw(st.integers(1, 5))
    ids = [*(f"q{place}" for place in range(count)), LAST]
    questions = [question for place in range(count) for question in _questions(draw, place, ids)]
    made = replace(
        pack(),
        first=ids[0],
        questions=(*questions, Question(LAST, "Recorded?", AnsweredBy.CHECK, ())),
        lists=tuple(ChoiceList(name, (ListEntry("x", "X"),)) for name in ListName),
    )
    met = _met(made, ids[0], settled=False)
    pointed = {route.indication for settled, route in met if not settled or route.goes_to is None}
    return replace(
        made,
        questions=tuple(_without_dead_indications(question, pointed) for question in made.questions),
        indications=tuple(IndicationWords(name, name.value) for name in Indication if name in pointed),
    )


def _questions(draw: st.DrawFn, place: int, ids: list[str]) -> list[Question]:
    kinds = [AnsweredBy.WORKER, AnsweredBy.CONSENTS] if place else [AnsweredBy.WORKER]
    question = _question(draw, draw(st.sampled_from(kinds)), place, ids)
    if question.answered_by is AnsweredBy.WORKER or draw(st.booleans()):
        return [question]
    interest = replace(_question(draw, AnsweredBy.INTERESTS, place, ids), id=f"{question.id}-interest")
    routes = (Route(NO, interest.id) if route.choice is NO else route for route in question.routes)
    return [replace(question, routes=tuple(routes)), interest]


def _question(draw: st.DrawFn, answered_by: AnsweredBy, place: int, ids: list[str]) -> Question:
    return Question(
        ids[place],
        f"Question {place}?",
        answered_by,
        tuple(_route(draw, choice, place, ids) for choice in ANSWERS[answered_by]),
        fields=(QuestionField.PEOPLE, QuestionField.CONSENTS, QuestionField.INTERESTS),
    )


def _route(draw: st.DrawFn, choice: Choice, place: int, ids: list[str]) -> Route:
    if choice is UNSURE and draw(st.booleans()):
        return Route(choice, None, Indication.GET_ADVICE, because="ask")
    goes_to = ids[place + 1] if choice is YES else draw(st.sampled_from(ids[place + 1 :]))
    indication = draw(pointing if goes_to == LAST else st.none() | pointing)
    settles = indication is not None and draw(st.booleans())
    return Route(choice, goes_to, indication, settles, because=f"{ids[place]} {choice}")


def _without_dead_indications(question: Question, pointed: set[Indication | None]) -> Question:
    """The question without what could only be pointed to after another indication was settled."""
    routes = (
        route if route.indication in pointed else replace(route, indication=None, settles=False)
        for route in question.routes
    )
    return replace(question, routes=tuple(routes))


def _met(made: Pack, question_id: str, *, settled: bool) -> Iterator[tuple[bool, Route]]:
    """Every route of every way, one way after the other, with whether an earlier answer settled the indication."""
    for route in made.question(question_id).routes:
        yield settled, route
        if route.goes_to is not None:
            yield from _met(made, route.goes_to, settled=settled or route.settles)


@st.composite
def drafts(draw: st.DrawFn, made: Pack) -> Draft:
    """A draft with any answers to a pack's questions, on the way or off it, and up to three persons."""
    answers = draw(
        st.dictionaries(
            st.sampled_from([question.id for question in made.questions]),
            st.builds(Answer, st.none() | st.sampled_from((YES, NO, UNSURE)), st.text(max_size=5)),
        )
    )
    people = PEOPLE[: draw(st.integers(0, len(PEOPLE)))]
    return replace(
        draft(),
        people=tuple(PersonLine(reference) for reference in people),
        answers=answers,
        consents=tuple(draw(consents(reference)) for reference in people if draw(st.booleans())),
        interests=tuple(draw(interests(reference)) for reference in people if draw(st.booleans())),
    )


@st.composite
def complete_drafts(draw: st.DrawFn, made: Pack) -> Draft:
    """A draft with an answer to each of a pack's questions, and every line filled for one to three persons."""
    people = PEOPLE[: draw(st.integers(1, len(PEOPLE)))]
    return replace(
        draft(),
        people=tuple(PersonLine(reference) for reference in people),
        answers={question.id: Answer(draw(st.sampled_from((YES, NO, UNSURE)))) for question in made.questions},
        consents=tuple(Consent(reference, status=draw(st.sampled_from(ConsentStatus))) for reference in people),
        interests=tuple(Interest(reference, draw(st.sampled_from((YES, NO, UNSURE)))) for reference in people),
    )


def consents(reference: str) -> st.SearchStrategy[Consent]:
    """Any consent line of a person."""
    anyway = st.none() | st.sampled_from((YES, NO, UNSURE))
    return st.builds(Consent, st.just(reference), anyway, st.none() | st.sampled_from(ConsentStatus))


def interests(reference: str) -> st.SearchStrategy[Interest]:
    """Any public-interest line of a person."""
    return st.builds(Interest, st.just(reference), st.none() | st.sampled_from((YES, NO, UNSURE)))
