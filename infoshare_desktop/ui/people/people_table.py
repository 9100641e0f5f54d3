"""The list of people as it is seen."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.row_table import RowTable
from infoshare_desktop.ui.people.person_line import Column
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.people.people_model import PeopleModel

_LINES: Final = 2
_LINES_WITH_NAMES: Final = 3
_PERSON: Final = "P-00000"
_NAME: Final = "Alexandra Feather"
_COUNT: Final = "0000"


class PeopleTable(RowTable):
    """The column of names is there only while names are shown, in place of the days."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(_("People"), model, 0, parent)
        self._people = model
        self.fit()

    def fit(self) -> None:
        """See RowTable; what room is left goes to the names, or to the days. Without room for it the count goes."""
        metrics, names = self.fontMetrics(), self._people.names
        lines = _LINES_WITH_NAMES if names else _LINES
        self.verticalHeader().setDefaultSectionSize(lines * metrics.lineSpacing() + Space.MEDIUM)
        needs = self._needs()
        taking, gone = (Column.NAME, Column.LATEST) if names else (Column.LATEST, Column.NAME)
        left = self.viewport().width() - needs[Column.PERSON] - needs[taking]
        counted = left >= needs[Column.RECORDS]
        for column in Column:
            self.setColumnHidden(column, column is gone or (column is Column.RECORDS and not counted))
            self.setColumnWidth(column, needs[column])
        over = left - needs[Column.RECORDS] if counted else left
        self.setColumnWidth(taking, needs[taking] + max(0, over))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self.fit()

    def _needs(self) -> dict[Column, int]:
        """Pixels of each column in which no word is cut off."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        words = {
            Column.PERSON: (_PERSON, _("also {reference}").format(reference=_PERSON)),
            Column.NAME: (_NAME,),
            Column.RECORDS: (_COUNT,),
            Column.LATEST: tuple(wording.day(date(2028, month, 29)) for month in range(1, 13)),
        }
        return {
            column: max(max(map(metrics.horizontalAdvance, words[column])) + Space.WIDE, header.sectionSizeHint(column))
            for column in Column
        }
