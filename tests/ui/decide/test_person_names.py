"""Names beside references: on the screen alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.person_names import shown_person
from infoshare_desktop.ui.kit.card import Card
from tests.ui.decide.desks import at_desk
from tests.ui.decide.walking import ROSA, consented, presenter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def titles(page: QWidget) -> set[str]:
    """What the cards are called."""
    return {card.accessibleName() for card in page.findChildren(Card)}


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("identify", "P-0001 · Rosa"),
        ("consent", "P-0001 · Rosa"),
        ("interest", "P-0001 · Rosa"),
        ("recorded", "Telling P-0001 · Rosa"),
    ],
)
def test_cards(question: str, title: str, show: Show, workshop: Workshop) -> None:
    """Each card of a person says who it is; the draft and what is sealed know the reference alone."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    if question == "interest":
        desk.consent(Consent(ROSA, Choice.NO, ConsentStatus.REFUSED))
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", question))
    assert title in titles(screen)
    assert "Rosa" not in repr(screen.presenter.draft.people)


def test_nobody_s_name() -> None:
    """A person without a name is their reference."""
    assert shown_person("P-0001", " ") == "P-0001"
