"""The screen of deciding as the worker has it before them, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.ui.decide.check.check_page import CheckPage
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.question.question_page import QuestionPage
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.audit import settle

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.ui.jobs import Runner
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

SAFELY: Final = {
    "emergency.basis": "life",
    "emergency.reached": "emergency_line",
    "emergency.only_needed": "yes",
    "emergency.exposes": "no",
}
"""What was in danger, and the three questions that keep it safe, answered."""

_MOST_FIELDS: Final = 12
"""More than any page of the tests still asks for."""


def window_with(
    workshop: Workshop, draft: Draft, place: Place | None = None, runner: Runner | None = None
) -> tuple[MainWindow, DecideScreen]:
    """The main window, not shown yet, with a draft on the desk."""
    window = MainWindow()
    screen = DecideScreen(draft, workshop.guiding.pack_of(draft), workshop.tools(runner))
    window.show_screen("decide", screen)
    window.set_strip(screen.strip)
    screen.side_changed.connect(window.set_side)
    screen.strip_done.connect(lambda: window.set_strip(None))
    screen.begin(place)
    return window, screen


def at_desk(show: Show, workshop: Workshop, draft: Draft | None = None, place: Place | None = None) -> DecideScreen:
    """The screen, shown in the main window with the keyboard in it."""
    window, screen = window_with(workshop, draft or workshop.deciding.start(), place)
    show(window)
    return screen


def question_page(screen: DecideScreen) -> QuestionPage:
    """The page on the desk, which must be a question."""
    assert isinstance(screen.page, QuestionPage)
    return screen.page


def check_page(screen: DecideScreen) -> CheckPage:
    """The page on the desk, which must be the check page."""
    assert isinstance(screen.page, CheckPage)
    return screen.page


def press(screen: DecideScreen, *keys: Qt.Key, with_control: bool = False) -> None:
    """Press keys wherever the keyboard is."""
    modifier = Qt.KeyboardModifier.ControlModifier if with_control else Qt.KeyboardModifier.NoModifier
    for key in keys:
        QTest.keyClick(screen.window().focusWidget(), key, modifier)
        settle()


def go_on(screen: DecideScreen) -> None:
    """Save and continue by key, past all that is still asked on the page; where the page stays, so does this."""
    page = screen.page
    for _press in range(_MOST_FIELDS):
        if screen.page is not page:
            return
        press(screen, Qt.Key.Key_Return, with_control=True)


def write(screen: DecideScreen, words: str) -> None:
    """Type words wherever the keyboard is."""
    QTest.keyClicks(screen.window().focusWidget(), words)
    settle()
