"""One answer to choose: a mark, the words, a hint; the whole row can be pressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from infoshare_desktop.ui.keyboard.picking import MOST_NUMBERS
from infoshare_desktop.ui.kit.choices.option_face import Face, draw_all_again, mark_rect
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QAbstractButton

    _Button = QAbstractButton
else:
    _Button = object

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: the value that is kept, the words that are read, and a hint under them."""

    value: str
    label: str
    hint: str = ""


def numbered(options: Sequence[Option]) -> Iterator[tuple[Option, int]]:
    """Each option with the number key that picks it; 0 for those after the ninth."""
    for number, option in enumerate(options, start=1):
        yield option, number if number <= MOST_NUMBERS else 0


class OptionRow(_Button):
    """What both kinds of row share; stands before Qt's own class, so that a screen reader hears what kind it is."""

    def __init__(self, option: Option, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.number = number
        self._face = Face(option.label, option.hint, number)
        self._face.dress(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; some desktops would let it press the row."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The numbers come."""
        super().focusInEvent(event)
        draw_all_again(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The numbers go."""
        super().focusOutEvent(event)
        draw_all_again(self)

    def changeEvent(self, event: QEvent) -> None:
        """Another font needs another height."""
        super().changeEvent(event)
        if type_changed(event):
            self._face.forget()

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all words."""
        return self._face.height(self, width)

    def sizeHint(self) -> QSize:
        """Words and hint on one line each."""
        return self._face.size(self)

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return self._face.least(self)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row can be pressed."""
        return self.rect().contains(pos)


class RadioRow(OptionRow, QRadioButton):
    """One answer of which only one holds."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row with a round mark."""
        painter = self._face.paint(self)
        place = mark_rect(self)
        painter.setBrush(self.palette().base())
        line = self.palette().accent() if self.isChecked() else self.palette().placeholderText()
        painter.setPen(QPen(line, 2))
        painter.drawEllipse(place)
        if self.isChecked():
            painter.setBrush(self.palette().accent())
            inner = place.width() * 0.28
            painter.drawEllipse(place.adjusted(inner, inner, -inner, -inner))
        painter.end()


class CheckRow(OptionRow, QCheckBox):
    """One answer of which several may hold."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row with a square mark and a tick."""
        painter = self._face.paint(self)
        place = mark_rect(self)
        look = self.palette()
        painter.setBrush(look.accent() if self.isChecked() else look.base())
        painter.setPen(QPen(look.accent() if self.isChecked() else look.placeholderText(), 2))
        painter.drawRoundedRect(place, 3, 3)
        if self.isChecked():
            pen = QPen(look.color(QPalette.ColorRole.HighlightedText), 2.4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            tick = [QPointF(0.22, 0.53), QPointF(0.42, 0.72), QPointF(0.78, 0.31)]
            painter.drawPolyline(QPolygonF([place.topLeft() + point * place.width() for point in tick]))
        painter.end()
