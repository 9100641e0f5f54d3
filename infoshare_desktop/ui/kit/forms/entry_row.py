"""One entry of a list in one line, with its buttons."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.theme.space import Space


class EntryRow(QFrame):
    """Removing asks in the row itself: *Remove* turns into *Remove it* and *Keep it*."""

    change_asked = Signal()
    remove_asked = Signal()

    def __init__(self, summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "row")
        self.change = Button(_("Change"), ButtonKind.QUIET)
        self.remove = Button(_("Remove"), ButtonKind.QUIET)
        self.sure = Button(_("Remove it"), ButtonKind.DANGER)
        self.keep = Button(_("Keep it"))
        for button in (self.change, self.remove, self.sure, self.keep):
            button.setAccessibleName(f"{button.text()}: {summary}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(body(summary), 1)
        for button in (self.change, self.remove, self.sure, self.keep):
            row.addWidget(button)
        self._ask(asking=False)
        self.change.clicked.connect(self.change_asked)
        self.remove.clicked.connect(self._first_step)
        self.sure.clicked.connect(self.remove_asked)
        self.keep.clicked.connect(self._take_back)

    def _ask(self, *, asking: bool) -> None:
        for button in (self.change, self.remove):
            button.setVisible(not asking)
        for button in (self.sure, self.keep):
            button.setVisible(asking)

    def _first_step(self) -> None:
        self._ask(asking=True)
        self.keep.setFocus()

    def _take_back(self) -> None:
        self._ask(asking=False)
        self.remove.setFocus()
