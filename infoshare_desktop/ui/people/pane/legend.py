"""Which shape stands for which outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from infoshare_desktop.domain.people.pattern import outcomes
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.records.line import outcome
from infoshare_desktop.ui.records.shapes import SIDE, shape_of
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.records.listing import Row


class Legend(FlowRow):
    """The shapes of these records, each once, with its words."""

    def __init__(self, rows: Iterable[Row], parent: QWidget | None = None) -> None:
        super().__init__(Space.LARGE, parent)
        for row, _count in outcomes(rows):
            self.add(_shape_with_words(row))


def _shape_with_words(row: Row) -> QWidget:
    part = QWidget()
    across = QHBoxLayout(part)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(Space.HAIR)
    picture = QLabel()
    picture.setPixmap(shape_of(row).pixmap(QSize(SIDE, SIDE), picture.devicePixelRatioF()))
    words = Words(outcome(row), TextKind.HINT)
    words.setWordWrap(False)
    across.addWidget(picture)
    across.addWidget(words)
    return part
