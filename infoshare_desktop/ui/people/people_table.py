"""The list of people as it is seen."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHeaderView

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.row_table import RowTable
from infoshare_desktop.ui.people.person_line import Column, heading
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.people.people_model import PeopleModel

_LINES: Final = 2
_LINES_WITH_NAMES: Final = 3
_PERSON: Final = "P-00000"
_NAME: Final = "Alexandra Featherstone"
_COUNT: Final = "0000"


class PeopleTable(RowTable):
    """The column of names is there only while names are shown, in place of the days."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(_("People"), model, 0, parent)
        self._people = model
        self.fit()

    def fit(self) -> None:
        """See RowTable; what room is left goes to the names, or to the days."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        lines = _LINES_WITH_NAMES if self._people.names else _LINES
        self.verticalHeader().setDefaultSectionSize(lines * metrics.lineSpacing() + Space.MEDIUM)
        days = [wording.day(date(2028, month, 29)) for month in range(1, 13)]
        words = {Column.PERSON: (_PERSON, _("also {reference}").format(reference=_PERSON)), Column.LATEST: days}
        words |= {Column.NAME: (_NAME,), Column.RECORDS: (_COUNT,)}
        for column in Column:
            needed = max(metrics.horizontalAdvance(text) for text in (*words[column], heading(column)))
            self.setColumnWidth(column, max(needed + Space.WIDE, header.sectionSizeHint(column)))
        self.setColumnHidden(Column.NAME, not self._people.names)
        self.setColumnHidden(Column.LATEST, self._people.names)
        taking = Column.NAME if self._people.names else Column.LATEST
        for column in Column:
            mode = QHeaderView.ResizeMode.Stretch if column is taking else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, mode)
