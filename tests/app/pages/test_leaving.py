"""Going away from pages on which something is filled in and not recorded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.app.pages.leaving import LEAVE, STAY
from infoshare_desktop.app.pages.workspace import Workspace
from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import Preferences
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.ask import Ask
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.people.people_screen import PeopleScreen
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.store.vaults import KEY
from tests.ui.audit import settle
from tests.ui.records.making import seal
from tests.ui.retention.making import carried_out
from tests.ui.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.hand_clock import HandClock

RESOURCES: Final = Path(__file__).parents[3] / "resources"
OPEN: Final = "KM-2026-0001"
DONE: Final = "KM-2026-0002"
"""A decision that is still to be carried out, and one that was."""

PLACES: Final = (
    Place("breach"),
    Place("breach", question=OPEN),
    Place("person", "P-0001"),
    Place("same_person", "P-0001"),
    Place("share", OPEN),
    Place("receipt", DONE, "4"),
    Place("correct", OPEN, "outcome.reasons"),
    Place("comment", OPEN),
    Place("withdraw", OPEN),
    Place("restrict", OPEN),
    Place("keep", DONE),
    Place("hold", DONE),
    Place("dispose", DONE),
    Place("redact", DONE, "outcome.reasons"),
)
"""Every page on which something is recorded at once, without a draft."""


@pytest.fixture
def session(tmp_path: Path, clock: HandClock) -> Iterator[Session]:
    """A vault with two sealed decisions and whom they are about, open."""
    workshop = open_workshop(tmp_path / "kim.infoshare", clock)
    workshop.people.add("Rosa Quill")
    seal(workshop)
    carried_out(workshop.vault, workshop.guiding, clock)
    workshop.vault.close()
    with open_with_key(tmp_path / "kim.infoshare", KEY) as vault:
        yield Session.over(vault, RESOURCES, clock)


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> MainWindow:
    """The program's window over that vault, at Home."""
    window = MainWindow()
    qtbot.addWidget(window)
    Workspace(session, window, ImmediateRunner(), Preferences(), window).begin()
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def workspace(window: MainWindow) -> Workspace:
    """What shows the screens."""
    found = window.findChild(Workspace)
    assert isinstance(found, Workspace)
    return found


def asked(window: MainWindow) -> Ask | None:
    """The question that lies over the window."""
    settle()
    return next((ask for ask in window.findChildren(Ask) if ask.isVisible()), None)


def answer(window: MainWindow, name: str) -> None:
    """Answer the question that lies over the window."""
    ask = asked(window)
    assert ask is not None
    ask.answer(name)
    settle()


def touch(window: MainWindow) -> None:
    """Fill in something on the page."""
    screen = window.current_screen()
    assert screen is not None
    screen.findChildren(Form)[0].fields()[0].touched()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.screen} {place.question}")
def test_what_is_filled_in_is_not_lost_without_a_question(window: MainWindow, place: Place) -> None:
    """The sidebar and the way back ask first; staying keeps the page and its mark, leaving goes where one wanted."""
    workspace(window).go(place)
    settle()
    page: Any = window.current_screen()
    assert type(page).__name__ != "HomeScreen"
    left: Any = page.left
    name = window.screen_name()
    touch(window)
    window.sidebar.entry("guidance").click()
    ask = asked(window)
    assert ask is not None
    assert window.sidebar.entry(name).isChecked()
    assert not window.sidebar.entry("guidance").isChecked()
    ask.answer(STAY)
    settle()
    assert window.current_screen() is page
    left.emit()
    ask = asked(window)
    assert ask is not None
    QTest.keyClick(ask, Qt.Key.Key_Escape)
    settle()
    assert window.current_screen() is page
    window.sidebar.entry("guidance").click()
    answer(window, LEAVE)
    assert window.screen_name() == "guidance"
    assert asked(window) is None


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.screen} {place.question}")
def test_what_was_not_touched_asks_nothing(window: MainWindow, place: Place) -> None:
    """A page that was only looked at is left at once, and comes back fresh."""
    workspace(window).go(place)
    settle()
    page: Any = window.current_screen()
    assert page.place().typed == ""
    page.left.emit()
    assert asked(window) is None
    assert window.current_screen() is not page


def test_the_way_on_asks_too(window: MainWindow) -> None:
    """A button of the page that leads elsewhere loses nothing either; answered with leaving, it goes there."""
    workspace(window).go(Place("keep", DONE))
    touch(window)
    page: Any = window.current_screen()
    page.hold.click()
    answer(window, LEAVE)
    assert type(window.current_screen()).__name__ == "HoldPage"


def test_what_is_recorded_asks_nothing(window: MainWindow, session: Session) -> None:
    """Recording leads back to the record at once."""
    workspace(window).go(Place("restrict", OPEN))
    page: Any = window.current_screen()
    page.ground.set_value("She asked for it")
    page.ground.touched()
    typed: list[str] = []
    page.recorded.connect(lambda _number: typed.append(page.place().typed))
    page.record.click()
    assert typed == [""]
    assert asked(window) is None
    assert type(window.current_screen()).__name__ == "RecordsScreen"
    assert session.browsing.read(OPEN).restriction is not None


def test_a_new_decision_is_begun_only_after_the_answer(window: MainWindow, session: Session) -> None:
    """Nothing is written into the vault on the way to where the worker then does not go."""
    workspace(window).go(Place("breach"))
    touch(window)
    window.sidebar.entry("decide").click()
    ask = asked(window)
    assert ask is not None
    ask.answer(STAY)
    assert session.home.waiting().drafts.total == 0


def test_one_question_at_a_time(window: MainWindow) -> None:
    """What else wants to show something while the worker is asked comes to nothing."""
    workspace(window).go(Place("breach"))
    page: Any = window.current_screen()
    touch(window)
    window.sidebar.entry("guidance").click()
    workspace(window).go(Place("records"))
    settle()
    assert len([ask for ask in window.findChildren(Ask) if ask.isVisible()]) == 1
    assert window.current_screen() is page


def test_after_a_failure_it_is_asked_again(window: MainWindow) -> None:
    """Who wanted to leave and could not is still on the page, and what they fill in there is not lost either."""
    workspace(window).go(Place("breach"))
    page: Any = window.current_screen()
    touch(window)
    workspace(window).go(Place("share", "KM-2026-0999"))
    answer(window, LEAVE)
    assert window.current_screen() is page
    window.sidebar.entry("people").click()
    answer(window, LEAVE)
    assert isinstance(window.current_screen(), PeopleScreen)
