"""One thing that holds or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.keyboard.picking import answer_of
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.onward import go_on_from, guide_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class Tick(Field[bool]):
    """A single box to tick. Its words stand beside the box, so that nothing stands above it.

    Y ticks it, and goes on to what the page needs next, on a page that leads on and tells of that key.
    """

    def __init__(self, field_id: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(field_id, label, parent=parent)
        self.row = CheckRow(Option(field_id, label))
        self.row.clicked.connect(self.touched)
        self.row.setAccessibleName("")  # the label names it; a name of its own would be said after it
        self.place(self.row)
        self._label.hide()

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.row.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001  (as every field's)
        """Tick it or not, without telling."""
        self.row.setChecked(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with one key."""
        if answer_of(event) != "yes" or guide_of(self) is None:
            super().keyPressEvent(event)
            return
        self.row.setChecked(True)
        self.touched()
        go_on_from(self)
