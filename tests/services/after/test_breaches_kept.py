"""How long breaches are kept, how they end, and what they have to do with the end of a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.retention import Hindrance
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Review, Reviewing
from infoshare_desktop.services.guiding import Guiding
from tests.domain.making import WORKER
from tests.guidance.builtin import leaflet
from tests.services.desk import disclosure, emergency
from tests.services.records import closed

if TYPE_CHECKING:
    from tests.hand_clock import HandClock
    from tests.services.desk import Desk

SIX_YEARS: Final = 6 * 365 + 2
WHY: Final = "As agreed with my lead"
SECOND: Final = "Sam Lee"
WORDS: Final = "The zephyr letter went to the old address"


@pytest.fixture
def breaching(desk: Desk) -> Breaching:
    """The breaches of the desk's vault."""
    return Breaching(desk.vault, desk.clock)


@pytest.fixture
def retaining(desk: Desk) -> Retaining:
    """What is said about keeping, by the rules of the built-in guidance."""
    return Retaining(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)


@pytest.fixture
def erasing(desk: Desk) -> Erasing:
    """The service over the desk's vault."""
    return Erasing(desk.vault, desk.guiding, desk.clock)


@pytest.fixture
def letter(clock: HandClock) -> Breach:
    """A letter that went to the wrong house, with everything done about it."""
    return closed(Breach(clock(), "wrong_person", WORDS, clock(), WORKER))


def reviewed(desk: Desk) -> Review:
    """A review by the rules of the built-in guidance, to its end."""
    reviewing = Reviewing(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)
    review = reviewing.begin()
    while not review.ended:
        review = reviewing.go_on(review)
    return review


def whole(desk: Desk) -> list[str]:
    """What the check finds wrong."""
    return [found.sentence for found in desk.vault.check() if not found.ok]


def test_a_breach_comes_up_by_a_rule_of_its_own(
    desk: Desk, breaching: Breaching, retaining: Retaining, letter: Breach
) -> None:
    """Closed, six years after its last entry, with nothing in the way; one that is still open is to be closed first."""
    done = breaching.record(letter).header.number
    left = breaching.record(replace(letter, closed=False)).header.number
    kept = retaining.about(done)
    assert (kept.due.rule.id, kept.due.on, kept.hindrances) == ("breach", date(2032, 5, 3), ())
    assert reviewed(desk).total == 0
    desk.clock.forward(days=SIX_YEARS)
    lines = {line.row.reference: line.kept.hindrances for line in reviewed(desk).due}
    assert lines == {done: (), left: (Hindrance.OPEN,)}


def test_a_breach_is_held_and_kept_by_another_rule(
    desk: Desk, breaching: Breaching, retaining: Retaining, erasing: Erasing, letter: Breach
) -> None:
    """Its line has the mark, also once it is brought up to date; held, nothing of it may go."""
    number = breaching.record(letter).header.number
    retaining.choose(number, "long", WHY, WORKER)
    retaining.hold(number, "A solicitor has written", WORKER)
    breaching.update(number, replace(letter, lessons="Ask twice"))
    assert desk.browsing.read(number).row.marks == (Mark.HELD,)
    assert (retaining.about(number).due.rule.id, retaining.about(number).hindrances) == ("long", (Hindrance.HELD,))
    assert "on hold" in erasing.problems_of_disposal([number], WHY, SECOND)["numbers"]
    assert whole(desk) == []
    retaining.lift_hold(number, "The court has decided", WORKER)
    assert desk.browsing.read(number).row.marks == ()
    assert erasing.problems_of_disposal([number], WHY, SECOND) == {}


def test_a_breach_is_disposed_of_with_all_its_entries(
    desk: Desk, breaching: Breaching, retaining: Retaining, erasing: Erasing, letter: Breach
) -> None:
    """What was said first and last, what was said about keeping, the search text, and a person whom it alone names."""
    person = desk.people.add("Rosa Quill").reference
    number = breaching.record(replace(letter, closed=False, people=(person,))).header.number
    assert "still open" in erasing.problems_of_disposal([number], WHY, SECOND)["numbers"]
    breaching.update(number, replace(letter, people=(person,)))
    retaining.choose(number, "other", "The usual", WORKER)
    goes = erasing.what_goes([number])
    assert (goes.records[0].entries, goes.people) == (3, (person,))
    erasing.dispose([number], WHY, SECOND)
    view = desk.browsing.read(number)
    assert (view.row.state, view.row.summary, view.row.people, view.breach) == (State.DISPOSED, "", (), None)
    assert [entry.document is None for entry in view.entries] == [True, True, True, False]
    assert desk.people.all() == []
    assert desk.browsing.count(Query(text="zephyr")) == 0
    with pytest.raises(NoSuchRecord):
        breaching.update(number, letter)
    assert whole(desk) == []


def test_an_open_breach_keeps_the_decision_that_it_belongs_to(
    desk: Desk, breaching: Breaching, retaining: Retaining, erasing: Erasing, letter: Breach
) -> None:
    """Also one about the emergency that the decision completes; closed it stays behind, with whom it names."""
    desk.people.add("Mo Dean")
    started, urgent = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    made = replace(desk.complete(), emergencies=started.emergencies)
    number = desk.deciding.seal(made).number
    desk.sharing.record(number, disclosure(desk.clock))
    about = replace(letter, decision=urgent, people=("P-0001",))
    wrong = breaching.record(replace(about, closed=False)).header.number
    assert retaining.about(number).hindrances[-1] is Hindrance.OPEN_BREACH
    for numbers in ([number], [number, urgent], [number, wrong]):
        assert "still open" in erasing.problems_of_disposal(numbers, WHY, SECOND)["numbers"]
    with pytest.raises(NotAllowed, match=wrong):
        erasing.dispose([number], WHY, SECOND)
    breaching.update(wrong, about)
    assert Hindrance.OPEN_BREACH not in retaining.about(number).hindrances
    erasing.dispose([number], WHY, SECOND)
    assert breaching.get(wrong) == about
    assert len(desk.people.all()) == 1
    erasing.dispose([wrong], WHY, SECOND)
    assert desk.people.all() == []
    assert whole(desk) == []


def test_words_of_a_breach_are_taken_out_of_every_entry_about_it(
    desk: Desk, breaching: Breaching, erasing: Erasing, letter: Breach
) -> None:
    """They were said twice; what else was said stays, and nothing finds them any more."""
    number = breaching.record(replace(letter, closed=False)).header.number
    breaching.update(number, letter)
    erasing.redact(number, "breach.what", "It named somebody else", SECOND)
    view = desk.browsing.read(number)
    assert view.breach is not None
    assert "It named somebody else" in view.breach.what
    assert view.breach.lessons == letter.lessons
    assert len(view.redactions) == 2
    assert desk.browsing.count(Query(text="zephyr")) == 0
    assert whole(desk) == []


def test_an_emergency_that_was_never_completed_comes_up(desk: Desk, retaining: Retaining, erasing: Erasing) -> None:
    """It is to be completed first; from then on its decision comes up, and nothing is said of it alone."""
    started, urgent = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(days=SIX_YEARS)
    lines = {line.row.reference: line.kept for line in reviewed(desk).due}
    assert {number: kept.hindrances for number, kept in lines.items()} == {urgent: (Hindrance.TO_COMPLETE,)}
    assert lines[urgent].due.rule.id == "other"
    assert "Complete it first" in erasing.problems_of_disposal([urgent], WHY, SECOND)["numbers"]
    with pytest.raises(NoSuchRecord):
        retaining.hold(urgent, WHY, WORKER)
    desk.deciding.seal(replace(desk.complete(), emergencies=started.emergencies))
    assert reviewed(desk).due == ()
    with pytest.raises(NoSuchRecord):
        retaining.about(urgent)
