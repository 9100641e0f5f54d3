"""One line of text."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.kit.fields.field import Field

PAUSE: Final = 400
"""Milliseconds without a key after which typing counts as paused."""
_LONGEST: Final = 2_147_483_647
"""QLineEdit stops at 32,767 characters unless told otherwise, and cuts what is pasted."""


class TextLine(Field[str]):
    """A name, a number, a short answer."""

    def __init__(self, field_id: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(field_id, label, hint, parent)
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.paused)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._left)
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

    def _left(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.paused.emit()
