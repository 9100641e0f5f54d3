"""Small things beside each other that go on in the next line where the room ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class FlowRow(QWidget):
    """A row of buttons or chips, each at the size it wants, line after line; ``gap`` is in pixels.

    Laid out by hand. A layout written in Python hands Qt its items, and what PySide6 knows of an item outlives it: the
    window crashed of that elsewhere (see ``tab_order``).
    """

    def __init__(self, gap: int = Space.HAIR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        is_kept_hidden = part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        part.setParent(self)
        part.setVisible(not is_kept_hidden)
        self._parts.append(part)
        self._lay_out()
        self.updateGeometry()

    def clear(self) -> None:
        """Let all parts go."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Pixels that all lines need at this width."""
        return max((place.y() + place.height() for _part, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All on one line."""
        hints = [_wanted(part) for part in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest part."""
        hints = [_wanted(part) for part in self._shown()]
        return QSize(max((h.width() for h in hints), default=0), max((h.height() for h in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile was told to nobody."""
        super().showEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """A part came, went, or wants another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
            self.updateGeometry()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lay_out(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where each part comes to stand at this width, as read from the left."""
        left, top, line = 0, 0, 0
        places: list[tuple[QWidget, QRect]] = []
        for part in self._shown():
            wanted = _wanted(part)
            if left and left + wanted.width() > width:
                left, top, line = 0, top + line + self._gap, 0
            places.append((part, QRect(left, top, min(wanted.width(), width), wanted.height())))
            left += wanted.width() + self._gap
            line = max(line, wanted.height())
        return places


def _wanted(part: QWidget) -> QSize:
    """The size that a part takes where there is room."""
    return part.sizeHint().expandedTo(part.minimumSizeHint()).expandedTo(part.minimumSize())
