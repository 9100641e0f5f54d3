"""The keys that pick an option: its number, and the letters of the three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MOST_NUMBERS: Final = 9
"""Options that can be picked with one key."""

_ANSWERS: Final = {Qt.Key.Key_Y: "yes", Qt.Key.Key_N: "no", Qt.Key.Key_U: "not_sure"}
_Modifier: Final = Qt.KeyboardModifier
_COMMANDS: Final = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


def number_of(event: QKeyEvent) -> int | None:
    """The number that was pressed, 1 to 9, in the row or on the pad; None for every other key.

    By what the key writes, because the row is shifted on some keyboards. A key that is held down counts once.
    """
    said = event.text()
    if event.isAutoRepeat() or event.modifiers() & _COMMANDS or len(said) != 1 or said not in "123456789":
        return None
    return int(said)


def answer_of(event: QKeyEvent) -> str | None:
    """The answer that Y, N or U (*unsure*) stands for: ``yes``, ``no``, ``not_sure``; None for every other key."""
    if event.isAutoRepeat() or event.modifiers() & _COMMANDS:
        return None
    return next((answer for key, answer in _ANSWERS.items() if key == event.key()), None)
