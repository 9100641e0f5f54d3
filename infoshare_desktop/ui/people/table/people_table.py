"""The list of people as it is seen."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.tables.row_table import RowTable
from infoshare_desktop.ui.people.table.person_line import Column
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.people.table.people_model import PeopleModel

_LINES: Final = 2
_LINES_WITH_NAMES: Final = 3
_WITHOUT: Final = (
    (Column.PERSON, Column.RECORDS, Column.LATEST),
    (Column.PERSON, Column.LATEST),
    (Column.PERSON, Column.RECORDS),
)
_WITH_NAMES: Final = ((Column.PERSON, Column.NAME, Column.RECORDS), (Column.PERSON, Column.NAME))
"""Which columns are shown: the first of these that have room. The person beside the list tells all the same."""
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
        """See RowTable. What has no room goes; what room is left goes to the names, or to the last column."""
        names = self._people.names
        lines = _LINES_WITH_NAMES if names else _LINES
        self.verticalHeader().setDefaultSectionSize(lines * self.fontMetrics().lineSpacing() + Space.MEDIUM)
        needs, room = self._needs(), self.viewport().width()
        for shown in _WITH_NAMES if names else _WITHOUT:
            over = room - sum(needs[column] for column in shown)
            if over >= 0:
                break
        taking = Column.NAME if names else shown[-1]
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            self.setColumnWidth(column, needs[column] + (max(0, over) if column is taking else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self.fit()

    def _needs(self) -> dict[Column, int]:
        """Pixels of each column in which no word is cut off."""
        metrics = self.fontMetrics()
        also = _("also {reference}").format(reference=_PERSON)
        words = {
            Column.PERSON: (_PERSON, *also.split()) if self._people.names else (_PERSON, also),
            Column.NAME: (_NAME,),
            Column.RECORDS: (_COUNT,),
            Column.LATEST: tuple(wording.day(date(2028, month, 29)) for month in range(1, 13)),
        }
        return {
            column: max(max(map(metrics.horizontalAdvance, words[column])) + Space.WIDE, self.heading_width(column))
            for column in Column
        }
