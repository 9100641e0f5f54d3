"""The table of records for Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from infoshare_desktop.domain.records.listing import Row
from infoshare_desktop.ui.kit.tables.windowed_model import WindowedModel
from infoshare_desktop.ui.records.line import Column, cell, heading, sentence
from infoshare_desktop.ui.records.shapes import shape_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.ui.jobs import Runner


class RecordsModel(WindowedModel[Row]):
    """Records as the vault gives them."""

    def __init__(self, browsing: Browsing, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(browsing.rows, [heading(column) for column in Column], runner, parent)

    def shown(self, item: Row, column: int, role: int) -> Any:
        """See WindowedModel."""
        which = Column(column)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join(cell(item, which))
            case Qt.ItemDataRole.DecorationRole if which is Column.OUTCOME:
                return shape_of(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return sentence(item) if which is Column.RECORD else _spoken(item, which)
            case _:
                return None


def _spoken(row: Row, column: Column) -> str:
    """A cell with its heading; a screen reader that goes cell by cell needs to hear where it is."""
    words = ", ".join(cell(row, column))
    return f"{heading(column)}: {words}" if words else heading(column)
