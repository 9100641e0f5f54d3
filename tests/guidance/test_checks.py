"""The checks on packs as values: sound ones pass, and what a text file can hardly do is caught too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication, IndicationWords, Question, Route
from infoshare_desktop.guidance.checks import faults
from tests.domain.packs import packs
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack


def test_the_built_in_pack_holds_together() -> None:
    """Nothing to change."""
    assert faults(leaflet()) == []


@given(packs())
def test_a_sound_pack_has_no_faults(pack: Pack) -> None:
    """No check finds fault with a pack whose every way is sound, whatever its shape."""
    assert faults(pack) == []


@given(packs(), st.data())
def test_an_answer_that_leads_back_is_a_circle(pack: Pack, data: st.DataObject) -> None:
    """A no that leads to the same or an earlier question is found wherever it stands."""
    place = data.draw(st.integers(0, len(pack.questions) - 2))
    goal = pack.questions[data.draw(st.integers(0, place))].id
    assert "round in a circle" in only_fault(rerouted(pack, place, Route(Choice.NO, goal)))


@given(packs(), st.data())
def test_an_answer_that_leads_nowhere_is_found(pack: Pack, data: st.DataObject) -> None:
    """Only not sure may wait: a no without a next question never ends."""
    place = data.draw(st.integers(0, len(pack.questions) - 2))
    broken = rerouted(pack, place, Route(Choice.NO, None, Indication.GET_ADVICE, because="ask"))
    assert f"questions/{pack.questions[place].id}.toml, route no: only" in only_fault(broken)


@given(packs())
def test_an_end_without_an_indication_is_found(pack: Pack) -> None:
    """An answer to the first question that leads to the end must point somewhere."""
    broken = rerouted(pack, 0, Route(Choice.NO, "last"))
    assert any("questions/last.toml: a way ends here without an indication" in str(fault) for fault in faults(broken))


def test_settling_nothing_leaves_the_ways_without_an_indication() -> None:
    """An answer that settles before anything was pointed to would leave the worker without guidance."""
    pack = leaflet()
    broken = rerouted(pack, 0, replace(pack.questions[0].routes[0], indication=None, because=""))
    assert any("a way ends here without an indication" in str(fault) for fault in faults(broken))


def test_advice_may_be_needed_after_an_emergency_alone() -> None:
    """A way that waits needs the words for it, also where the indication was settled long before."""
    yes, no, unsure = Choice.YES, Choice.NO, Choice.NOT_SURE
    settling = Route(yes, "more", Indication.SHARE_NOW, settles=True, because="danger")
    danger = (settling, Route(no, "last", Indication.DO_NOT_SHARE, because="none"))
    more = (Route(yes, "last"), Route(no, "last"), Route(unsure, None, Indication.GET_ADVICE, because="ask"))
    questions = (
        Question("danger", "Danger?", AnsweredBy.WORKER, danger),
        Question("more", "More?", AnsweredBy.WORKER, more),
        Question("last", "Recorded?", AnsweredBy.CHECK, ()),
    )
    named = (Indication.SHARE_NOW, Indication.DO_NOT_SHARE, Indication.GET_ADVICE)
    words = tuple(IndicationWords(indication, "words") for indication in named)
    pack = replace(leaflet(), first="danger", questions=questions, indications=words, law=())
    assert faults(pack) == []
    assert "get_advice has no words" in only_fault(replace(pack, indications=words[:2]))
    too_late = replace(more[0], indication=Indication.SHARE, because="never heard")
    assert "no answer can point to share;" in " ".join(map(str, faults(rerouted(pack, 1, too_late))))


def rerouted(pack: Pack, place: int, route: Route) -> Pack:
    """The pack with one answer of one question leading elsewhere."""
    question = pack.questions[place]
    routes = tuple(route if old.choice is route.choice else old for old in question.routes)
    questions = (*pack.questions[:place], replace(question, routes=routes), *pack.questions[place + 1 :])
    return replace(pack, questions=questions)


def only_fault(pack: Pack) -> str:
    """The one fault of a pack, as told."""
    (fault,) = faults(pack)
    return str(fault)
