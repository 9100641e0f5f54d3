"""A passphrase out of words, for who does not want to think of one."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.text import TextKind, Words, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable


class Suggestion(QWidget):
    """Nothing is suggested until it is asked for; ``taken`` carries the passphrase that the worker wants."""

    taken = Signal(str)

    def __init__(self, suggest: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggest = suggest
        self.words = Words("", TextKind.LABEL)
        self.ask = Button(_("Suggest a passphrase"))
        self.take = Button(_("Use this passphrase"))
        self._shown = QFrame()
        self._shown.setProperty("part", "words")
        self._shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shown.setAccessibleName(_("Suggested passphrase"))
        inside = QVBoxLayout(self._shown)
        inside.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        inside.addWidget(self.words)
        self._about = hint(
            _("Chosen by chance, with a space between the words. Make up a picture that holds them together.")
        )
        self._row = FlowRow(Space.MEDIUM)
        self._row.add(self.take)
        self._row.add(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self._shown, self._about, self._row):
            column.addWidget(part)
        self.ask.clicked.connect(self._ask)
        self.take.clicked.connect(lambda: self.taken.emit(self.words.words()))
        self.forget()

    def forget(self) -> None:
        """Take the suggestion off the screen."""
        self._show("")

    def _ask(self) -> None:
        self._show(self._suggest())

    def _show(self, passphrase: str) -> None:
        self.words.set_words(passphrase)
        self._shown.setAccessibleDescription(passphrase)
        self.ask.set_words(_("Suggest another") if passphrase else _("Suggest a passphrase"))
        for part in (self._shown, self._about, self.take):
            part.setVisible(bool(passphrase))
