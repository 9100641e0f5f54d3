"""Where things stand on the pages of deciding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.place import Place
from tests.ui.audit import settle
from tests.ui.decide.desks import at_desk, check_page, question_page
from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def at(show: Show, workshop: Workshop, question: str) -> DecideScreen:
    """A question of a decision that is ready to be sealed."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    return at_desk(show, workshop, desk.draft, Place("decide", "D-0001", question))


def test_advice_is_asked_for_at_the_left(show: Show, workshop: Workshop) -> None:
    """The button is as wide as its words, so that these stand where a line begins."""
    button = question_page(at(show, workshop, "purpose")).ask_advice
    assert button.isVisible()
    assert button.width() == button.sizeHint().width()


def test_indication_has_the_room_that_the_way_leaves(show: Show, workshop: Workshop) -> None:
    """With one question on the way what the guidance points to takes all the rest of the strip."""
    strip = at_desk(show, workshop).strip
    (button,) = strip.buttons()
    settle()
    assert strip.indication.width() > strip.width() - button.width() - 60


def test_down_to_the_decision(show: Show, workshop: Workshop) -> None:
    """One press at the top of the long check page leads to what is decided."""
    page = check_page(at(show, workshop, "recorded"))
    page.to_decision.click()
    settle()
    assert page.outcome.kind.isAncestorOf(page.window().focusWidget())
    assert not page.outcome.kind.visibleRegion().isEmpty()
