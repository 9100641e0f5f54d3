"""Erasing a person's earlier details, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.ui.retention.earlier_page import EarlierPage
from tests.ui.audit import check_screen
from tests.ui.hands import press
from tests.ui.retention.making import retention_tools
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.retention.tools import RetentionTools
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

OLD: Final = "Rosa Quill-Before"
GROUND: Final = "She fled, and this must not be found"
SECOND: Final = "Ruth Abel, manager"


@pytest.fixture
def tools(workshop: Workshop) -> RetentionTools:
    """The services over a real vault in which somebody has another name today."""
    person = workshop.people.add(OLD, note="Came in twice")
    workshop.clock.forward(days=3)
    workshop.people.change(replace(person, name="Ada New", note=""))
    return retention_tools(workshop)


def made(tools: RetentionTools) -> EarlierPage:
    """The page about that person."""
    return EarlierPage("P-0001", tools.erasing.earlier("P-0001"), tools)


def test_the_page_is_whole_in_every_look(tools: RetentionTools, appearance: Appearance) -> None:
    """For eyes, ears and the keyboard alone."""
    check_screen(appearance, lambda: made(tools))


def test_it_shows_what_goes_and_no_name(on_desk: Desk, tools: RetentionTools) -> None:
    """From when until when, and what kinds of details; names are shown on demand, and old ones nowhere."""
    page = made(tools)
    on_desk(page)
    text = " ".join(one.text for one in seen_on(page.window()))
    assert "P-0001 \u00b7 3 May 2026 to 6 May 2026" in text
    assert "name, note" in text
    assert "Quill" not in text


def test_old_details_go_with_two_presses(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """The ground must not repeat any of them; the details of today stay."""
    page = made(tools)
    on_desk(page)
    page.ground.set_value(f"No longer {OLD}")
    page.second.set_value(SECOND)
    press(page.record)
    assert page.ground.error() == "Your ground repeats the words that go. Say why without them."
    page.ground.set_value(GROUND)
    press(page.record)
    with qtbot.waitSignal(page.erased) as erased:
        press(page.sure)
    assert erased.args is not None
    assert erased.args[0].numbers == ("P-0001",)
    assert tools.erasing.earlier("P-0001") == ()
    assert workshop.people.get("P-0001").name == "Ada New"
