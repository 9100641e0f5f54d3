"""One line of text."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.pause import Pause

_LONGEST: Final = 2_147_483_647
"""QLineEdit stops at 32,767 characters unless told otherwise, and cuts what is pasted."""


class TextLine(Field[str]):
    """A name, a number, a short answer."""

    def __init__(self, field_id: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(field_id, label, hint, parent)
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self._pause = Pause(self)
        self._pause.over.connect(self.paused)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._pause.end)
        self.place(self.edit)

    def value(self) -> str:
        """The text as typed."""
        return clean(self.edit.text())

    def set_value(self, value: str) -> None:
        """Show the text; emits nothing."""
        self._pause.stop()
        if value != self.edit.text():
            self.edit.setText(value)

    def _typed(self) -> None:
        self.changed.emit()
        self._pause.start()
