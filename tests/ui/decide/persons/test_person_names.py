"""Names beside references: on the screen alone, and only once they were asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.domain.people.people import Acquaintance
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.persons.people import PeoplePart
from infoshare_desktop.ui.decide.persons.person_names import PersonCards, shown_person
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.people.acquaintance import said
from tests.ui.decide.desks import at_desk, question_page
from tests.ui.decide.walking import ROSA, consented, presenter
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

TODAY = date(2026, 5, 3)


def titles(page: QWidget) -> set[str]:
    """What the cards are called."""
    return {card.accessibleName() for card in page.findChildren(Card)}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("identify", "P-0001"),
        ("consent", "P-0001"),
        ("interest", "P-0001"),
        ("recorded", "Telling P-0001"),
    ],
)
def test_cards(question: str, title: str, show: Show, workshop: Workshop) -> None:
    """A card says the part in this until the name is asked for, and again after; the draft never knows a name."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    if question == "interest":
        desk.consent(Consent(ROSA, Choice.NO, ConsentStatus.REFUSED))
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", question))
    part = screen.findChild(PersonCards)
    assert isinstance(part, PersonCards)
    assert f"{title} · Person we work with, 18 or over" in titles(screen)
    part.names.click()
    assert f"{title} · Rosa" in titles(screen)
    part.names.click()
    assert f"{title} · Person we work with, 18 or over" in titles(screen)
    assert "Rosa" not in repr(screen.presenter.draft.people)


def test_who_can_be_added_is_found_by_a_name_that_is_not_shown(show: Show, workshop: Workshop) -> None:
    """The list has references with what tells them apart; *Show names* shows the names in it too."""
    workshop.people.add("Rosa")
    workshop.people.add("Zephyr Quill", date(2012, 1, 1))
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    workshop.deciding.save(desk.draft)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "identify"))
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    box = part.adding.who.who
    labels = [box.itemText(index) for index in range(box.count())]
    assert labels == ["New person", "P-0001 · 1 record", "P-0002 · 14 years old · no records yet"]
    completer = box.completer()
    assert completer is not None
    completer.setCompletionPrefix("zeph")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "P-0002 · 14 years old · no records yet"
    assert completer.pathFromIndex(completer.currentIndex()) == "P-0002 · 14 years old · no records yet"
    assert not [seen for seen in seen_on(screen) if "Zephyr" in seen.text]
    part.names.click()
    assert box.itemText(2) == "P-0002 · Zephyr Quill"


def test_nobody_s_name() -> None:
    """A person of whom nothing is known is their reference."""
    assert shown_person("P-0001", " ") == "P-0001"
    assert said(Acquaintance(Person("P-0001", born_year=2001), 3), TODAY, names=True) == (
        "P-0001 · about 25 years old · 3 records"
    )
