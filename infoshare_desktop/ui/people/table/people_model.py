"""The list of people for Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from infoshare_desktop.domain.people.people import PersonRow
from infoshare_desktop.ui.kit.tables.windowed_model import WindowedModel
from infoshare_desktop.ui.people.table.person_line import Column, cell, heading, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from infoshare_desktop.services.people import People
    from infoshare_desktop.ui.jobs import Runner


class PeopleModel(WindowedModel[PersonRow]):
    """``names`` says whether names are shown; at first they are not, and then they are not read either."""

    def __init__(self, people: People, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(self._rows, [heading(column) for column in Column], runner, parent)
        self._people = people
        self.names = False

    def show_names(self, *, shown: bool) -> None:
        """Read all lines anew, with names or without."""
        self.names = shown
        self.forget()

    def shown(self, item: PersonRow, column: int, role: int) -> Any:
        """See WindowedModel."""
        which = Column(column)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cell(item, which)
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(item) if which is Column.PERSON else f"{heading(which)}: {cell(item, which)}"
            case _:
                return None

    def _rows(self, ids: Sequence[int]) -> list[PersonRow]:
        return self._people.rows(ids, names=self.names)
