"""Small drawn shapes that go with a word, so that meaning is never by colour alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget


class Tone(StrEnum):
    """What a notice is about; each has a word, a colour and a shape of its own."""

    INFORMATION = "information"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"


class Shape(QWidget):
    """Circle with i, circle with tick, triangle, or eight-sided sign; as high as a line of text."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setProperty("tone", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square as high as a line of the text beside it."""
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw outline and sign in the tone's colour, which comes from the style sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.scale(side / 20, side / 20)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        round_ends = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(colour, 1.9, *round_ends))
        _outline(painter, self._tone)
        _sign(painter, self._tone)


def _outline(painter: QPainter, tone: Tone) -> None:
    """The outer line in a square of 20."""
    if tone is Tone.WARNING:
        painter.drawPolygon(_points((10, 2), (19, 18), (1, 18)))
    elif tone is Tone.DANGER:
        painter.drawPolygon(_points((6, 2), (14, 2), (18, 6), (18, 14), (14, 18), (6, 18), (2, 14), (2, 6)))
    else:
        painter.drawEllipse(QRectF(1.5, 1.5, 17, 17))


def _sign(painter: QPainter, tone: Tone) -> None:
    """The sign within the outline in a square of 20."""
    if tone is Tone.GOOD:
        painter.drawPolyline(_points((6, 10.5), (9, 13.5), (14, 7)))
        return
    top, bottom, dot = {
        Tone.INFORMATION: (9.5, 14.0, 6.0),
        Tone.WARNING: (8.0, 12.0, 15.2),
        Tone.DANGER: (5.8, 11.0, 14.4),
    }[tone]
    painter.drawLine(QPointF(10, top), QPointF(10, bottom))
    painter.drawPoint(QPointF(10, dot))


def _points(*pairs: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in pairs])
