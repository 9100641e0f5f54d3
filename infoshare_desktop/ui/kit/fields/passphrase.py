"""A passphrase: hidden unless asked for, with a warning when caps lock is on."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.tone_line import ToneLine
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SecretLine(QLineEdit):
    """A line that tells from the letters it receives whether caps lock is on.

    Qt cannot ask the platform. A letter whose case is not what the Shift key says betrays it.
    """

    caps_lock = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhHiddenText
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at the letter, then take it."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_lock.emit(False)
        elif len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(letter.isupper() != shift)
        super().keyPressEvent(event)


class Passphrase(Field[str]):
    """``submitted`` comes when Enter is pressed in the box. The value is not cleaned: it is never stored."""

    submitted = Signal()

    def __init__(self, field_id: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(field_id, label, hint, parent)
        self.edit = SecretLine()
        self.edit.setMaxLength(2_147_483_647)
        self.reveal = Button("")
        self.reveal.setCheckable(True)
        self._name_reveal(shown=False)
        self._warning = ToneLine()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self.edit, 1)
        line.addWidget(self.reveal)
        self.place(row, self.edit)
        self.column.addWidget(self._warning)
        self.edit.textEdited.connect(self.touched)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.caps_lock.connect(self._warn)
        self.reveal.toggled.connect(self._show)

    def value(self) -> str:
        """The passphrase to the letter."""
        return self.edit.text()

    def set_value(self, value: str) -> None:
        """Put a passphrase in, or empty the box; emits nothing."""
        self.edit.setText(value)

    def _show(self, shown: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_reveal(shown=shown)

    def _warn(self, on: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self._warning.say(Tone.WARNING, _("Caps lock is on.") if on else "")

    def _name_reveal(self, *, shown: bool) -> None:
        self.reveal.set_words(_("Hide") if shown else _("Show"))
        name = _("Hide what is typed in {field}") if shown else _("Show what is typed in {field}")
        self.reveal.setAccessibleName(name.format(field=self.label()))
