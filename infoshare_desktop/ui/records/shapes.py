"""A small shape beside each outcome, so that the word is found again at a glance; never colour alone."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.records.listing import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from infoshare_desktop.domain.records.listing import Row

SIDE: Final = 16
"""Pixels at 100 % screen scaling."""
BESIDE: Final = 2
"""Shapes in one line where there are several."""


class OutcomeShape(StrEnum):
    """The shapes of the printed reports: full, half, a quarter, none; a square where nothing is shared."""

    FULL = "full"
    HALF = "half"
    QUARTER = "quarter"
    SQUARE = "square"
    OPEN_SQUARE = "open_square"
    RING = "ring"
    """Nothing is decided yet."""


_SHAPES: Final[Mapping[OutcomeKind, OutcomeShape]] = {
    OutcomeKind.SHARE_NOW: OutcomeShape.FULL,
    OutcomeKind.SHARE_PART: OutcomeShape.HALF,
    OutcomeKind.SHARE_LATER: OutcomeShape.QUARTER,
    OutcomeKind.DO_NOT_SHARE: OutcomeShape.SQUARE,
    OutcomeKind.DO_NOT_SHARE_YET: OutcomeShape.OPEN_SQUARE,
}
_SIXTEENTHS: Final = 16
"""Qt counts angles in sixteenths of a degree."""
_PIE: Final[Mapping[OutcomeShape, int]] = {OutcomeShape.FULL: 360, OutcomeShape.HALF: 180, OutcomeShape.QUARTER: 90}


def shape_name(row: Row) -> OutcomeShape:
    """Which shape goes with a record."""
    decided = row.state in {State.SEALED, State.EMERGENCY, State.COMPLETED}
    return _SHAPES[row.outcome] if decided and row.outcome else OutcomeShape.RING


def shape_of(row: Row) -> QIcon:
    """The shape in the text's colour, also on a selected row."""
    return _icon([shape_name(row)], SIDE)


def shapes_of(rows: Sequence[Row]) -> QIcon:
    """A shape for each of up to four records, in the room that four take, two by two."""
    return _icon([shape_name(row) for row in rows], BESIDE * SIDE)


def _icon(shapes: Sequence[OutcomeShape], room: int) -> QIcon:
    palette = QGuiApplication.palette()
    icon = QIcon()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorRole.Text),
        (QIcon.Mode.Selected, QPalette.ColorRole.HighlightedText),
    ):
        icon.addPixmap(_drawn(shapes, room, palette.color(role)), mode)
    return icon


def _drawn(shapes: Sequence[OutcomeShape], room: int, colour: QColor) -> QPixmap:
    """A square of so many pixels with the shapes from its left, in the middle of its height."""
    ratio = 2
    picture = QPixmap(room * ratio, room * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    top = (room - -(-len(shapes) // BESIDE) * SIDE) / 2
    for place, shape in enumerate(shapes):
        corner = QPointF(place % BESIDE * SIDE, top + place // BESIDE * SIDE)
        _draw(painter, shape, QRectF(2, 2, SIDE - 4, SIDE - 4).translated(corner), colour)
    painter.end()
    return picture


def _draw(painter: QPainter, shape: OutcomeShape, inner: QRectF, colour: QColor) -> None:
    painter.setBrush(colour if shape is OutcomeShape.SQUARE else Qt.BrushStyle.NoBrush)
    if shape in {OutcomeShape.SQUARE, OutcomeShape.OPEN_SQUARE}:
        painter.drawRect(inner)
        return
    painter.drawEllipse(inner)
    if shape in _PIE:
        painter.setBrush(colour)
        painter.drawPie(inner, 90 * _SIXTEENTHS, -_PIE[shape] * _SIXTEENTHS)
