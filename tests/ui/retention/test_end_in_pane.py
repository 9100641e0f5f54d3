"""What the reading pane says of a record that is held, of one that lost words, and of one that is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.ui.records.reading import Action, reading
from tests.services.desk import emergency
from tests.ui.people.making import draft
from tests.ui.retention.making import REASONS, carried_out
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from tests.ui.workshop import Workshop


@pytest.fixture
def number(workshop: Workshop) -> str:
    """A decision that was carried out."""
    return carried_out(workshop.vault, workshop.guiding, workshop.clock)


def offers(workshop: Workshop, number: str) -> set[Action]:
    """What can be done with the record."""
    return {offer.action for offer in reading(workshop.browsing.read(number)).offers}


def said(workshop: Workshop, number: str) -> dict[str, str]:
    """What is read of it, by the labels."""
    sections = reading(workshop.browsing.read(number)).sections
    return {f"{part.title}: {fact.label}": fact.words for part in sections for fact in part.facts}


def test_a_tombstone_says_nothing_of_what_was_there(workshop: Workshop, number: str) -> None:
    """Number, days, rule, ground and both names, and the proof; nothing can be done but look at the certificate."""
    Erasing(workshop.vault, workshop.guiding, workshop.clock).dispose([number], "Over", "Ruth Abel", "Six years")
    told = said(workshop, number)
    about = "This record was disposed of: "
    assert {label.removeprefix(about): words for label, words in told.items() if label.startswith(about)} == {
        "Number": number,
        "Made": "3 May 2026",
        "Disposed of": "3 May 2026, 10:12",
        "By the rule": "Six years",
        "Ground": "Over",
        "By": "Kim Mason, Outreach worker, Harbour Trust",
        "Agreed to by, as stated by the worker": "Ruth Abel",
    }
    assert {label.partition(":")[0] for label in told} == {"This record was disposed of", "Proof"}
    assert offers(workshop, number) == {Action.CERTIFICATE}


def test_a_hold_is_read_with_its_reason(workshop: Workshop, number: str) -> None:
    """As long as it stands."""
    retaining = Retaining(workshop.vault, workshop.guiding, workshop.clock)
    retaining.hold(number, "A solicitor has written", PROFILE.worker)
    assert said(workshop, number)["Held: nothing of it may go: Why"] == "A solicitor has written"
    retaining.lift_hold(number, "Settled", PROFILE.worker)
    assert "Held: nothing of it may go: Why" not in said(workshop, number)


def test_words_taken_out_are_told_and_certified(workshop: Workshop, number: str) -> None:
    """Why and by whom; the certificate is offered only then."""
    assert Action.CERTIFICATE not in offers(workshop, number)
    assert {Action.KEEP, Action.REDACT} <= offers(workshop, number)
    erasing = Erasing(workshop.vault, workshop.guiding, workshop.clock)
    erasing.redact(number, "outcome.reasons", "Her doctor", "Ruth Abel")
    told = said(workshop, number)
    assert told["Words taken out: Ground"] == "Her doctor"
    assert REASONS not in "\n".join(told.values())
    assert Action.CERTIFICATE in offers(workshop, number)


def test_why_a_draft_was_discarded_can_be_taken_out(workshop: Workshop) -> None:
    """What stands in its place is read there, and who agreed; the certificate is offered then."""
    reference = draft(workshop)
    workshop.deciding.discard(reference, "It was about Mr Quagmire")
    assert offers(workshop, reference) == {Action.REDACT}
    erasing = Erasing(workshop.vault, workshop.guiding, workshop.clock)
    erasing.redact(reference, "discarded", "A name stood in it", "Ruth Abel")
    told = said(workshop, reference)
    assert "Quagmire" not in str(told)
    assert told["Words taken out: Ground"] == "A name stood in it"
    assert offers(workshop, reference) == {Action.REDACT, Action.CERTIFICATE}


def test_words_of_an_emergency_can_be_taken_out(workshop: Workshop) -> None:
    """Beside all else that can be done with it."""
    act = replace(emergency(workshop.clock), basis="life", reached="known")
    number = workshop.deciding.record_emergency(workshop.deciding.start(), act)[1]
    assert Action.REDACT in offers(workshop, number)
    Erasing(workshop.vault, workshop.guiding, workshop.clock).redact(
        number, "emergency.what", "Wrong flat", "Ruth Abel"
    )
    assert said(workshop, number)["Words taken out: Ground"] == "Wrong flat"
