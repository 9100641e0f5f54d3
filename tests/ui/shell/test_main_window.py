"""The window around the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.ask import Answer, Question
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.shell.main_window import MainWindow
from infoshare_desktop.ui.shell.sidebar import Place
from tests.ui.audit import faults_of, settle, spoken_name, stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance

pytestmark = pytest.mark.usefixtures("appearance")

PLACES = [
    Place("home", "Home", "Alt+1"),
    Place("new", "New decision", "Alt+2"),
    Place("records", "Records", "Alt+3"),
]
MARK = "Fictional people: demonstration"


def _rules() -> QWidget:
    rules = QWidget()
    column = QVBoxLayout(rules)
    for name in ("With consent where appropriate", "Transparency", "Seek advice when in doubt"):
        column.addWidget(Disclosure(name, body("Tell them what you share, with whom, and why.")))
    return rules


def _open_window() -> MainWindow:
    window = MainWindow()
    window.set_places(PLACES)
    page = Page("Question 4", "Do you have consent to share?")
    page.set_bar([], [Button("Save and continue")])
    window.show_screen("new", page)
    window.set_count("home", 3)
    window.set_side("Golden rules", _rules())
    window.set_strip(body("Danger no · Duty no · 1 yes"))
    window.set_demonstration(is_one=True)
    window.tell("The stick is full.", Tone.WARNING)
    return window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with places, a screen, golden rules, a strip, the mark and a notice."""
    shown = _open_window()
    stand(shown)
    qtbot.addWidget(shown)
    yield shown
    shown.close()


def test_the_whole_window_passes_the_audit(appearance: Appearance) -> None:
    """Everything at once, at both text sizes."""
    assert faults_of(appearance, _open_window) == []


def test_closed_it_shows_nothing_but_the_part(qtbot: QtBot, window: MainWindow) -> None:
    """Before unlocking there is no sidebar, no rules, no strip, and the places' keys do nothing."""
    part = Button("Open the vault")
    window.show_closed(part)
    settle()
    assert part.isVisible()
    assert not window.sidebar.isVisible()
    assert not window.beside.panel.isVisible()
    assert window.screen_name() == ""
    with qtbot.assertNotEmitted(window.place_chosen), qtbot.assertNotEmitted(window.lock_asked):
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(("key", "name"), [(Qt.Key.Key_1, "home"), (Qt.Key.Key_3, "records")])
def test_places_open_by_their_keys(window: MainWindow, key: Qt.Key, name: str) -> None:
    """The key shown beside an entry opens it."""
    chosen = QSignalSpy(window.place_chosen)
    QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
    assert [chosen.at(nth) for nth in range(chosen.count())] == [[name]]


def test_one_key_locks(window: MainWindow) -> None:
    """Ctrl+L asks for the lock from wherever the focus is, and even while a question is open."""
    window.ask(Question("Discard?", "It goes.", (Answer("keep", "Keep it"),), "keep"))
    asked = QSignalSpy(window.lock_asked)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked.count() == 1


def test_what_waits_is_said_too(window: MainWindow) -> None:
    """A count is part of the entry's name, its key of the description."""
    entry = window.sidebar.entry("home")
    assert spoken_name(entry) == "Home, 3 waiting"
    assert entry.accessibleDescription() == "Alt+1"
    window.set_count("home", 0)
    assert spoken_name(entry) == "Home"


def test_a_new_screen_takes_the_old_one_s_place(qtbot: QtBot, window: MainWindow) -> None:
    """The screen before is let go with its rules, strip and notice; the place is marked."""
    before = window.current_screen()
    window.show_screen("records", Page("Records"))
    assert before is not None
    qtbot.waitUntil(lambda: not isValid(before))
    assert window.screen_name() == "records"
    assert window.sidebar.entry("records").isChecked()
    assert not window.sidebar.entry("new").isChecked()
    assert not window.beside.panel.isVisible()
    assert window.notices.text() == ""


def test_the_mark_of_a_demonstration_stays(window: MainWindow) -> None:
    """No screen and no lock takes the mark away, and it has no button to do so."""
    window.show_screen("home", Page("Home"))
    settle()
    assert MARK in [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    window.show_closed(Button("Open"))
    settle()
    assert MARK in [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_the_title_tells_nothing(window: MainWindow) -> None:
    """What the taskbar shows names no person and no vault."""
    assert window.windowTitle() == "Infoshare Desktop"


def test_rules_stand_beside_in_a_wide_window(window: MainWindow) -> None:
    """At 1366 pixels the panel is a column, and F6 goes there and back."""
    assert window.beside.panel.isVisible()
    assert not window.beside.open_button.isVisible()
    before = window.sidebar.entry("home")
    before.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    focused = focused_in(window)
    assert focused is not None
    assert window.beside.panel.isAncestorOf(focused)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert focused_in(window) is before
    assert window.beside.panel.isVisible()


def test_rules_fold_into_a_drawer_in_a_narrow_window(window: MainWindow) -> None:
    """Below 1200 pixels a button that names its key is left; F6 opens the drawer, Escape closes it."""
    window.resize(1100, 700)
    settle()
    assert not window.beside.panel.isVisible()
    assert window.beside.open_button.text() == "Golden rules (F6)"
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.beside.panel.isVisible()
    focused = focused_in(window)
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not window.beside.panel.isVisible()


def test_a_notice_is_taken_away_by_its_button(window: MainWindow) -> None:
    """The notice stays until the worker closes it."""
    assert window.notices.text() == "The stick is full."
    close = next(button for button in window.notices.findChildren(Button) if button.isVisible())
    close.click()
    assert window.notices.isHidden()


def test_a_closed_window_tells_on_one_part_only(window: MainWindow) -> None:
    """What was told about the part before does not stand over the next one."""
    window.show_closed(body("Welcome"))
    window.tell("The demonstration was deleted.")
    assert window.notices.text()
    window.show_closed(body("Who you are"))
    assert window.notices.isHidden()


class _Watched(QWidget):
    """Counts how often the style sheet dresses it anew."""

    def __init__(self) -> None:
        super().__init__()
        self.dressed = 0

    def event(self, event: QEvent) -> bool:
        """Count."""
        self.dressed += event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange}
        return super().event(event)


def test_what_stood_beside_is_let_go_where_it_stands(qtbot: QtBot) -> None:
    """A page is turned without dressing the rules of the one before again, and the new ones begin at their top."""
    window = _open_window()
    qtbot.addWidget(window)
    old, new = _Watched(), _rules()
    window.set_side("Golden rules", old)
    stand(window)
    dressed = old.dressed
    window.set_side("Golden rules", new)
    assert (old.dressed, old.isHidden()) == (dressed, True)
    qtbot.waitUntil(lambda: not isValid(old))
    assert new.isVisible()


def test_what_lies_over_the_window_is_covered_too(qtbot: QtBot, window: MainWindow) -> None:
    """An open question gets its harmless answer, a dialog is closed; uncovered, the keys of the places work again."""
    question = window.ask(
        Question("Discard?", "Rosa's draft goes.", (Answer("go", "Go"), Answer("keep", "Keep")), "keep")
    )
    dialog = QDialog(window)
    dialog.open()
    with qtbot.waitSignal(question.answered) as told:
        window.cover(Button("Show my work again"))
    settle()
    assert told.args == ["keep"]
    assert not dialog.isVisible()
    assert [part.text() for part in window.findChildren(QAbstractButton) if part.isVisible()] == ["Show my work again"]
    with qtbot.assertNotEmitted(window.place_chosen):
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    window.uncover()
    window.activateWindow()
    settle()
    with qtbot.waitSignal(window.place_chosen):
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)


def test_a_question_that_comes_late_lies_behind_the_cover(window: MainWindow) -> None:
    """What was under way when it was covered may still ask; it is seen when the window is uncovered."""
    window.cover(Button("Show my work again"))
    question = window.ask(Question("Discard?", "Rosa's draft goes.", (Answer("keep", "Keep it"),), "keep"))
    settle()
    assert not question.isVisible()
    window.uncover()
    settle()
    assert question.isVisible()
    assert question.size() == window.size()
    question.withdraw()
