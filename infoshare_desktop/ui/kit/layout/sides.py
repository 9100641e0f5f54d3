"""Two parts beside each other; one at a time where there is no room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from infoshare_desktop.ui.kit.layout.fitting import Fitting
from infoshare_desktop.ui.kit.words.text import characters_wide
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.layout.side_pane import SidePane

_ROOM: Final = 115
"""Characters of the interface face that both need together."""
TABLE_FIRST: Final = (70, 30)
"""How the room is divided at first, in per cent."""


class Sides(Fitting, QSplitter):
    """A table at the left and what was chosen in it at the right, which takes the table's place in a narrow room."""

    def __init__(
        self,
        first: QWidget,
        second: SidePane,
        shares: tuple[int, int] = TABLE_FIRST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._first, self._second = first, second
        self._shares = shares
        self._reading = False
        self._divided = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(Space.SMALL)
        self.addWidget(first)
        self.addWidget(second)

    def show_first(self) -> None:
        """Back to the table."""
        self._reading = False
        self.fit()

    def show_second(self) -> None:
        """On to what was chosen."""
        self._reading = True
        self.fit()

    def is_narrow(self) -> bool:
        """Whether there is room for only one of the two."""
        return self.width() < characters_wide(self.fontMetrics(), _ROOM)

    def fit(self) -> None:
        """See Fitting."""
        narrow = self.is_narrow()
        self._second.set_alone(alone=narrow)
        self._first.setVisible(not narrow or not self._reading)
        self._second.setVisible(not narrow or self._reading)
        if not narrow and not self._divided:
            self.setSizes([self.width() * share // 100 for share in self._shares])
            self._divided = True
