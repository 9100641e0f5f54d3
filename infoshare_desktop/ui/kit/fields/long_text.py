"""Text over several lines: reasons in the worker's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.pause import Pause
from infoshare_desktop.ui.theme.space import Space
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

_MOST_LINES: Final = 14


class GrowingBox(QPlainTextEdit):
    """Grows with its text up to fourteen lines and then scrolls; Tab goes on to the next control."""

    left = Signal()

    def __init__(self, least_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least_lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """As many lines as the text has, within bounds."""
        lines = min(max(int(self.document().size().height()), self._least), _MOST_LINES)
        margins = 2 * int(self.document().documentMargin()) + 2 * self.frameWidth()
        return QSize(20 * Space.WIDE, lines * self.fontMetrics().lineSpacing() + margins + Space.LARGE)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines."""
        return QSize(4 * Space.GREAT, self.sizeHint().height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the worker went on."""
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere at another width; the one that is written in stays in view."""
        super().resizeEvent(event)
        self._fit()
        self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if type_changed(event):
            self._fit()

    def _fit(self) -> None:
        if self.height() != self.sizeHint().height():
            self.updateGeometry()


class LongText(Field[str]):
    """A box for as much as the worker has to say."""

    def __init__(
        self, field_id: str, label: str, hint: str = "", *, lines: int = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self.edit = GrowingBox(lines)
        self._pause = Pause(self)
        self._pause.over.connect(self.paused)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self._pause.end)
        self.place(self.edit)

    def value(self) -> str:
        """The text as typed, line ends as LF."""
        # toPlainText would make every no-break space an ordinary one.
        raw = self.edit.document().toRawText()
        return clean(raw.replace("\u2029", "\n").replace("\u2028", "\n"))

    def set_value(self, value: str) -> None:
        """Show the text; the cursor stays where it is if the text is the same. Emits nothing."""
        self._pause.stop()
        if value != self.value():
            self.edit.blockSignals(True)
            self.edit.setPlainText(value)
            self.edit.blockSignals(False)

    def cursor_position(self) -> int:
        """Where the cursor stands, in UTF-16 units from the start."""
        return self.edit.textCursor().position()

    def set_cursor_position(self, position: int) -> None:
        """Put the cursor there, or at the end of a shorter text."""
        cursor = self.edit.textCursor()
        cursor.setPosition(min(position, self.edit.document().characterCount() - 1))
        self.edit.setTextCursor(cursor)

    def _typed(self) -> None:
        self.changed.emit()
        self._pause.start()
