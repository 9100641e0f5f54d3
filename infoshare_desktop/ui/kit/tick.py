"""One thing that holds or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.kit.field import Field
from infoshare_desktop.ui.kit.option_row import CheckRow, Option

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Tick(Field[bool]):
    """A single box to tick. Its words stand beside the box, so that nothing stands above it."""

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
