"""A worker at the keyboard: goes about the real window with keys alone, and reads what a screen reader would read."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.shell.sidebar import SidebarEntry

if TYPE_CHECKING:
    from collections.abc import Callable

FAR: Final = 150
"""More presses of Tab than any screen needs to be gone round once."""

PATIENCE: Final = 20
"""Seconds within which a screen must have come on a busy machine."""

POLL: Final = 5
"""Milliseconds for which the window works before it is looked at again."""

NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier


class Worker:
    """Uses Tab, arrows, Space, Enter and typing; fails when something cannot be reached or does not come.

    Things are known by their accessible names: *Record the receipt* also finds *Record the receipt: Housing …*.
    ``presses`` counts every key that is not text typed into a box.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.presses = 0

    # Keys

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press one key where the focus is."""
        self.presses += 1
        QTest.keyClick(self.focused(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        box = self.focused()
        assert isinstance(box, QLineEdit | QPlainTextEdit | QComboBox), f"nobody can type into {_name(box)!r}"
        QTest.keyClicks(box, text)

    def take_back(self) -> None:
        """Have the keyboard again after a list that opened under a box; without a window manager nobody gives it."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def paste(self, text: str) -> None:
        """Paste where the cursor is."""
        QApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def visit(self, place: str) -> None:
        """Go to a place of the sidebar with the key that stands beside it."""
        entries = [entry for entry in self.window.findChildren(SidebarEntry) if entry.text() == place]
        assert entries, f"the sidebar has no {place!r}"
        modifier, _plus, digit = entries[0].accessibleDescription().partition("+")
        assert modifier == "Alt", modifier
        self.key(Qt.Key(ord(digit)), Qt.KeyboardModifier.AltModifier)

    # Going about on a screen

    def go_to(self, name: str, *, of: str = "") -> QWidget:
        """Press Tab until what has this name has the focus; ``of`` is the question that a *Yes* answers."""
        self.when(lambda: self.shows(name, of=of), f"{name!r} is not there; there is {{}}")
        passed: list[str] = []
        for _press in range(FAR):
            focused = self.focused()
            if _is(focused, name, of):
                return focused
            if isinstance(focused, QRadioButton) and self._among_options(focused, name, of):
                return self.focused()
            passed.append(_name(focused))
            self.key(Qt.Key.Key_Tab)
        message = f"Tab never came to {name!r}; it went round {list(dict.fromkeys(passed))}"
        raise AssertionError(message)

    def press(self, name: str) -> None:
        """Work a button."""
        button = self.go_to(name)
        assert isinstance(button, QAbstractButton), name
        self.key(Qt.Key.Key_Space)

    def go_into(self, group: str) -> None:
        """Press Tab until one answer of this group has the focus."""
        for _press in range(FAR):
            box = self.focused().parentWidget()
            if isinstance(box, QGroupBox) and box.accessibleName() == group:
                return
            self.key(Qt.Key.Key_Tab)
        message = f"Tab never came into {group!r}"
        raise AssertionError(message)

    def choose(self, name: str, *, of: str = "") -> None:
        """Choose one answer of a group, or tick one of several."""
        option = self.go_to(name, of=of)
        assert isinstance(option, QAbstractButton), name
        if not option.isChecked():
            self.key(Qt.Key.Key_Space)
        assert option.isChecked(), name

    def write(self, name: str, text: str) -> None:
        """Type into a field."""
        self.go_to(name)
        self.type(text)

    def pick(self, name: str, words: str) -> None:
        """Choose a line of a drop-down list: type how it begins, then the arrow keys."""
        box = self.go_to(name)
        assert isinstance(box, QComboBox), name
        wanted = box.findText(words, Qt.MatchFlag.MatchStartsWith)
        assert wanted >= 0, f"{name} has no {words!r}: {[box.itemText(line) for line in range(box.count())]}"
        first = words.split(" ", maxsplit=1)[0]
        self.presses += len(first)
        QTest.keyClicks(box, first)
        while box.currentIndex() != wanted:
            self.key(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)

    # Reading

    def title(self) -> str:
        """The title of the page that is looked at."""
        return next((page.title.words() for page in self.window.findChildren(Page) if page.isVisible()), "")

    def see(self, words: str) -> None:
        """Wait until these words stand somewhere in the window: what comes next needs them."""
        assert self.sees(words), f"{words!r} did not come"

    def sees(self, words: str) -> bool:
        """Whether these words come to stand somewhere in the window; standard error tells what stands there instead."""
        deadline = monotonic() + PATIENCE
        while not self.reads(words):
            if monotonic() > deadline:
                sys.stderr.write(f"{words!r} did not come; there is {self.read()}\n")
                return False
            QTest.qWait(POLL)
        return True

    def reads(self, words: str) -> bool:
        """Whether these words stand somewhere in the window now."""
        return any(words in text for text in self.read())

    def read(self) -> list[str]:
        """Everything that can be read in the window at this moment."""
        texts: list[str] = []
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                texts += [widget.accessibleName(), widget.accessibleDescription(), *_content(widget)]
        return [text for text in texts if text]

    def shows(self, name: str, *, of: str = "") -> bool:
        """Whether something of this name can be used now."""
        return any(
            _is(widget, name, of) and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QLabel)
            for widget in self.window.findChildren(QWidget)
        )

    def focused(self) -> QWidget:
        """What has the keyboard."""
        active: QWidget | None = QApplication.focusWidget()
        return active or focused_in(self.window) or self.window

    def where(self) -> str:
        """The name of what has the keyboard."""
        return self.focused().accessibleName()

    def text(self) -> str:
        """What stands in the box that has the keyboard."""
        return "".join(_content(self.focused()))

    def cursor(self) -> int:
        """Where the cursor stands in the box that has the keyboard, in UTF-16 units from the start."""
        box = self.focused()
        assert isinstance(box, QLineEdit | QPlainTextEdit), f"there is no cursor in {_name(box)!r}"
        return box.textCursor().position() if isinstance(box, QPlainTextEdit) else box.cursorPosition()

    def when(self, condition: Callable[[], bool], otherwise: str = "") -> None:
        """Wait for something to become so."""
        deadline = monotonic() + PATIENCE
        while not condition():
            assert monotonic() < deadline, otherwise.replace("{}", str(self.read())) if otherwise else str(condition)
            QTest.qWait(POLL)

    def _among_options(self, option: QRadioButton, name: str, of: str) -> bool:
        """Whether the arrow keys lead from this answer to the one with that name; they choose it as they come to it."""
        box = option.parentWidget()
        assert box is not None
        group = [other for other in box.findChildren(QRadioButton) if other.isVisible()]
        wanted = next((place for place, other in enumerate(group) if _is(other, name, of)), None)
        if wanted is None:
            return False
        steps = wanted - group.index(option)
        for _press in range(abs(steps)):
            self.key(Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        assert self.focused() is group[wanted], f"the arrow keys do not lead to {name!r}"
        return True


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or type(widget).__name__


def _is(widget: QWidget, name: str, of: str) -> bool:
    said = widget.accessibleName()
    if said != name and not said.startswith(f"{name}: "):
        return False
    group = widget.parentWidget()
    return not of or (isinstance(group, QGroupBox) and group.accessibleName() == of)


def _content(widget: QWidget) -> list[str]:
    """What stands in a box or a table."""
    if isinstance(widget, QLineEdit):
        return [widget.displayText()]
    if isinstance(widget, QPlainTextEdit):
        return [widget.toPlainText()]
    if isinstance(widget, QTableView):
        model = widget.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(role) or "") for row in range(min(model.rowCount(), 50))]
    return []
