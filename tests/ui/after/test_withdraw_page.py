"""Writing down that consent was taken back, with real widgets over a real vault."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from infoshare_desktop.ui.after.withdraw_page import WithdrawPage
from infoshare_desktop.ui.records.reading import Action, reading
from tests.ui.audit import faults_of
from tests.ui.hands import press, type_into
from tests.ui.typed import over_a_lock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.ui.after.tools import AfterTools
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def page_of(workshop: Workshop, tools: AfterTools, number: str, place: Place | None = None) -> WithdrawPage:
    """The page about a decision."""
    history = workshop.sharing.history(number)
    assert history.decision is not None
    return WithdrawPage(history.decision, history, tools, place)


def test_what_they_said_is_recorded(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """The one person who can is chosen, and the time is now; the record offers it once and then shows it."""
    assert Action.WITHDRAW in [offer.action for offer in reading(workshop.browsing.read(number)).offers]
    page = page_of(workshop, tools, number)
    on_desk(page)
    assert page.person.value() == "P-0001"
    assert page.at.value() == workshop.clock()
    type_into(page.said, "She wants it back")
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page.record)
    assert recorded.args == [number]
    shown = reading(workshop.browsing.read(number))
    assert Action.WITHDRAW not in [offer.action for offer in shown.offers]
    (section,) = [section for section in shown.sections if section.title == "Consent taken back"]
    assert "She wants it back" in [fact.words for fact in section.facts]


def test_what_is_missing_is_said_at_its_field(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """Words, and a time that can be: nothing is recorded, and nothing typed is lost."""
    page = page_of(workshop, tools, number)
    on_desk(page)
    later = workshop.clock()
    workshop.clock.forward(hours=-1)
    page.at.set_value(later)
    press(page.record)
    assert page.said.error() == "Write what they said and want, in a few words."
    assert "still to come" in (page.at.error() or "")
    page.at.set_value(None)
    press(page.record)
    assert page.at.error() == "Say when, as near as you know it."
    assert workshop.browsing.read(number).withdrawals == ()


def test_what_was_typed_survives_a_lock(on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str) -> None:
    """Words and time stand there again."""
    workshop.clock.forward(hours=3)
    page = page_of(workshop, tools, number)
    on_desk(page)
    at = workshop.clock()
    workshop.clock.forward(minutes=5)
    type_into(page.said, "She wants")
    again = page_of(workshop, tools, number, over_a_lock(page))
    on_desk(again)
    assert again.said.value() == "She wants"
    assert again.at.value() == at
    assert workshop.clock().instant - at.instant == timedelta(minutes=5)


def test_the_page_is_sound(appearance: Appearance, workshop: Workshop, tools: AfterTools, number: str) -> None:
    """At both text sizes, named, and reached by keyboard."""
    assert faults_of(appearance, lambda: page_of(workshop, tools, number), focus=True) == []
