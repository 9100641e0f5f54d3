"""Everything recorded about a person, a row for each record."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from gettext import gettext as _
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.kit.tables.row_model import RowModel
from infoshare_desktop.ui.kit.tables.row_table import RowTable
from infoshare_desktop.ui.records.column_widths import in_two_lines
from infoshare_desktop.ui.records.shapes import SIDE, shape_of
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.tables.row_model import Index
    from infoshare_desktop.ui.people.pane.life import Told

_MOST_ROWS: Final = 8
"""Rows that are seen at once; more are scrolled to."""
_NUMBER: Final = "KMX-2026-00000"
_BESIDE: Final = Space.WIDE
"""Pixels at both sides of the words of a cell."""
_ENDLESS: Final = 100_000


class Column(IntEnum):
    """The columns from left to right."""

    RECORD = 0
    DECIDED = 1
    STOOD = 2
    ABOUT = 3


def _heading(column: Column) -> str:
    return {
        Column.RECORD: _("Date, number"),
        Column.DECIDED: _("Outcome"),
        Column.STOOD: _("Their part"),
        Column.ABOUT: _("Information"),
    }[column]


class HistoryModel(RowModel):
    """The records as they were told."""

    def __init__(self) -> None:
        super().__init__([_heading(column) for column in Column])
        self.told: tuple[Told, ...] = ()

    def show(self, told: tuple[Told, ...]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.told = told
        self.endResetModel()

    def rows(self) -> int:
        """How many records there are."""
        return len(self.told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words and the shape of a record; the first cell says the whole to a screen reader."""
        told, column = self.told[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "\n".join(_cell(told, column))
            case Qt.ItemDataRole.DecorationRole if column is Column.DECIDED:
                return shape_of(told.row)
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.RECORD:
                return ", ".join(words for each in Column for words in _cell(told, each) if words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{_heading(column)}: {', '.join(_cell(told, column))}"
            case _:
                return None


class HistoryTable(RowTable):
    """As high as its rows, up to eight of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        records = HistoryModel()
        super().__init__(_("Everything recorded"), records, SIDE, parent)
        self.records = records
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit()

    def show_records(self, told: tuple[Told, ...]) -> None:
        """Show these in place of the ones before."""
        self.records.show(told)
        self._fit_height()

    def fit(self) -> None:
        """See RowTable; how they stood and what it was about share the room that is left."""
        needs = self._needs()
        first, second = needs[Column.RECORD], needs[Column.DECIDED]
        room = self.viewport().width() - first - second
        self.setColumnHidden(Column.ABOUT, room < needs[Column.STOOD] + needs[Column.ABOUT])
        third = room if self.isColumnHidden(Column.ABOUT) else room // 2
        for column, width in zip(Column, (first, second, third, room - third), strict=True):
            self.setColumnWidth(column, width)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere at another width."""
        super().resizeEvent(event)
        self.fit()

    def _needs(self) -> dict[Column, int]:
        """Pixels of each column in which no word is cut off."""
        exact = QFontMetricsF(self.font())
        days = [wording.day(date(2028, month, 29)) for month in range(1, 13)]
        outcomes = [*map(wording.outcome, OutcomeKind), *map(wording.state, State)]
        longest = max(
            (word for told in self.records.told for words in (*told.stood, *told.about) for word in words.split()),
            key=len,
            default="",
        )
        words = {
            Column.RECORD: _in_lines((*days, _NUMBER), exact),
            Column.DECIDED: max(in_two_lines(each, lambda text: _in_lines((text,), exact)) for each in outcomes)
            + SIDE
            + Space.MEDIUM,
            Column.STOOD: _in_lines((longest,), exact),
            Column.ABOUT: _in_lines((longest,), exact),
        }
        return {column: max(words[column] + _BESIDE, self.heading_width(column)) for column in Column}

    def _fit_height(self) -> None:
        header, rows = self.horizontalHeader(), self.records.rowCount()
        for row in range(rows):
            self.setRowHeight(row, self._row_height(row))
        seen = sum(self.rowHeight(row) for row in range(min(rows, _MOST_ROWS)))
        self.setFixedHeight(seen + 2 * self.frameWidth() + header.sizeHint().height())

    def _row_height(self, row: int) -> int:
        """As high as the highest cell; Qt's own measure knows nothing of the padding that the style sheet gives."""
        told, metrics, wrap = self.records.told[row], self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        heights = []
        for column in Column:
            shape = SIDE + Space.HAIR if column is Column.DECIDED else 0
            room = self.columnWidth(column) - _BESIDE - shape
            words = "\n".join(_cell(told, column))
            heights.append(metrics.boundingRect(0, 0, max(room, 1), _ENDLESS, wrap, words).height())
        return max(heights) + Space.LARGE


def _in_lines(texts: Iterable[str], metrics: QFontMetricsF) -> int:
    return max(ceil(metrics.horizontalAdvance(text)) for text in texts)


def _cell(told: Told, column: Column) -> tuple[str, ...]:
    match column:
        case Column.RECORD:
            return wording.day(told.row.at.day()), told.row.reference
        case Column.DECIDED:
            return (told.decided,)
        case Column.STOOD:
            return (" · ".join(told.stood),)
        case Column.ABOUT:
            return ("; ".join(told.about),)
