"""A question that lies over the window until it is answered. No event loop of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.text import body, characters_wide, heading
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_VEIL: Final = 215
"""Opacity of the ground colour over the window, of 255."""
_CHARACTERS: Final = 60


@dataclass(frozen=True, slots=True)
class Answer:
    """A button: its name in ``answered``, its words (a verb with its object), its kind."""

    name: str
    words: str
    kind: ButtonKind = ButtonKind.SECONDARY


@dataclass(frozen=True, slots=True)
class Question:
    """``harmless`` names the answer that Escape gives, and that has the focus at first."""

    title: str
    text: str
    answers: tuple[Answer, ...]
    harmless: str


class Ask(QWidget):
    """Shows itself over the window of ``over`` and takes the keyboard; emits ``answered`` once and goes.

    Everything else in the window is disabled meanwhile, so neither Tab nor the mouse leaves the question.
    """

    answered = Signal(str)

    def __init__(self, question: Question, over: QWidget) -> None:
        super().__init__(over.window())
        self._question = question
        self._before = focused_in(over.window())
        self._held = _enabled_children(over.window(), self)
        self.buttons = {answer.name: Button(answer.words, answer.kind) for answer in question.answers}
        self._card = self._drawn()
        self.setAccessibleName(question.title)
        for part in self._held:
            part.setEnabled(False)
        over.window().installEventFilter(self)
        self.setGeometry(over.window().rect())
        self.raise_()
        self.show()
        self.buttons[question.harmless].setFocus()

    def answer(self, name: str) -> None:
        """Give this answer as if its button had been pressed."""
        for part in self._held:
            if isValid(part):
                part.setEnabled(True)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.answered.emit(name)
        self.deleteLater()

    def withdraw(self) -> None:
        """Give the harmless answer."""
        self.answer(self._question.harmless)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the harmless answer."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay a veil over what is behind."""
        veil = QColor(self.palette().color(QPalette.ColorRole.AlternateBase))
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _drawn(self) -> Card:
        card = Card()
        card.add(heading(self._question.title))
        card.add(body(self._question.text))
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, chosen=name: self.answer(chosen))
            row.addWidget(button)
        row.addStretch(1)
        card.body.addSpacing(Space.SMALL)
        card.body.addLayout(row)
        card.setMaximumWidth(characters_wide(self.fontMetrics(), _CHARACTERS) + 2 * Space.WIDE)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 8)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        return card


def _enabled_children(window: QWidget, but: QWidget) -> list[QWidget]:
    """The window's own parts that react at the moment."""
    parts = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [part for part in parts if part is not but and part.isEnabled() and not part.isWindow()]
