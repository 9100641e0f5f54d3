"""What adds up: kinds of information one under the other, time from left to right, a shape for each record."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from infoshare_desktop.domain.people.pattern import MOST_PERIODS, TAKEN_IN, Pattern, Period, Unit, pattern
from infoshare_desktop.ui.kit.layout.fitting import Fitting
from infoshare_desktop.ui.kit.tables.row_model import RowModel
from infoshare_desktop.ui.kit.words.text import characters_wide
from infoshare_desktop.ui.people.pane.adding_up import cell_sentence, kind_words, period_heading
from infoshare_desktop.ui.records.shapes import BESIDE, SIDE, shapes_of
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.people.people import PersonHistory
    from infoshare_desktop.ui.kit.tables.row_model import Index

_MOST_SHAPES: Final = 4
"""Shapes in a cell: two by two. Of more records the number stands beside the newest one's shape."""
_KINDS: Final = 24
"""Characters of a line of the kinds, which take as many lines as they need."""


class PatternModel(RowModel):
    """A pattern with the packs that its kinds are from."""

    def __init__(self) -> None:
        super().__init__()
        self.pattern = Pattern()
        self._packs: Mapping[str, Pack] = {}

    def show(self, found: Pattern, packs: Mapping[str, Pack]) -> None:
        """Show this in place of the one before."""
        self.beginResetModel()
        self.pattern, self._packs = found, packs
        self.headings = tuple(map(period_heading, found.periods))
        self.endResetModel()

    def rows(self) -> int:
        """How many kinds of information there are."""
        return len(self.pattern.lines)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Periods above, kinds at the left."""
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return kind_words(self.pattern.lines[section], self._packs)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A shape for each record, or the newest one's and how many there are; in words for a screen reader."""
        line, period = self.pattern.lines[index.row()], self.pattern.periods[index.column()]
        rows = line.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(len(rows)) if len(rows) > _MOST_SHAPES else ""
            case Qt.ItemDataRole.DecorationRole if rows:
                return shapes_of(rows if len(rows) <= _MOST_SHAPES else rows[-1:])
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return cell_sentence(line, period, rows, self._packs)
            case _:
                return None


class PatternTable(Fitting, QTableView):
    """As high as its lines; in a narrower room there are fewer and longer periods."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._history: PersonHistory | None = None
        self._most = TAKEN_IN
        self.grid = PatternModel()
        self.setModel(self.grid)
        self.setAccessibleName(_("What adds up over time"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(BESIDE * SIDE, BESIDE * SIDE))
        self.setCornerButtonEnabled(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)

    def show_history(self, history: PersonHistory) -> None:
        """Show what adds up of this, in place of the one before."""
        self._history = history
        self._show()

    def fit(self) -> None:
        """See Fitting."""
        kinds = characters_wide(self.fontMetrics(), _KINDS)
        self.verticalHeader().setFixedWidth(kinds)
        room = self.width() - kinds - 2 * self.frameWidth()
        most = {unit: max(1, min(MOST_PERIODS, room // self._least(unit))) for unit in Unit}
        if most != self._most:
            self._most = most
            self._show()
        self._fit_height()

    def _least(self, unit: Unit) -> int:
        """Pixels of a column that any heading of such a period has room over."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        starts = range(1, 13, unit) if unit is not Unit.YEAR else (1,)
        headings = [period_heading(Period(date(2028, month, 1), unit)) for month in starts]
        widest = max(QFontMetrics(bold).horizontalAdvance(line) for words in headings for line in words.split("\n"))
        return max(widest, BESIDE * SIDE) + Space.WIDE

    def _show(self) -> None:
        if self._history is not None:
            found = pattern(self._history.mentions, self._today, self._most)
            self.grid.show(found, self._history.packs or {})
            self._fit_height()

    def _fit_height(self) -> None:
        side, metrics = self.verticalHeader(), self.fontMetrics()
        height = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        for line, told in enumerate(self.grid.pattern.lines):
            words = kind_words(told, (self._history.packs if self._history else None) or {})
            room = side.width() - 2 * Space.MEDIUM
            needed = metrics.boundingRect(0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), words).height()
            row = max(needed, BESIDE * SIDE) + Space.LARGE
            self.setRowHeight(line, row)
            height += row
        self.setFixedHeight(height)
