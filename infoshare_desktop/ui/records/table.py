"""The table of records as it is seen: two lines a row, nothing cut off, one record chosen at a time."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHeaderView

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.ui.kit.tables.row_table import RowTable
from infoshare_desktop.ui.records.column_widths import in_two_lines, shared
from infoshare_desktop.ui.records.line import LINES, Column, others, with_others
from infoshare_desktop.ui.records.shapes import SIDE
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.records.table_model import RecordsModel

_NUMBER: Final = "KMX-2026-00000"
_PERSON: Final = "P-00000"
_RECIPIENT: Final = "Harbourside Community Safety Team"
"""A name as long as organisations have them; shorter ones leave room, longer ones have the pane."""


class RecordsTable(RowTable):
    """Never scrolls sideways: where there is less room there are fewer columns."""

    def __init__(self, model: RecordsModel, parent: QWidget | None = None) -> None:
        super().__init__(_("Records"), model, SIDE, parent)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicatorShown(True)
        self._needs: dict[Column, int] = {}
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrower room there are fewer columns: none is cut off, and nothing is scrolled sideways."""
        super().resizeEvent(event)
        self._share()

    def fit(self) -> None:
        """See RowTable."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(LINES * metrics.lineSpacing() + Space.MEDIUM)
        headings = heading_widths(self.horizontalHeader())
        exact = QFontMetricsF(self.font())
        words = _widest_words(lambda text: ceil(exact.horizontalAdvance(text)))
        self._needs = {column: max(words[column] + Space.WIDE, headings[column]) for column in Column}
        self._share()

    def _share(self) -> None:
        widths = shared(self._needs, self.viewport().width())
        for column in Column:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])


def _widest_words(width: Callable[[str], int]) -> dict[Column, int]:
    """Pixels that the words of each column need at most, the heading's left out."""
    days = [wording.day(date(2028, month, 29)) for month in range(1, 13)]
    outcomes = [*map(wording.outcome, OutcomeKind), *map(wording.state, State)]
    return {
        Column.RECORD: max(map(width, [*days, _NUMBER])),
        Column.PERSON: max(map(width, [_PERSON, others(9)])),
        Column.OUTCOME: max(in_two_lines(words, width) for words in outcomes) + SIDE + Space.HAIR,
        Column.RECIPIENT: in_two_lines(with_others(_RECIPIENT, 9), width),
        Column.MARKS: max(map(width, [*map(wording.mark, Mark), others(9)])),
    }


def heading_widths(header: QHeaderView) -> list[int]:
    """Pixels that the words of each heading need, without the arrow that only the one sorted by has."""
    header.setSortIndicatorShown(False)
    widths = [header.sectionSizeHint(section) for section in range(header.count())]
    header.setSortIndicatorShown(True)
    return widths
