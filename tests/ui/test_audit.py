"""The audit itself: it passes what is sound and fails what is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.text import body
from tests.ui.audit import clipped, faults_of, focus_unseen, nameless, overlapping, problems_of, stand, unreachable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance


def _sound() -> Page:
    page = Page("Do you have consent to share?", "If they said no, would you share anyway?")
    page.add(Form([YesNoNotSure("consent", "Do you have consent?"), LongText("why", "Why? In your own words")]))
    page.set_bar([Button("Back", ButtonKind.QUIET)], [Button("Save and continue", ButtonKind.PRIMARY)])
    return page


def _broken(*parts: QWidget) -> QWidget:
    screen = QWidget()
    column = QVBoxLayout(screen)
    for part in parts:
        column.addWidget(part)
    return screen


def test_a_page_of_kit_parts_passes_every_check(appearance: Appearance) -> None:
    """A screen made of the kit is sound at both text sizes."""
    assert faults_of(appearance, _sound) == []


def test_a_fault_is_told_with_its_text_size(appearance: Appearance) -> None:
    """The assembled check tells what is wrong and at which text size."""
    told = faults_of(appearance, lambda: _broken(QLineEdit()))
    assert "at 200 %: QLineEdit “” has no accessible name" in told


@pytest.mark.usefixtures("appearance")
def test_squeezed_words_are_told(qtbot: QtBot) -> None:
    """A button and a text that got less room than their words need are both named."""
    button, words = Button("Print recovery sheet"), body("Long enough to need several lines. " * 20)
    button.setFixedWidth(60)
    words.setFixedHeight(20)
    window = stand(_broken(button, words))
    qtbot.addWidget(window)
    told = clipped(window)
    assert any("Print recovery sheet" in sentence for sentence in told)
    assert any("Long enough" in sentence for sentence in told)


@pytest.mark.usefixtures("appearance")
def test_cells_that_are_cut_off_are_told(qtbot: QtBot) -> None:
    """Words that a table's cell shows only the beginning of are named, and a table that is wider than its room."""
    table = QTableWidget(1, 2)
    table.setItem(0, 0, QTableWidgetItem("Harbour Vale Police control room"))
    table.setItem(0, 1, QTableWidgetItem("P-1"))
    table.setColumnWidth(0, 60)
    table.setColumnWidth(1, 5000)
    window = stand(_broken(table))
    qtbot.addWidget(window)
    told = " ".join(problems_of(window, focus=False))
    assert "the cell “Harbour Vale Police control room” needs" in told
    assert "must be scrolled sideways" in told
    assert "P-1" not in told


@pytest.mark.usefixtures("appearance")
def test_a_part_outside_its_holder_is_told(qtbot: QtBot) -> None:
    """A button that reaches over its holder's edge is cut off, and named."""
    holder = QWidget()
    button = QPushButton("Half gone", holder)
    button.setGeometry(-20, 0, 200, 40)
    window = stand(_broken(holder))
    qtbot.addWidget(window)
    assert any("reaches out" in sentence for sentence in clipped(window))


@pytest.mark.usefixtures("appearance")
def test_overlapping_parts_are_told(qtbot: QtBot) -> None:
    """Two buttons in the same place are named together."""
    holder = QWidget()
    for words in ("one", "other"):
        QPushButton(words, holder).setGeometry(0, 0, 200, 40)
    window = stand(_broken(holder))
    qtbot.addWidget(window)
    assert overlapping(window)


@pytest.mark.usefixtures("appearance")
def test_a_nameless_control_is_told(qtbot: QtBot) -> None:
    """A line without a label has nothing for a screen reader to say."""
    window = stand(_broken(QLineEdit(), Button("Save")))
    qtbot.addWidget(window)
    assert nameless(window) == ["QLineEdit “” has no accessible name"]


@pytest.mark.usefixtures("appearance")
def test_a_keyboard_trap_is_told(qtbot: QtBot) -> None:
    """A box that keeps Tab for itself is a trap, and what lies behind it is out of reach."""
    box = QPlainTextEdit()
    box.setAccessibleName("Trap")
    window = stand(_broken(box, Button("Save")))
    qtbot.addWidget(window)
    told = unreachable(window)
    assert "Tab does not leave QPlainTextEdit “Trap”" in told
    assert "Tab does not reach Button “Save”" in told


@pytest.mark.usefixtures("appearance")
def test_focus_that_cannot_be_seen_is_told(qtbot: QtBot) -> None:
    """In a window without a focus ring the focus shows nowhere around the control."""
    window = QWidget()
    button = Button("Save", parent=window)
    button.move(40, 40)
    window.show_screen = None  # type: ignore[attr-defined]  # passes for a window that brings its own ring
    stand(window)
    qtbot.addWidget(window)
    assert focus_unseen(window) == ["Button “Save” does not show that it has the focus"]
