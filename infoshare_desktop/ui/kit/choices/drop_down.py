"""One answer out of many."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QWidget

from infoshare_desktop.ui.keyboard.picking import MOST_NUMBERS, number_of
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.onward import go_on_from
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from infoshare_desktop.ui.kit.choices.option_row import Option

_HINT: Final = Qt.ItemDataRole.UserRole + 1


class StillComboBox(QComboBox):
    """A drop-down that does not change when the wheel rolls over it on the way down the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that the style sheet cannot: in the colour of the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
        painter.translate(self.width() - Space.LARGE - 4, self.height() / 2)
        painter.drawPolyline(QPolygonF([QPointF(-5, -2.5), QPointF(0, 2.5), QPointF(5, -2.5)]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class ListBox(StillComboBox):
    """A drop-down whose lines have numbers: 0 stands for *Choose one*. ``numbered`` tells which one was pressed."""

    numbered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(NumberedLine(self))
        self.view().installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number is a line's, and no search for words that begin with it."""
        if not self._picked(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The same in the list that is opened."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._picked(event):
            return True
        return super().eventFilter(watched, event)

    def _picked(self, event: QKeyEvent) -> bool:
        number = number_of(event)
        if number is None or number >= self.count():
            return False
        self.hidePopup()
        self.numbered.emit(number)
        return True


class NumberedLine(QStyledItemDelegate):
    """Draws the number that picks a line at its end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The line, then its number."""
        super().paint(painter, option, index)
        if not 1 <= index.row() <= MOST_NUMBERS:
            return
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        painter.setPen(option.palette.color(role))
        place = option.rect.adjusted(0, 0, -Space.MEDIUM, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.row()))
        painter.restore()


class DropDown(Field[str | None]):
    """For lists too long for rows; the value is the option's, None while *Choose one* stands.

    The hint of what is chosen stands under the box. A line's number picks it, and goes on to what the page needs next.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Sequence[Option],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self.box = ListBox()
        self.box.addItem(_("Choose one"), None)
        for option in options:
            self.box.addItem(option.label, option.value)
            self.box.setItemData(self.box.count() - 1, option.hint, _HINT)
        self._chosen_hint = Words("", TextKind.HINT)
        self.box.activated.connect(self._chosen)
        self.box.numbered.connect(self._pick)
        self.place(self.box)
        self.column.addWidget(self._chosen_hint)
        self._show_hint()

    def value(self) -> str | None:
        """The chosen option's value."""
        value = self.box.currentData()
        return None if value is None else str(value)

    def set_value(self, value: str | None) -> None:
        """Choose without telling; a value that is no option chooses none."""
        self.box.setCurrentIndex(max(self.box.findData(value), 0))
        self._show_hint()

    def _pick(self, number: int) -> None:
        self.box.setCurrentIndex(number)
        self._chosen()
        go_on_from(self)

    def _chosen(self) -> None:
        self._show_hint()
        self.touched()

    def _show_hint(self) -> None:
        hint = str(self.box.currentData(_HINT) or "")
        self._chosen_hint.set_words(hint)
        self._chosen_hint.setVisible(bool(hint))
        self._describe()

    def _describe(self) -> None:
        super()._describe()
        said = (self.box.accessibleDescription(), self._chosen_hint.words())
        self.box.setAccessibleDescription(" ".join(part for part in said if part))
