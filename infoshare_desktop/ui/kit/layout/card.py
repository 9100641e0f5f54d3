"""A sheet on the desk: things that belong together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.theme.space import Space


class Card(QFrame):
    """A framed column, with a heading where one is given."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        self.body.setSpacing(Space.MEDIUM)
        self._title = heading(title)
        self.body.addWidget(self._title)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Say something else in the heading; an empty one takes no room."""
        self._title.set_words(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add(self, part: QWidget) -> None:
        """Put a part at the end."""
        self.body.addWidget(part)
