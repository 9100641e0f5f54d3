"""Questions over the window, and files chosen without a dialog of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.ask import Answer, Ask, Question
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted
from tests.ui.audit import settle, stand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("appearance")

QUESTION = Question(
    "Discard this draft?",
    "The reference, the date and your reason stay.",
    (Answer("keep", "Keep the draft"), Answer("discard", "Discard this draft", ButtonKind.DANGER)),
    harmless="keep",
)


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[Button]:
    """A button in a window that is shown, with the focus."""
    screen = QWidget()
    column = QVBoxLayout(screen)
    behind = Button("Discard")
    column.addWidget(behind)
    window = stand(screen, (800, 600))
    qtbot.addWidget(window)
    behind.setFocus()
    yield behind
    window.close()


def test_escape_gives_the_harmless_answer_and_the_focus_goes_back(qtbot: QtBot, button: Button) -> None:
    """Nothing is lost by Escape, and the worker is where they were."""
    ask = Ask(QUESTION, button)
    assert focused_in(button.window()) is ask.buttons["keep"]
    with qtbot.waitSignal(ask.answered, check_params_cb=lambda name: name == "keep"):
        QTest.keyClick(ask.buttons["keep"], Qt.Key.Key_Escape)
    assert focused_in(button.window()) is button
    assert button.isEnabled()


def test_the_keyboard_stays_in_the_question(button: Button) -> None:
    """Tab goes round among the answers; what is behind cannot be pressed."""
    ask = Ask(QUESTION, button)
    seen = set()
    for _ in range(6):
        focused = focused_in(button.window())
        seen.add(focused)
        QTest.keyClick(button.window(), Qt.Key.Key_Tab)
    assert seen == set(ask.buttons.values())
    assert not button.isEnabled()


def test_a_button_answers(qtbot: QtBot, button: Button) -> None:
    """Pressing an answer emits its name once, and the question goes."""
    ask = Ask(QUESTION, button)
    with qtbot.waitSignal(ask.answered, check_params_cb=lambda name: name == "discard"):
        ask.buttons["discard"].click()
    settle()
    assert not button.window().findChildren(Ask, options=Qt.FindChildOption.FindDirectChildrenOnly) or ask.isHidden()


def test_the_question_grows_with_the_window(button: Button) -> None:
    """It covers the window after it was made larger."""
    ask = Ask(QUESTION, button)
    button.window().resize(1000, 700)
    settle()
    assert ask.geometry() == button.window().rect()


def test_a_file_is_chosen_in_a_window_of_our_own(qtbot: QtBot, button: Button, tmp_path: Path) -> None:
    """The dialog is not the system's, opens without a loop of its own, and tells the path."""
    (tmp_path / "km.infoshare").write_bytes(b"x")
    choice = FileChoice(button, "Open a vault", Wanted.FILE, start=tmp_path)
    choice.open()
    assert choice.findChildren(QPushButton)
    choice.selectFile("km.infoshare")
    with qtbot.waitSignal(choice.chosen, check_params_cb=lambda path: path == tmp_path / "km.infoshare"):
        choice.accept()


def test_visited_folders_are_not_kept(qtbot: QtBot, button: Button, tmp_path: Path) -> None:
    """Where the worker looked for a vault is not written into the user's settings."""
    (tmp_path / "km.infoshare").write_bytes(b"x")
    settings = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(settings))
    choice = FileChoice(button, "Open a vault", Wanted.FILE, start=tmp_path)
    choice.open()
    choice.selectFile("km.infoshare")
    with qtbot.waitSignal(choice.destroyed):
        choice.accept()
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()
    written = [path.read_text(encoding="utf-8") for path in settings.rglob("*") if path.is_file()]
    assert written
    assert not [text for text in written if tmp_path.name in text]
