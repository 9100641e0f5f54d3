"""Erasing a person's earlier details, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.services.ending.erasing import Erased, Erasing
from infoshare_desktop.ui.jobs import JobRunner
from infoshare_desktop.ui.retention.earlier_page import EarlierPage
from tests.ui.audit import faults_of
from tests.ui.hands import press
from tests.ui.retention.making import retention_tools
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.jobs import Progress
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
    assert faults_of(appearance, lambda: made(tools)) == []


def test_it_shows_what_goes_and_no_name(on_desk: Desk, tools: RetentionTools) -> None:
    """From when until when, and what kinds of details; names are shown on demand, and old ones nowhere."""
    page = made(tools)
    on_desk(page)
    text = " ".join(one.text for one in seen_on(page.window()))
    assert "P-0001 \u00b7 3 May 2026 to 6 May 2026" in text
    assert "name, note" in text
    assert "Quill" not in text


def test_it_shows_which_links_lose_their_reason(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Which two and when, and none of the words."""
    workshop.people.add("A. New")
    workshop.people.alias("P-0001", "P-0002", f"{OLD} told me")
    workshop.people.unalias("P-0001", "P-0002", f"{OLD} was wrong")
    page = made(tools)
    on_desk(page)
    text = " ".join(one.text for one in seen_on(page.window()))
    assert "P-0001 and P-0002 \u00b7 6 May 2026" in text
    assert "why you linked them" in text
    assert "why you parted them" in text
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


def test_what_is_being_done_is_told_while_it_lasts(qtbot: QtBot, on_desk: Desk, tools: RetentionTools) -> None:
    """Work elsewhere says where it is, and the page looks now and then; nothing is told before the second press."""
    go_on = Event()

    class Slow(Erasing):
        """Waits at its first step until it is told to go on."""

        def erase_earlier(self, reference: str, ground: str, second: str, progress: Progress | None = None) -> Erased:
            """See Erasing."""
            assert progress is not None
            progress.at("The file is written anew.")
            assert go_on.wait(20)
            return super().erase_earlier(reference, ground, second, progress)

    runner = JobRunner()
    slow = Slow(tools.erasing._vault, tools.erasing._guiding, tools.clock)
    page = EarlierPage("P-0001", tools.erasing.earlier("P-0001"), replace(tools, erasing=slow, runner=runner))
    on_desk(page)
    page.ground.set_value(GROUND)
    page.second.set_value(SECOND)
    press(page.record)
    assert page.under_way.isHidden()
    press(page.sure)
    qtbot.waitUntil(lambda: "The file is written anew." in page.under_way.text())
    with qtbot.waitSignal(page.erased):
        go_on.set()
    runner.close()
