"""Sealing, in two steps within the page; nothing that lies over it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SealCard(Card):
    """``asked`` comes with the first press, ``sealed`` with the second.

    The second step has a key of its own: what is pressed twice by a slip seals nothing.
    """

    asked = Signal()
    sealed = Signal()

    def __init__(self) -> None:
        super().__init__(_("Seal this decision"))
        self.add(
            body(
                _(
                    "Sealing closes it for good: it gets a number and can be read and printed, but not changed."
                    " What you learn later is added to it, never written over it."
                )
            )
        )
        self.failed = Banner(Tone.DANGER, "", word=_("Not sealed"))
        self.failed.hide()
        self.add(self.failed)
        self.first = Button(_("Seal this decision"), ButtonKind.PRIMARY)
        self.sure = Button(_("Seal it for good"), ButtonKind.PRIMARY)
        self.not_yet = Button(_("Not yet"))
        row = QHBoxLayout()
        for button in (self.first, self.not_yet, self.sure):
            row.addWidget(button)
        row.addStretch(1)
        self.keys = hint(_("S seals it for good. Enter goes back."))
        self.add(self.keys)
        self.body.addLayout(row)
        self.first.clicked.connect(self.asked)
        self.sure.clicked.connect(self._seal)
        self.not_yet.clicked.connect(self._take_back)
        self._ask(asking=False)

    def ask_again(self) -> None:
        """The second step: is it right?"""
        self._ask(asking=True)
        self.not_yet.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seal by S, while it is asked for."""
        plain = not event.modifiers() and not event.isAutoRepeat()
        if event.key() == Qt.Key.Key_S and plain and self.sure.isVisible():
            self.sure.click()
        else:
            super().keyPressEvent(event)

    def show_failed(self, sentence: str) -> None:
        """Say why it was not sealed; all is as before."""
        self.failed.set_text(sentence)
        self.failed.show()
        self._ask(asking=False)

    def _seal(self) -> None:
        self.sure.setEnabled(False)
        self.failed.hide()
        self.sealed.emit()

    def _take_back(self) -> None:
        self._ask(asking=False)
        self.first.setFocus()

    def _ask(self, *, asking: bool) -> None:
        self.first.setVisible(not asking)
        self.sure.setVisible(asking)
        self.keys.setVisible(asking)
        self.sure.setEnabled(True)
        self.not_yet.setVisible(asking)
