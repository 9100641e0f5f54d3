"""Counts the keys that reach the window, whoever presses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier

_MODIFIERS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
"""Held down with another key: one press together with it."""


class Pressed(QObject):
    """While it is entered: ``typed`` are the characters that went into text boxes, ``others`` are all other keys.

    Qt offers every key that is pressed to what has the keyboard first, as a shortcut that it may override; by that each
    one is counted once, also those that then work a shortcut or go on from widget to widget.
    """

    def __init__(self) -> None:
        super().__init__()
        self.typed = 0
        self.others: list[str] = []

    def __enter__(self) -> Self:
        _application().installEventFilter(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _application().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and take nothing."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and watched is QApplication.focusWidget()
        ):
            if event.key() in _MODIFIERS:
                return False
            if _is_text(watched, event):
                self.typed += 1
            else:
                self.others.append(Qt.Key(event.key()).name)
        return False


def _is_text(watched: QObject, event: QKeyEvent) -> bool:
    box = isinstance(watched, QLineEdit | QPlainTextEdit) or (isinstance(watched, QComboBox) and watched.isEditable())
    return box and event.text().isprintable() and bool(event.text()) and not event.modifiers() & _COMMANDS


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
