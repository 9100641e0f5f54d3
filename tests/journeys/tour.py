"""Types a word into every field of every screen, in the process of the program itself.

A screen is gone to by its name, as after a lock. On each one everything that is folded away is opened, whatever can be
added is added once, every answer is given in turn, and each box that can be typed into gets the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from infoshare_desktop.app.pages.workspace import Workspace
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.ui.shell.main_window import MainWindow
    from tests.journeys.worker import Worker

Kind = TypeVar("Kind", bound=QWidget)

ADDING: Final = "Add "
OUTSIDE: Final = "Numbers to show beside the passphrase box"
"""The one box whose words are not in the vault: it says so."""
LEAVING: Final = "Leave without recording"
MOST_TURNS: Final = 200
"""More answers than any page has."""


class Tour:
    """Goes round; ``filled`` are the boxes that got the word, by screen and name."""

    def __init__(self, worker: Worker, word: str, *, answers: bool) -> None:
        self._worker = worker
        self._word = word
        self._answers = answers
        """Whether every answer is given in turn, for what it brings with it; that takes minutes."""
        self.filled: set[tuple[str, str]] = set()
        self._done: set[int] = set()
        window: MainWindow = worker.window  # type: ignore[assignment]  # the program's window is one
        self._window = window
        workspace = window.findChild(Workspace)
        assert isinstance(workspace, Workspace)
        self._workspace = workspace

    def screens(self) -> list[str]:
        """The names of all screens that can be gone to."""
        return sorted(self._workspace._ways())

    def visit(self, place: Place) -> None:
        """Go to a screen and fill it."""
        before = self._window.current_screen()
        self._workspace._ways().get(place.screen, self._workspace._home)(place)
        self._worker.when(lambda: self._arrived(before), f"{place} did not come; there is {{}}")
        QTest.qWait(0)
        self._done.clear()
        self._fill(place)
        for _turn in range(MOST_TURNS if self._answers else 0):
            if not self._answer_once():
                return
            self._fill(place)

    def _arrived(self, before: QWidget | None) -> bool:
        """Whether another screen is shown; if it is asked, what was typed on the one before is left."""
        for button in self._window.findChildren(QAbstractButton):
            if button.isVisible() and button.text() == LEAVING:
                button.click()
        return self._window.current_screen() is not before

    def _fill(self, place: Place) -> None:
        """Open, add, and type, until nothing new is there."""
        while any([*self._opened(), *self._added(), *self._typed(place)]):
            QApplication.processEvents()

    def _opened(self) -> Iterator[bool]:
        for fold in self._here(Disclosure):
            if not fold.is_open():
                fold.set_open(True)
                yield True

    def _added(self) -> Iterator[bool]:
        for button in self._here(QAbstractButton):
            if button.text().startswith(ADDING) and self._first_time(button):
                button.click()
                yield True

    def _typed(self, place: Place) -> Iterator[bool]:
        boxes: list[QLineEdit | QPlainTextEdit] = [*self._here(QLineEdit), *self._here(QPlainTextEdit)]
        for box in boxes:
            holder = box.parentWidget()
            if isinstance(holder, QAbstractSpinBox) or box.isReadOnly() or not self._first_time(box):
                continue
            named = holder if isinstance(holder, QComboBox) else box
            if named.accessibleName() == OUTSIDE:
                continue
            box.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClicks(box, self._word)
            self.filled.add((f"{place.screen} {place.question}".strip(), named.accessibleName()))
            yield True

    def _answer_once(self) -> bool:
        """Give one answer that was not given yet; False where all were."""
        for option in self._here(QRadioButton):
            if self._first_time(option):
                option.click()
                return True
        for box in self._here(QComboBox):
            if not box.isEditable() and self._first_time(box):
                QTest.keyClick(box, Qt.Key.Key_Down)
                return True
        return False

    def _here(self, kind: type[Kind]) -> list[Kind]:
        screen = self._window.current_screen()
        assert screen is not None
        return [part for part in screen.findChildren(kind) if part.isVisible() and part.isEnabled()]

    def _first_time(self, part: QWidget) -> bool:
        new = id(part) not in self._done
        self._done.add(id(part))
        return new
