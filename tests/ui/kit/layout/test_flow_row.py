"""Parts beside each other that go on in the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from tests.ui.audit import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

GAP = 8


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[FlowRow]:
    """A row of three buttons with a line of words below it, in a window that is wide enough for all."""
    made = FlowRow(GAP)
    for words in ("Record the result", "Not now", "Read KM-2026-0001"):
        made.add(Button(words))
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(QLabel("below"))
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1200, 400)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.hide()


def parts(row: FlowRow) -> list[QWidget]:
    """What stands in the row."""
    return [part for part in row.children() if isinstance(part, QWidget) and not part.isHidden()]


def places(row: FlowRow) -> list[QRect]:
    """Where it stands."""
    return [part.geometry() for part in parts(row)]


def test_beside_each_other_where_there_is_room(row: FlowRow) -> None:
    """All stand on one line, a gap apart, each at the size it wants."""
    first, second, third = places(row)
    assert first.y() == second.y() == third.y() == 0
    assert second.x() == first.width() + GAP
    assert third.x() == second.x() + second.width() + GAP
    assert [place.size() for place in (first, second, third)] == [part.sizeHint() for part in parts(row)]
    assert row.height() == first.height()


def test_narrow(row: FlowRow, qtbot: QtBot) -> None:
    """Where the room ends they go on below, what comes after the row makes way, and nothing is cut off."""
    window = row.window()
    below = window.findChild(QLabel)
    assert isinstance(below, QLabel)
    before = below.y()
    window.resize(row.minimumSizeHint().width() + 40, 400)
    qtbot.waitUntil(lambda: len({place.y() for place in places(row)}) > 1)
    qtbot.waitUntil(lambda: below.y() > before)
    assert all(row.rect().contains(place) for place in places(row))
    assert row.height() == row.heightForWidth(row.width())


def test_a_part_that_comes_and_one_that_goes(row: FlowRow, qtbot: QtBot) -> None:
    """A part that is hidden takes no room, one that is added later is seen at once; cleared, the row is empty."""
    first, second, third = parts(row)
    second.hide()
    qtbot.waitUntil(lambda: third.x() == first.width() + GAP)
    late = Button("Late")
    row.add(late)
    assert late.isVisible()
    assert late.geometry().x() == third.x() + third.width() + GAP
    row.clear()
    qtbot.waitUntil(lambda: not parts(row))
    assert row.heightForWidth(500) == 0


def test_a_part_that_was_hidden_before_stays_so(row: FlowRow) -> None:
    """What its maker hid is not brought up by being put into the row."""
    quiet = Button("Quiet")
    quiet.hide()
    row.add(quiet)
    assert quiet.isHidden()
    assert row.sizeHint().width() == sum(part.sizeHint().width() for part in parts(row)) + 2 * GAP


def test_longer_words(row: FlowRow, qtbot: QtBot) -> None:
    """A part whose words grow gets the room, and those after it move on."""
    first, second, _third = parts(row)
    assert isinstance(first, Button)
    first.setText("Record the result of this follow-up")
    qtbot.waitUntil(lambda: first.width() == first.sizeHint().width())
    assert second.x() == first.width() + GAP


def test_from_the_right(row: FlowRow) -> None:
    """In a language that is read from the right the first part stands there."""
    first = parts(row)[0]
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.window().resize(1100, 400)
    settle()
    assert first.geometry().right() == row.width() - 1


def test_no_layout_written_in_python(row: FlowRow) -> None:
    """Items of such a layout outlive what they stand for, and the window crashes of them."""
    assert row.layout() is None
    assert not row.findChildren(QLayout)
