"""What is kept of a person and not shown: there only after somebody asked for it, and gone with the next person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Asking:
    """The words on the button, and what stands in the place of what is not shown, or not kept."""

    show: str
    hide: str
    hidden: str
    none: str


class OnDemand(QWidget):
    """``lines`` are pairs of a label and what is kept; no part has their words until they are asked for."""

    def __init__(
        self, lines: Sequence[tuple[str, str]], asking: Asking, *, labelled: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._asking = asking
        self._labelled = labelled
        self._shown: list[QWidget] = []
        self.button = Button(asking.show)
        self.button.clicked.connect(self._turn)
        self.state = body(asking.hidden if lines else asking.none)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.HAIR)
        self._column.addWidget(self.state)
        self._column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.LARGE)
        across.addLayout(self._column, 1)
        across.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.button.setVisible(bool(lines))

    def is_shown(self) -> bool:
        """Whether it can be read."""
        return bool(self._shown)

    def _turn(self) -> None:
        if self._shown:
            for words in self._shown:
                self._column.removeWidget(words)
                words.hide()
                words.deleteLater()
            self._shown = []
        else:
            self._show()
        self.state.setVisible(not self._shown)
        self.button.set_words(self._asking.hide if self._shown else self._asking.show)

    def _show(self) -> None:
        """Each line in words of its own: signs that turn the direction of text turn nothing else."""
        for label, kept in self._lines:
            if self._labelled:
                self._put(hint(label))
            self._put(body(kept))

    def _put(self, words: QWidget) -> None:
        self._shown.append(words)
        self._column.insertWidget(self._column.count() - 1, words)
