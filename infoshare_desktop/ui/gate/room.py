"""The room in which everything before the open vault stands: one column in the middle, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.layout.sheet import Sheet, scrolled
from infoshare_desktop.ui.kit.words.text import characters_wide, hint, lead, title
from infoshare_desktop.ui.theme.space import Space
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QAbstractButton

_CHARACTERS: Final = 72


class Room(QWidget):
    """A title, a lead, and a column of parts that scrolls where the window is too low.

    ``before`` stands over the title. A room of several parts has a bar of buttons below that stays in view; it hangs
    from the top, so that the title stands still from one such room to the next.
    """

    def __init__(
        self, title_words: str, lead_words: str = "", *, before: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._column = QWidget()
        self.column = QVBoxLayout(self._column)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.WIDE)
        self.column.addLayout(_head(before, title_words, lead_words))
        self._down = QVBoxLayout()
        self._down.addStretch(2)
        self._down.addWidget(self._column)
        self._down.addStretch(3)
        self.area = _scrolling(self._down)
        self._bar = QWidget()
        self._buttons = QHBoxLayout(self._bar)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(Space.MEDIUM)
        self._foot = QFrame()
        self._across_foot = _across(self._foot, self._bar)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_bar_under_column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self._foot)
        self._fit()

    def add(self, part: QWidget) -> None:
        """Put a part at the end of the column."""
        self.column.addWidget(part)

    def add_row(self, *parts: QWidget) -> FlowRow:
        """Put parts side by side at the end of the column, from the left; they go on below where the room ends."""
        row = FlowRow(Space.MEDIUM)
        for part in parts:
            row.add(part)
        self.column.addWidget(row)
        return row

    def set_bar(self, left: Sequence[QAbstractButton], right: Sequence[QAbstractButton]) -> None:
        """Put the way back at the left of the bar and the way on at the right; done once, when the room is made."""
        for button in left:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        for button in right:
            self._buttons.addWidget(button)
        self._down.setStretch(0, 0)
        self._foot.show()

    def scroll_to_top(self) -> None:
        """Show the room from its beginning."""
        self.area.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        """The column is as wide as its lines need, whatever the text size."""
        super().changeEvent(event)
        if type_changed(event):
            self._fit()

    def _keep_bar_under_column(self, _least: int, most: int) -> None:
        """Where the column scrolls, its scroll bar takes room beside it and none beside the buttons."""
        taken = self.area.verticalScrollBar().sizeHint().width() if most else 0
        self._across_foot.setContentsMargins(Space.BROAD, Space.MEDIUM, Space.BROAD + taken, Space.MEDIUM)

    def _fit(self) -> None:
        width = characters_wide(self.fontMetrics(), _CHARACTERS)
        self._column.setMaximumWidth(width)
        self._bar.setMaximumWidth(width)


def _head(before: str, title_words: str, lead_words: str) -> QVBoxLayout:
    head = QVBoxLayout()
    head.setSpacing(Space.SMALL)
    if before:
        head.addWidget(hint(before))
    head.addWidget(title(title_words))
    if lead_words:
        head.addWidget(lead(lead_words))
    return head


def _scrolling(down: QVBoxLayout) -> QScrollArea:
    sheet = Sheet()
    _in_the_middle(sheet, Space.BROAD).insertLayout(1, down, 8)
    return scrolled(sheet)


def _across(foot: QFrame, bar: QWidget) -> QHBoxLayout:
    """The row in the foot that the bar stands in."""
    foot.setProperty("part", "bar")
    row = _in_the_middle(foot, Space.MEDIUM)
    row.insertWidget(1, bar, 8)
    foot.hide()
    return row


def _in_the_middle(holder: QWidget, above: Space) -> QHBoxLayout:
    """A row in ``holder`` with room at both sides for what is put between them; ``above`` and below it so much."""
    across = QHBoxLayout(holder)
    across.setContentsMargins(Space.BROAD, above, Space.BROAD, above)
    across.addStretch(1)
    across.addStretch(1)
    return across
