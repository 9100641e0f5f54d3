"""The ring around what has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QRadioButton, QTableWidget
from shiboken6 import delete

from infoshare_desktop.ui.keyboard.focus_ring import FocusRing
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.theme.space import Space
from tests.ui.audit import settle, stand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance


def _page(qtbot: QtBot, count: int) -> tuple[QWidget, list[Button]]:
    page = Page("Many buttons")
    buttons = [Button(f"Button {number}") for number in range(count)]
    for button in buttons:
        page.add(button)
    window = stand(page)
    qtbot.addWidget(window)
    return window, buttons


def _place(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_the_ring_is_three_pixels_of_accent_with_a_gap_of_one(qtbot: QtBot, appearance: Appearance) -> None:
    """Outside the widget: one pixel of ground, then three of the accent."""
    window, buttons = _page(qtbot, 2)
    buttons[0].setFocus()
    settle()
    place = _place(window, buttons[0])
    picture = window.grab().toImage()
    outwards = [picture.pixelColor(place.center().x(), place.top() - far).name() for far in range(1, 6)]
    accent, ground = (
        QColor(name).name() for name in (appearance.theme.colours.accent, appearance.theme.colours.ground)
    )
    assert outwards == [ground, accent, accent, accent, ground]


@pytest.mark.usefixtures("appearance")
def test_a_box_to_write_in_is_seen_whole(qtbot: QtBot) -> None:
    """Not only the line that the cursor is in: the worker sees how much room there is."""
    page = Page("Much to write")
    boxes = [LongText(f"box{number}", f"Box {number}", lines=4) for number in range(12)]
    for box in boxes:
        page.add(box)
    window = stand(page)
    qtbot.addWidget(window)
    for box in boxes[-1], boxes[3], boxes[7]:
        box.focus_first()
        settle()
        edit = window.focusWidget()
        assert edit is not None
        assert _place(window, page.area.viewport()).contains(_place(window, edit).adjusted(-4, -4, 4, 4))


@pytest.mark.usefixtures("appearance")
def test_an_option_is_seen_with_all_the_options_beside_it(qtbot: QtBot) -> None:
    """A number picks an option: the worker sees what each number means before pressing one."""
    page = Page("Much to choose")
    options = [Option(str(number), f"Option {number}") for number in range(5)]
    choices = [Choice(f"choice{number}", f"Choice {number}", options) for number in range(12)]
    for choice in choices:
        page.add(choice)
    window = stand(page)
    qtbot.addWidget(window)
    for choice in choices[-1], choices[3], choices[7]:
        choice.focus_first()
        settle()
        seen = _place(window, page.area.viewport())
        assert all(seen.contains(_place(window, row)) for row in choice.findChildren(QRadioButton))


@pytest.mark.usefixtures("appearance")
def test_what_gets_the_focus_is_scrolled_into_view(qtbot: QtBot) -> None:
    """The last of sixty buttons is seen as soon as the keyboard comes to it, with room for its ring."""
    window, buttons = _page(qtbot, 60)
    buttons[-1].setFocus()
    settle()
    assert window.rect().contains(_place(window, buttons[-1]).adjusted(-4, -4, 4, 4))


@pytest.mark.usefixtures("appearance")
def test_the_ring_moves_with_its_widget(qtbot: QtBot) -> None:
    """When the page changes under it, the ring stays around the widget."""
    window, buttons = _page(qtbot, 3)
    buttons[2].setFocus()
    buttons[0].hide()
    settle()
    ring = window.findChild(FocusRing)
    assert ring is not None
    assert ring.geometry() == _place(window, buttons[2]).adjusted(-Space.HAIR, -Space.HAIR, Space.HAIR, Space.HAIR)


@pytest.mark.usefixtures("appearance")
def test_a_window_can_go_with_the_focus_in_it(qtbot: QtBot) -> None:
    """Destroying a window while a table in it has the focus raises nothing on the way down."""
    page = Page("Table")
    table = QTableWidget(3, 3)
    page.add(table)
    window = stand(page)
    table.setFocus()
    settle()
    with qtbot.captureExceptions() as raised:
        delete(window)
        settle()
    assert not raised


@pytest.mark.usefixtures("appearance")
def test_a_destroyed_widget_leaves_no_ring(qtbot: QtBot) -> None:
    """The ring is gone when what it was around is gone."""
    window, (button,) = _page(qtbot, 1)
    button.setFocus()
    button.deleteLater()
    ring = window.findChild(FocusRing)
    assert ring is not None
    qtbot.waitUntil(ring.isHidden)
