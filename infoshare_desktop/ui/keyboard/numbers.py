"""The number keys, which pick the option that has their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MOST_NUMBERS: Final = 9
"""Options that can be picked with one key."""

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def number_of(event: QKeyEvent) -> int | None:
    """The number that was pressed, 1 to 9, in the row or on the pad; None for every other key.

    By what the key writes, because the row is shifted on some keyboards. A key that is held down counts once.
    """
    said = event.text()
    if event.isAutoRepeat() or event.modifiers() & _COMMANDS or len(said) != 1 or said not in "123456789":
        return None
    return int(said)
