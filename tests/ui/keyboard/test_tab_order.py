"""Where Tab goes in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayout, QSplitter
from shiboken6 import dump

from infoshare_desktop.ui.kit.ask import Answer, Question
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.shell.main_window import MainWindow
from infoshare_desktop.ui.shell.sidebar import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> Iterator[Page]:
    """A page in the open window, with a first and a last button."""
    del appearance
    window = MainWindow()
    qtbot.addWidget(window)
    window.set_places((Place("home", "Home"),))
    page = Page("Whom will you share with?")
    page.add(Button("First"))
    page.add(Button("Last"))
    window.show_screen("home", page)
    window.show()
    qtbot.waitActive(window)
    yield page
    window.hide()


def round_trip(page: Page, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """The accessible names of the stops from where the focus is, once round."""
    window = page.window()
    names: list[str] = []
    while (focused := window.focusWidget()).accessibleName() not in names:
        names.append(focused.accessibleName())
        QTest.keyClick(focused, key)
    return names


def first(page: Page) -> None:
    """Go to the first button of the page."""
    next(button for button in page.findChildren(Button) if button.accessibleName() == "First").setFocus()


def test_a_part_that_came_later_comes_where_it_stands(page: Page) -> None:
    """A field put between two buttons is between them for Tab too, and the other way round for Shift+Tab."""
    page.body.insertWidget(page.body.count() - 1, TextLine("name", "Name"))
    QApplication.processEvents()
    first(page)
    assert round_trip(page) == ["First", "Name", "Last", "Home", "Lock"]
    first(page)
    assert round_trip(page, Qt.Key.Key_Backtab) == ["First", "Lock", "Home", "Last", "Name"]


def test_what_cannot_be_used_is_passed_by(page: Page) -> None:
    """Hidden and disabled parts are no stops."""
    hidden, disabled = Button("Hidden"), Button("Disabled")
    page.add(hidden)
    page.add(disabled)
    QApplication.processEvents()
    hidden.hide()
    disabled.setEnabled(False)
    first(page)
    assert round_trip(page) == ["First", "Last", "Home", "Lock"]


def test_a_group_of_answers_is_one_stop(page: Page) -> None:
    """Tab comes to the answer that is chosen, and from there to what follows; the arrow keys go about within."""
    answers = YesNoNotSure("sure", "Are you sure?")
    answers.set_value("no")
    page.add(answers)
    QApplication.processEvents()
    first(page)
    assert round_trip(page) == ["First", "Last", "No", "Home", "Lock"]


def test_a_question_over_the_window_keeps_tab_to_itself(page: Page) -> None:
    """What lies over the layout is gone round by Qt's own order, and nothing behind it can be reached."""
    window = page.window()
    assert isinstance(window, MainWindow)
    ask = window.ask(Question("Sure?", "", (Answer("no", "Not yet"), Answer("yes", "Yes, do it")), "no"))
    assert round_trip(page) == ["Not yet", "Yes, do it"]
    ask.answer("no")


def test_side_by_side_goes_from_left_to_right(page: Page) -> None:
    """In a splitter too, which keeps what came last as its first child."""
    sides = QSplitter()
    left, right = Button("Left"), Button("Right")
    sides.addWidget(left)
    sides.addWidget(right)
    page.add(sides)
    sides.show()
    first(page)
    assert round_trip(page)[:4] == ["First", "Last", "Left", "Right"]


def test_nothing_is_left_behind_for_the_items_of_a_layout(page: Page) -> None:
    """A Python object for an item outlives the item, and what comes to lie there is taken for it: a crash."""
    first(page)
    round_trip(page)
    layouts = page.window().findChildren(QLayout)
    assert layouts
    assert [layout for layout in layouts if "QWidgetItem" in dump(layout)] == []
