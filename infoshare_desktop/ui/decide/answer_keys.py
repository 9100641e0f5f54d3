"""Answering with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.domain.guidance import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

_LETTERS: Final = {Qt.Key.Key_Y: Choice.YES, Qt.Key.Key_N: Choice.NO, Qt.Key.Key_U: Choice.NOT_SURE}
_DIGITS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


def choice_for(key: int, choices: Sequence[Choice]) -> Choice | None:
    """The answer that Y, N, U (*unsure*), or the number of its row stands for; None where there is no such answer."""
    if key in _DIGITS:
        row = _DIGITS.index(Qt.Key(key))
        return choices[row] if row < len(choices) else None
    letter = next((choice for known, choice in _LETTERS.items() if known == key), None)
    return letter if letter in choices else None
