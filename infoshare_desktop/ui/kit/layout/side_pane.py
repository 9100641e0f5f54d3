"""What stands beside a table: the row that was chosen there, to read through."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.sheet import Sheet
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SidePane(QScrollArea):
    """``back`` goes to the table again; the button for it is there only while the pane stands in the table's place.

    ``buttons`` are what can be done with the row, set by whoever fills the sheet.
    """

    back = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "side")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._alone = False
        self.back_button: Button | None = None
        self.buttons: tuple[QAbstractButton, ...] = ()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest button and the longest word: nothing scrolls sideways here."""
        least = super().minimumSizeHint()
        sheet, edges = self.widget(), self.contentsMargins()
        if sheet is None:
            return least
        around = edges.left() + edges.right() + self.verticalScrollBar().sizeHint().width()
        return least.expandedTo(QSize(sheet.minimumSizeHint().width() + around, 0))

    def set_alone(self, *, alone: bool) -> None:
        """Stand in the table's place, with a way back to it, or beside it."""
        self._alone = alone
        if self.back_button is not None:
            self.back_button.setVisible(alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def sheet(self) -> tuple[QWidget, QVBoxLayout]:
        """An empty sheet with the way back on top, and the column to fill; give it to ``lay``."""
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.LARGE)
        self.back_button = Button(_("Back to the table"), ButtonKind.QUIET)
        self.back_button.clicked.connect(self.back)
        column.addWidget(self.back_button)
        self.back_button.setVisible(self._alone)
        return sheet, column

    def lay_note(self, sentence: str) -> None:
        """Show a sentence in place of a row."""
        self.buttons = ()
        sheet, column = self.sheet()
        column.addWidget(hint(sentence))
        self._put(sheet, column)

    def lay(self, sheet: QWidget, column: QVBoxLayout) -> None:
        """Show a sheet that is filled, in place of the one before; the keyboard stays in the pane if it was there."""
        focused = self.window().focusWidget()
        was_here = focused is self or self.isAncestorOf(focused)
        self._put(sheet, column)
        if was_here:
            self.take_focus()

    def take_focus(self) -> None:
        """Go to the first thing that can be done; without one, the arrow keys scroll."""
        first = self.buttons[0] if self.buttons else self
        first.setFocus()

    def _put(self, sheet: QWidget, column: QVBoxLayout) -> None:
        column.addStretch(1)
        self.setWidget(sheet)
        self.updateGeometry()
