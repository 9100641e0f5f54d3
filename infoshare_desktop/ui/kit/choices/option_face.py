"""How an option looks, whatever kind of button carries it."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy

from infoshare_desktop.ui.kit.wrapping import longest_word
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QWidget

_LEAST_MARK: Final = 20
_ENDLESS: Final = 16_777_215
_SET: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_HINT_SCALE: Final = 0.85
_CORNER: Final = 6
_ENDS: Final = (".", "?", "!", "…", ":")


@dataclass(frozen=True, slots=True)
class Face:
    """Measures and draws an option on the button that carries it.

    ``number`` is the key that picks it, 0 where none does; it is shown while the keyboard is among these options.
    """

    label: str
    hint: str
    number: int
    _heights: dict[tuple[int, int], int] = field(default_factory=dict)
    """What was measured, by width and least height: layouts ask some forty times for each time that a page comes."""

    def dress(self, button: QAbstractButton) -> None:
        """Give the button the option's words and let its height follow its width."""
        key = _("Key {number}").format(number=self.number) if self.number else ""
        button.setAccessibleName(self.label)
        button.setAccessibleDescription(f"{_ended(self.hint)} {key}" if self.hint and key else self.hint or key)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def height(self, button: QAbstractButton, width: int) -> int:
        """Pixels that mark, words and hint need at this width."""
        key = (width, button.minimumHeight())
        if key not in self._heights:
            words, hint = self._rects(button, width)
            low = hint if self.hint else words
            self._heights[key] = max(low.bottom() + 1 + Space.SMALL, button.minimumHeight())
        return self._heights[key]

    def forget(self) -> None:
        """Measure anew: the letters have another size."""
        self._heights.clear()

    def size(self, button: QAbstractButton) -> QSize:
        """Everything on one line each."""
        words = button.fontMetrics().horizontalAdvance(self.label)
        hint = _hint_metrics(button).horizontalAdvance(self.hint)
        width = _indent(button) + max(words, hint) + self._right(button) + 2
        return QSize(width, self.height(button, width))

    def least(self, button: QAbstractButton) -> QSize:
        """The longest word beside the mark."""
        words = longest_word(button.fontMetrics(), self.label)
        hint = longest_word(_hint_metrics(button), self.hint)
        return QSize(_indent(button) + max(words, hint) + self._right(button), 0)

    def _right(self, button: QAbstractButton) -> int:
        """Pixels at the right of the words: the number has its room also while it is not shown."""
        return Space.MEDIUM + (_mark_side(button) + Space.SMALL if self.number else 0)

    def _rects(self, button: QAbstractButton, width: int) -> tuple[QRect, QRect]:
        room = max(width - _indent(button) - self._right(button), 1)
        top = QRect(_indent(button), Space.SMALL, room, _ENDLESS)
        words = button.fontMetrics().boundingRect(top, _SET, self.label)
        below = QRect(_indent(button), words.bottom() + 1 + Space.HAIR, room, _ENDLESS)
        return words, _hint_metrics(button).boundingRect(below, _SET, self.hint)

    def paint(self, button: QAbstractButton) -> QPainter:
        """Draw ground, frame, words and hint; the painter goes on to draw the mark."""
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = button.palette()
        chosen = button.isChecked()
        ground = look.midlight() if chosen or button.underMouse() else look.base()
        painter.setBrush(ground)
        painter.setPen(QPen(look.accent() if chosen else look.mid(), 2 if chosen else 1))
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), _CORNER, _CORNER)
        words, hint = self._rects(button, button.width())
        painter.setPen(look.color(QPalette.ColorRole.Text))
        painter.setFont(button.font())
        painter.drawText(words.adjusted(0, 0, 2, 1), _SET, self.label)
        painter.setPen(look.color(QPalette.ColorRole.PlaceholderText))
        painter.setFont(_hint_font(button))
        painter.drawText(hint.adjusted(0, 0, 2, 1), _SET, self.hint)
        if self.number and _has_keyboard(button):
            self._draw_number(painter, button)
        return painter

    def _draw_number(self, painter: QPainter, button: QAbstractButton) -> None:
        """A key as it looks on the keyboard."""
        mark = mark_rect(button)
        place = mark.translated(button.width() - Space.MEDIUM - 1 - mark.width() - mark.left(), 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(button.palette().placeholderText(), 1))
        painter.drawRoundedRect(place, 3, 3)
        painter.setPen(button.palette().color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self.number))


def _ended(sentence: str) -> str:
    """With a sign at its end that a screen reader pauses at."""
    return sentence if sentence.endswith(_ENDS) else f"{sentence}."


def _has_keyboard(button: QAbstractButton) -> bool:
    """Whether this option or one beside it has the keyboard."""
    box: QWidget | None = button.parentWidget()
    focused: QWidget | None = button.window().focusWidget()
    return box is not None and focused is not None and box.isAncestorOf(focused)


def draw_all_again(button: QAbstractButton) -> None:
    """Draw this option and those beside it: their numbers come and go with the keyboard."""
    box: QWidget | None = button.parentWidget()
    if box is not None:
        box.update()


def _hint_font(button: QAbstractButton) -> QFont:
    font = QFont(button.font())
    font.setPointSizeF(font.pointSizeF() * _HINT_SCALE)
    return font


def _hint_metrics(button: QAbstractButton) -> QFontMetrics:
    return QFontMetrics(_hint_font(button))


def _mark_side(button: QAbstractButton) -> int:
    """The mark is as high as the words beside it."""
    return max(button.fontMetrics().height(), _LEAST_MARK)


def _indent(button: QAbstractButton) -> int:
    return Space.MEDIUM + _mark_side(button) + Space.MEDIUM


def mark_rect(button: QAbstractButton) -> QRectF:
    """Where the mark is drawn, in pixels of the button."""
    side = _mark_side(button)
    middle = Space.SMALL + button.fontMetrics().height() / 2
    return QRectF(Space.MEDIUM + 1, middle - side / 2 + 1, side - 2, side - 2)
