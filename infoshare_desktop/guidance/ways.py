"""Every way through a pack's questions, followed without anybody answering.

Two ways that come to a question with the same indication, and have asked for the same things, go on alike: following
each such *place* once is following all ways.
"""

from __future__ import annotations

from collections import deque
from gettext import gettext as _
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, NamedTuple

from infoshare_desktop.domain.guidance import AnsweredBy, Choice, QuestionField
from infoshare_desktop.guidance.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.guidance import Indication, Pack, Question, Route


class _Place(NamedTuple):
    """A question on some way, with all of the way behind it that bears on what comes."""

    question: str
    indication: Indication | None
    settled: bool
    ready: frozenset[AnsweredBy]
    """Which of the questions that need others before them can be answered from here on."""


def way_faults(pack: Pack) -> list[Fault]:
    """What is wrong with the ways of a pack whose names all resolve.

    No circle, every question and every indication reached, and where a way ends exactly one indication stands.
    """
    circle = _circle(pack)
    if circle:
        path = " → ".join(circle)
        change = _("the answers lead round in a circle: {path}; change one goes_to").format(path=path)
        return [Fault(f"questions/{circle[0]}.toml", "routes", change)]
    places = _places(pack)
    return [*_unreached(pack, places), *_stranded(pack, places)]


def _circle(pack: Pack) -> list[str]:
    """The ids of questions that lead round to the first of them again; empty where there is no circle."""
    follows = {q.id: [route.goes_to for route in q.routes if route.goes_to is not None] for q in pack.questions}
    try:
        TopologicalSorter(follows).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found[::-1]
    return []


def _places(pack: Pack) -> set[_Place]:
    found: set[_Place] = set()
    waiting = deque([_Place(pack.first, None, settled=False, ready=frozenset())])
    while waiting:
        place = waiting.popleft()
        if place not in found:
            found.add(place)
            waiting.extend(_after(pack, place))
    return found


def _after(pack: Pack, place: _Place) -> Iterator[_Place]:
    question = pack.question(place.question)
    for route in question.routes:
        if route.goes_to is not None:
            ready = place.ready | _readies(question, route)
            yield _Place(route.goes_to, _stands(place, route), place.settled or route.settles, ready)


def _readies(question: Question, route: Route) -> set[AnsweredBy]:
    """There is no consent without a person, and no public interest to weigh where everybody consented."""
    ready = set()
    if QuestionField.PEOPLE in question.asks(route.choice):
        ready.add(AnsweredBy.CONSENTS)
    if question.answered_by is AnsweredBy.CONSENTS and route.choice is Choice.NO:
        ready.add(AnsweredBy.INTERESTS)
    return ready


def _stands(place: _Place, route: Route) -> Indication | None:
    """The indication after an answer, as ``domain.flow`` has it."""
    return route.indication if route.indication and not place.settled else place.indication


def _unreached(pack: Pack, places: set[_Place]) -> Iterator[Fault]:
    reached = {place.question for place in places}
    for question in pack.questions:
        if question.id not in reached:
            yield Fault(f"questions/{question.id}.toml", "", _("no answer leads here; let a goes_to name it"))
    yield from _indications(pack, places)


def _indications(pack: Pack, places: set[_Place]) -> Iterator[Fault]:
    """That each indication has words, and that some way points to it before another indication is settled."""
    routes = [(route, place) for place in places for route in pack.question(place.question).routes if route.indication]
    named = {route.indication for route, _place in routes}
    counting = {route.indication for route, place in routes if not place.settled or route.goes_to is None}
    said = {words.indication for words in pack.indications}
    for name in sorted(filter(None, named - said)):
        yield Fault("pack.toml", "indications", _("{name} has no words; add them").format(name=name))
    for name in sorted(filter(None, (said | named) - counting)):
        change = _("no answer can point to {name}; let a route name it, or take it out").format(name=name)
        yield Fault("pack.toml", "indications", change)


def _unprepared() -> dict[AnsweredBy, str]:
    """Questions that can only be answered after others, and what to change where a way comes to them without."""
    return {
        AnsweredBy.CONSENTS: _("a way leads here on which no question asks for people; add that field to one before"),
        AnsweredBy.INTERESTS: _("a way leads here past the “no” of a question answered by consents; only that may"),
    }


def _stranded(pack: Pack, places: set[_Place]) -> list[Fault]:
    """Ways that end with nothing to point to, or come to a question that cannot be answered there."""
    found = set[Fault]()
    unprepared = _unprepared()
    for place in places:
        answered_by = pack.question(place.question).answered_by
        file = f"questions/{place.question}.toml"
        if answered_by is AnsweredBy.CHECK and place.indication is None:
            change = _("a way ends here without an indication; give one of the routes that lead here an indication")
            found.add(Fault(file, "", change))
        if answered_by in unprepared and answered_by not in place.ready:
            found.add(Fault(file, "", unprepared[answered_by]))
    return sorted(found, key=str)
