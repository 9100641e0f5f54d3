"""Restricting a record and showing it again, with real widgets over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.after.restrict_page import RestrictPage
from tests.ui.hands import press, type_into
from tests.ui.typed import HOSTILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.after.tools import AfterTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def test_a_record_is_restricted_and_shown_again(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """Both ways ask why, and say what follows."""
    page = RestrictPage(number, tools)
    on_desk(page)
    press(page.record)
    assert page.ground.error()
    page.ground.set_value(HOSTILE)
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    restriction = workshop.browsing.read(number).restriction
    assert restriction is not None
    assert restriction.ground == HOSTILE
    lifting = RestrictPage(number, tools, lifting=True)
    on_desk(lifting)
    lifting.ground.set_value("It was looked at, and it is right")
    press(lifting.record)
    assert workshop.browsing.read(number).restriction is None


def test_a_refusal_stands_on_the_page(on_desk: Desk, tools: AfterTools, number: str) -> None:
    """What was typed stays, and can be sent again."""
    page = RestrictPage(number, tools, lifting=True)
    on_desk(page)
    page.ground.set_value("It is right")
    press(page.record)
    assert page.failed.text() == "This record is not restricted."
    assert page.failed.isVisible()
    assert page.record.isEnabled()
    assert page.ground.value() == "It is right"


def test_a_rest_in_typing_is_when_the_form_is_kept(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """The place with what is typed is kept with every pause."""
    page = RestrictPage(number, tools)
    on_desk(page)
    with qtbot.waitSignal(page.paused):
        type_into(page.ground, "She says")
    assert page.place().typed == '{"ground": "She says"}'
