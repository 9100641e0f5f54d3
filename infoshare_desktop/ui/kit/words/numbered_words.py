"""Words with their numbers in columns, as on the recovery sheet."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS: Final = 4


class NumberedWords(QFrame):
    """Read down each column, then the note below. Tab goes to the whole, and a screen reader reads all of it in order.

    The words cannot be marked with the mouse: they go onto paper, not onto the clipboard.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "words")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._note = Words("", TextKind.BODY)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.LARGE)
        column.addLayout(self._grid)
        column.addWidget(self._note)

    def show_words(self, words: Sequence[str], note: str = "") -> None:
        """Show these words and this note in place of the ones before."""
        while item := self._grid.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        rows = -(-len(words) // _COLUMNS)
        for place, word in enumerate(words):
            self._put(place % rows, place // rows, place + 1, word)
        self._note.set_words(note)
        self._note.setVisible(bool(note))
        read_out = [_("{number}: {word}.").format(number=number, word=word) for number, word in enumerate(words, 1)]
        self.setAccessibleDescription(" ".join([*read_out, note]).strip())

    def _put(self, row: int, column: int, number: int, word: str) -> None:
        figure, letters = Words(str(number), TextKind.LABEL), Words(word, TextKind.LABEL)
        figure.setProperty("part", "figure")
        letters.setAccessibleName(_("Word {number}: {word}").format(number=number, word=word))
        for part in (figure, letters):
            part.setWordWrap(False)
        self._grid.addWidget(figure, row, 2 * column, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(letters, row, 2 * column + 1)
        self._grid.setColumnStretch(2 * column + 1, 1)
