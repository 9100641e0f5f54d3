"""A notice in the page: a shape, a word, a sentence, and what can be done."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


def tone_word(tone: Tone) -> str:
    """The word that goes with the colour and the shape."""
    return {
        Tone.INFORMATION: _("Note"),
        Tone.GOOD: _("Done"),
        Tone.WARNING: _("Take care"),
        Tone.DANGER: _("Danger"),
    }[tone]


class Banner(QFrame):
    """``word`` replaces the tone's own word where the notice has a better one."""

    def __init__(self, tone: Tone, text: str, *, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", tone.value)
        self._word = Words(word or tone_word(tone), TextKind.LABEL)
        self._word.setProperty("tone", tone.value)
        self._text = body(text)
        mark = QVBoxLayout()
        mark.addWidget(Shape(tone))
        mark.addStretch()
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.HAIR)
        self._column.addWidget(self._word)
        self._column.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        row.setSpacing(Space.MEDIUM)
        row.addLayout(mark)
        row.addLayout(self._column, 1)
        self._name()

    def text(self) -> str:
        """The sentence."""
        return self._text.words()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text.set_words(text)
        self._name()

    def add_action(self, button: QAbstractButton) -> None:
        """Put a button under the sentence."""
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addSpacing(Space.HAIR)
        self._column.addLayout(row)

    def add_actions(self, *buttons: QAbstractButton) -> None:
        """Put buttons under the sentence side by side; where the notice is too narrow for that, under each other."""
        row = FlowRow(Space.SMALL)
        for button in buttons:
            row.add(button)
        self._column.addSpacing(Space.HAIR)
        self._column.addWidget(row)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._word.words()}: {self._text.words()}")
