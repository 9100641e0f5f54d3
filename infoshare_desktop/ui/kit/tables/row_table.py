"""A table as it is seen: whole rows, one chosen at a time, each as high as the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.tables.row_model import Index


class RowTable(QTableView):
    """``chosen`` carries the row that the worker went to; ``opened`` comes with Enter or a double click.

    Subclasses say in ``fit`` how high and wide everything is; it is called when the type changes, too.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, name: str, model: QAbstractItemModel, picture: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setIconSize(QSize(picture, picture))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def fit(self) -> None:
        """Set the heights and widths for the type as it is."""
        raise NotImplementedError

    def heading_width(self, column: int) -> int:
        """Pixels that the words of a heading need. The column is shown by it: a hidden one would need nothing."""
        self.setColumnHidden(column, False)
        return self.horizontalHeader().sectionSizeHint(column)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row the worker went to."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs higher rows and wider columns."""
        super().changeEvent(event)
        if type_changed(event):
            self.fit()
