"""One line of words with a shape before it: a warning beside a box, the strength of a passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space


class ToneLine(QWidget):
    """Takes no room while it has nothing to say. Meaning is in shape and words, never in the colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words("", TextKind.LABEL)
        self._shapes = {tone: Shape(tone) for tone in Tone}
        marks = QVBoxLayout()
        for shape in self._shapes.values():
            shape.hide()
            marks.addWidget(shape)
        marks.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.HAIR, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addLayout(marks)
        row.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """What is said."""
        return self._words.words()

    def say(self, tone: Tone, words: str) -> None:
        """Say this; nothing to say hides the line."""
        for own, shape in self._shapes.items():
            shape.setVisible(own is tone)
        self._words.setProperty("tone", tone.value)
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.set_words(words)
        self.setVisible(bool(words))
