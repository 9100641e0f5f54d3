"""A person's name: there only after somebody asked for it, and gone with the next person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.text import body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence


class NamePart(QWidget):
    """``names`` are pairs of a reference and the name behind it; no words have them until they are asked for."""

    def __init__(self, names: Sequence[tuple[str, str]], *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._several = several
        self._shown: list[QWidget] = []
        self.button = Button(_("Show the name"))
        self.button.clicked.connect(self._turn)
        self.state = body(_("Not shown") if names else _("No name is kept."))
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.HAIR)
        self._column.addWidget(self.state)
        self._column.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.LARGE)
        across.addLayout(self._column, 1)
        across.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self.button.setVisible(bool(names))

    def is_shown(self) -> bool:
        """Whether the names can be read."""
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
        self.button.set_words(_("Hide the name") if self._shown else _("Show the name"))

    def _show(self) -> None:
        """Each name in words of its own: signs that turn the direction of text turn nothing else."""
        for reference, name in self._names:
            if self._several:
                self._put(hint(reference))
            self._put(body(name))

    def _put(self, words: QWidget) -> None:
        self._shown.append(words)
        self._column.insertWidget(self._column.count() - 1, words)
