"""Any number of answers out of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from infoshare_desktop.ui.keyboard.picking import number_of
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option, numbered
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.onward import go_on_from
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

_ALL: Final = "*"
"""Stands for the row that ticks all the others; it is no option and never in a value."""


class Several(Field["tuple[str, ...]"]):
    """A group of check boxes, one row each; the value is the ticked options' in the order shown.

    The number shown beside an option ticks it, or takes the tick away, and the keyboard stays: there may be more.
    ``all_label`` puts a row on top that ticks them all; its number then goes on to what the page needs next.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Sequence[Option],
        hint: str = "",
        *,
        all_label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        box = QGroupBox()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Space.SMALL)
        first = [Option(_ALL, all_label)] if all_label else []
        self._rows = [CheckRow(option, number) for option, number in numbered([*first, *options])]
        self._all = self._rows[0] if all_label else None
        self._boxes = self._rows[len(first) :]
        for check in self._rows:
            rows.addWidget(check)
            check.clicked.connect(self._tick_all if check is self._all else self._ticked)
        self.place(box)
        if self._rows:
            self.setFocusProxy(self._rows[0])

    @property
    def offers(self) -> bool:
        """See Field; guidance from before there was such a list has nothing to choose."""
        return bool(self._boxes)

    def value(self) -> tuple[str, ...]:
        """The ticked options' values."""
        return tuple(check.option.value for check in self._boxes if check.isChecked())

    def set_value(self, value: Collection[str]) -> None:
        """Tick these and no others, without telling."""
        for check in self._boxes:
            check.setChecked(check.option.value in value)
        self._draw_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by number."""
        number = number_of(event)
        box = next((box for box in self._rows if box.number == number), None)
        if box is None:
            super().keyPressEvent(event)
            return
        box.setFocus()
        box.click()
        if box is self._all and box.isChecked():
            go_on_from(self)

    def _ticked(self) -> None:
        self._draw_all()
        self.touched()

    def _tick_all(self) -> None:
        for check in self._boxes:
            check.setChecked(self._all is not None and self._all.isChecked())
        self.touched()

    def _draw_all(self) -> None:
        if self._all is not None:
            self._all.setChecked(all(check.isChecked() for check in self._boxes))
