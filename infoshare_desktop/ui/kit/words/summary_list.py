"""Questions and answers to read through, each with its own way to change it (after GOV.UK's summary list)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import TextKind, Words, body
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """``change`` names the whole action (*Change your answer to …*); without it the row is only read."""

    row_id: str
    key: str
    value: str
    change: str = ""


class SummaryList(QWidget):
    """``change_asked`` carries the row's id."""

    change_asked = Signal(str)

    def __init__(self, rows: Sequence[SummaryRow] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[SummaryRow]) -> None:
        """Show these rows in place of the ones before."""
        while item := self._column.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._column.addWidget(self._drawn(row))

    def _drawn(self, row: SummaryRow) -> QFrame:
        line = QFrame()
        line.setProperty("part", "row")
        across = QHBoxLayout(line)
        across.setContentsMargins(0, Space.MEDIUM, 0, Space.MEDIUM)
        across.setSpacing(Space.WIDE)
        across.addWidget(Words(row.key, TextKind.LABEL), 3, Qt.AlignmentFlag.AlignTop)
        across.addWidget(body(row.value), 4, Qt.AlignmentFlag.AlignTop)
        if row.change:
            link = LinkButton(row.change)
            link.clicked.connect(lambda: self.change_asked.emit(row.row_id))
            across.addWidget(link, 3, Qt.AlignmentFlag.AlignTop)
        else:
            across.addStretch(3)
        return line
