"""A breach among the records: its line, what is read of it, and what can be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.ui.records.line import outcome, sentence
from infoshare_desktop.ui.records.reading import Action, reading
from infoshare_desktop.ui.records.shapes import OutcomeShape, shape_name
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from tests.ui.workshop import Workshop


@pytest.fixture
def letter(workshop: Workshop) -> Breach:
    """A letter that went to the wrong house."""
    now = workshop.clock()
    return Breach(now, "wrong_person", "The letter went next door", now, PROFILE.worker, at_risk=Choice.YES)


def test_a_breach_is_read_in_words(workshop: Workshop, letter: Breach) -> None:
    """What happened, that nobody was warned yet, and how long there is to report it; it can be brought up to date."""
    number = Breaching(workshop.vault, workshop.clock).record(letter).header.number
    shown = reading(workshop.browsing.read(number))
    assert shown.title == f"{number} · Breach, still open"
    facts = {fact.label: fact.words for section in shown.sections for fact in section.facts}
    assert facts["What went wrong"] == "It went to the wrong person"
    assert facts["Who was warned"] == "nobody yet"
    assert facts["Reported to the regulator"] == "Not decided yet. The 72 hours end on 6 May 2026, 10:12."
    assert [offer.action for offer in shown.offers] == [Action.UPDATE, Action.PRINT, Action.REDACT, Action.KEEP]
    assert shown.noted


def test_the_line_of_a_breach_says_what_it_is(workshop: Workshop, letter: Breach) -> None:
    """In a word, with the shape of what is not decided."""
    number = Breaching(workshop.vault, workshop.clock).record(letter).header.number
    row = workshop.browsing.read(number).row
    assert outcome(row) == "Breach, still open"
    assert sentence(row) == f"{number}, Breach, still open, 3 May 2026, The letter went next door"
    assert shape_name(row) is OutcomeShape.RING


def test_the_decision_names_what_went_wrong_with_it(workshop: Workshop, letter: Breach) -> None:
    """The two are found from each other."""
    decision = seal(workshop)
    number = Breaching(workshop.vault, workshop.clock).record(replace(letter, decision=decision.number)).header.number
    facts = {fact.label: fact.words for fact in reading(workshop.browsing.read(decision.number)).sections[0].facts}
    assert facts["Something went wrong with it"] == number
    told = reading(workshop.browsing.read(number)).sections[0].facts
    assert decision.number in [fact.words for fact in told]


def test_the_fingerprint_is_of_how_it_stands_now(workshop: Workshop, letter: Breach) -> None:
    """What is printed has the same."""
    breaching = Breaching(workshop.vault, workshop.clock)
    number = breaching.record(letter).header.number
    before = reading(workshop.browsing.read(number)).sections[-1].facts[0]
    breaching.update(number, replace(letter, contained="Asked for it back"))
    after = reading(workshop.browsing.read(number)).sections[-1].facts[0]
    assert before.label == after.label == "Fingerprint"
    assert before.words != after.words
    Retaining(workshop.vault, workshop.guiding, workshop.clock).hold(number, "A complaint", PROFILE.worker)
    assert reading(workshop.browsing.read(number)).sections[-1].facts[0] == after


def test_a_hold_and_words_taken_out_are_read_with_a_breach(workshop: Workshop, letter: Breach) -> None:
    """What was taken out has a certificate, and so has a breach that was disposed of."""
    number = Breaching(workshop.vault, workshop.clock).record(letter).header.number
    erasing = Erasing(workshop.vault, workshop.guiding, workshop.clock)
    erasing.redact(number, "breach.what", "Somebody else stood there", "Sam Lee")
    Retaining(workshop.vault, workshop.guiding, workshop.clock).hold(number, "A complaint", PROFILE.worker)
    shown = reading(workshop.browsing.read(number))
    titles = [section.title for section in shown.sections]
    assert titles == ["Breach", "Held: nothing of it may go", "Words taken out", "Proof"]
    assert shown.offers[-1].action is Action.CERTIFICATE
    assert "Held" in shown.about
