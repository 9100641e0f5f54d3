"""A ring around whatever has the keyboard's attention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QGroupBox, QScrollArea, QWidget
from shiboken6 import isValid

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class FocusRing(QWidget):
    """Lies over one window and outlines its focused widget; the mouse does not find it.

    Qt's style sheets cannot draw a frame with a gap outside a widget, and QFocusFrame dies with the
    scroll area that it happens to sit in. Width, gap and corner come from the style sheet.
    Whatever gets the focus is also scrolled into view, an option with all the options beside it.
    """

    # On the class, because a window that is being destroyed moves the focus once more, and PySide then
    # hands the slot a fresh wrapper on which __init__ never ran.
    _target: QWidget | None = None
    _watched: tuple[QWidget, ...] = ()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._ring = self._gap = self._corner = 1
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        QGuiApplication.instance().focusObjectChanged.connect(self._focus_went)  # type: ignore[union-attr]  # a window has one

    def _set_ring(self, pixels: int) -> None:
        self._ring = pixels
        self._follow()

    def _set_gap(self, pixels: int) -> None:
        self._gap = pixels
        self._follow()

    def _set_corner(self, pixels: int) -> None:
        self._corner = pixels
        self._follow()

    ring = Property(int, lambda self: self._ring, _set_ring)
    gap = Property(int, lambda self: self._gap, _set_gap)
    corner = Property(int, lambda self: self._corner, _set_corner)

    @Slot()
    def _focus_went(self) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = ()
        self._target = None
        holder = focused_in(self.window())
        if holder is not None and isValid(holder) and not holder.isWindow():
            self._watch(holder)
        self._follow()

    def _watch(self, target: QWidget) -> None:
        self._target = target
        self._watched = (target, *_around(target))
        for watched in self._watched:
            watched.installEventFilter(self)
        QTimer.singleShot(0, self, self._bring_into_view)

    @Slot()
    def _bring_into_view(self) -> None:
        for around in self._watched:
            if self._target and isValid(self._target) and isValid(around) and isinstance(around, QScrollArea):
                _show_whole(self._target, around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focused widget when it or anything around it moves."""
        if event.type() in _MOVES:
            self._follow()
        if event.type() == QEvent.Type.Resize and (watched is self._target or isinstance(watched, QScrollArea)):
            QTimer.singleShot(0, self, self._bring_into_view)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not target.isVisible():
            self.hide()
            return
        grow = self._ring + self._gap
        place = QRect(target.mapTo(self.window(), QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-grow, -grow, grow, grow))
        self.raise_()
        self.show()
        self.update()

    def _not_scrolled_away(self) -> QRect:
        """What no scroll area around the target cuts off, in the ring's own pixels."""
        seen = self.rect()
        for around in self._watched:
            parent = around.parent()
            if isinstance(parent, QAbstractScrollArea) and around is parent.viewport():
                corner = around.mapTo(self.window(), QPoint(0, 0)) - self.pos()
                seen = seen.intersected(QRect(corner, around.size()))
        return seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and nothing within it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self._not_scrolled_away())
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), self._ring))
        half = self._ring / 2
        corner = self._corner + self._gap + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), corner, corner)


def _show_whole(target: QWidget, area: QScrollArea) -> None:
    """Scroll to the whole target with its label, or where it is too high for that to the line that its cursor is in.

    ``ensureWidgetVisible`` looks for that line alone, and in a long text that is not laid out yet finds it far below.
    """
    sheet = area.widget()
    if sheet is None or not sheet.isAncestorOf(target):
        return
    if not _fits(target, area):
        area.ensureWidgetVisible(target, 0, Space.WIDE)
        return
    whole = _with_its_group(target, area)
    corner = whole.mapTo(sheet, QPoint(0, 0))
    area.ensureVisible(corner.x(), corner.y() + whole.height(), 0, Space.WIDE)
    area.ensureVisible(corner.x(), corner.y(), 0, Space.GREAT)


def _with_its_group(target: QWidget, area: QScrollArea) -> QWidget:
    """The group of options that this one stands in, so that none is chosen unseen; else the target itself.

    Under the mouse nothing more moves than has to: the button is let go where it was pressed.
    """
    group = target.parentWidget()
    by_keys = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
    return group if by_keys and isinstance(group, QGroupBox) and _fits(group, area) else target


def _fits(part: QWidget, area: QScrollArea) -> bool:
    """Whether a part can be seen whole, with its label above."""
    return part.height() + Space.GREAT + Space.WIDE <= area.viewport().height()


def _around(widget: QWidget) -> Iterator[QWidget]:
    """The widgets that this one lies in, from the nearest to the window."""
    parent = None if widget.isWindow() else widget.parentWidget()
    if parent is not None:
        yield parent
        yield from _around(parent)
