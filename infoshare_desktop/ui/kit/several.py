"""Any number of answers out of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from infoshare_desktop.ui.keyboard.picking import number_of
from infoshare_desktop.ui.kit.field import Field
from infoshare_desktop.ui.kit.option_row import CheckRow, Option, numbered
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent


class Several(Field["tuple[str, ...]"]):
    """A group of check boxes, one row each; the value is the ticked options' in the order shown.

    The number shown beside an option ticks it, or takes the tick away, and the keyboard stays: there may be more.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Sequence[Option],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        box = QGroupBox()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        self._boxes = [CheckRow(option, number) for option, number in numbered(options)]
        for check in self._boxes:
            rows.addWidget(check)
            check.clicked.connect(self.touched)
        self.place(box)
        if self._boxes:
            self.setFocusProxy(self._boxes[0])

    def value(self) -> tuple[str, ...]:
        """The ticked options' values."""
        return tuple(check.option.value for check in self._boxes if check.isChecked())

    def set_value(self, value: Collection[str]) -> None:
        """Tick these and no others, without telling."""
        for check in self._boxes:
            check.setChecked(check.option.value in value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by number."""
        number = number_of(event)
        box = next((box for box in self._boxes if box.number == number), None)
        if box is None:
            super().keyPressEvent(event)
        else:
            box.setFocus()
            box.click()
