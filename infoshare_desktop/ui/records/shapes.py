"""A small shape beside each outcome, so that the word is found again at a glance; never colour alone."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap

from infoshare_desktop.domain.decision import OutcomeKind
from infoshare_desktop.domain.listing import State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.listing import Row

SIDE: Final = 16
"""Pixels at 100 % screen scaling."""


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
    palette = QGuiApplication.palette()
    icon = QIcon()
    for mode, role in (
        (QIcon.Mode.Normal, QPalette.ColorRole.Text),
        (QIcon.Mode.Selected, QPalette.ColorRole.HighlightedText),
    ):
        icon.addPixmap(_drawn(shape_name(row), palette, role), mode)
    return icon


def _drawn(shape: OutcomeShape, palette: QPalette, role: QPalette.ColorRole) -> QPixmap:
    ratio = 2
    picture = QPixmap(SIDE * ratio, SIDE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(role), 1.5))
    inner = QRectF(2, 2, SIDE - 4, SIDE - 4)
    if shape in {OutcomeShape.SQUARE, OutcomeShape.OPEN_SQUARE}:
        if shape is OutcomeShape.SQUARE:
            painter.setBrush(palette.color(role))
        painter.drawRect(inner)
    else:
        painter.drawEllipse(inner)
        if shape in _PIE:
            painter.setBrush(palette.color(role))
            painter.drawPie(inner, 90 * _SIXTEENTHS, -_PIE[shape] * _SIXTEENTHS)
    painter.end()
    return picture
