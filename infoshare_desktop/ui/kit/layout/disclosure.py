"""A heading that opens and closes what is under it."""

from __future__ import annotations

from gettext import gettext as _
from typing import Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import TextKind
from infoshare_desktop.ui.kit.wrapping import WrappingButton
from infoshare_desktop.ui.theme.space import Space

_ARROW: Final = 12
_CLOSED: Final = ((2.0, -5.0), (7.0, 0.0), (2.0, 5.0))
_OPEN: Final = ((0.0, -2.5), (5.0, 2.5), (10.0, -2.5))


class FoldButton(WrappingButton):
    """The heading with an arrow that points right when closed and down when open."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, indent=_ARROW + Space.SMALL, parent=parent)
        self.setCheckable(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow beside the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.ButtonText), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.translate(1, self.height() / 2)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in (_OPEN if self.isChecked() else _CLOSED)]))


class Disclosure(QWidget):
    """``toggled`` tells when the worker opens or closes it; ``is_heading`` makes its words as large as a heading's.

    A ``late`` one takes its content in when it is first opened: until then the content has no parent, and whatever
    happens to the page around (each part that is put into another is dressed anew) costs it no time.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        content: QWidget,
        *,
        is_open: bool = False,
        is_heading: bool = False,
        late: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self.button = FoldButton(title)
        self.button.setProperty("kind", (TextKind.HEADING if is_heading else TextKind.LABEL).value)
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self.button)
        self._inset = QVBoxLayout()
        self._inset.setContentsMargins(_ARROW + Space.SMALL, 0, 0, Space.SMALL)
        if late:
            self.destroyed.connect(content.deleteLater)
        else:
            self._inset.addWidget(content)
        column.addLayout(self._inset)
        self.button.toggled.connect(self._show)
        self.button.toggled.connect(self.toggled)
        self.button.setChecked(is_open)
        self._show(is_open)

    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  (spelled like Qt's setters)
        """Open or close it."""
        self.button.setChecked(is_open)

    def focus_first(self) -> None:
        """Take the keyboard to its button."""
        self.button.setFocus()

    def _show(self, is_open: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        if is_open and not self._inset.count():
            self._inset.addWidget(self._content)
        if self._inset.count():
            self._content.setVisible(is_open)
        self.button.setAccessibleDescription(_("Open, press to close") if is_open else _("Closed, press to open"))
