"""A screen's page: a title, a column to read and fill in, and a bar of buttons that stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.sheet import Sheet, scrolled
from infoshare_desktop.ui.kit.words.text import characters_wide, hint
from infoshare_desktop.ui.kit.words.text import lead as lead_words
from infoshare_desktop.ui.kit.words.text import title as title_words
from infoshare_desktop.ui.theme.space import Space
from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

READING_CHARACTERS: Final = 75
"""Longest line for reading."""


class Page(QWidget):
    """Scrolls when it is longer than the window; the window's focus ring keeps what has the focus in view.

    A ``wide`` page lets its column take the whole width: for tables.
    """

    def __init__(self, title: str = "", lead: str = "", *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.WIDE)
        self.title = title_words(title)
        self.lead = lead_words(lead)
        self.overline = hint("")
        self.overline.hide()
        self._top = QVBoxLayout()
        self._top.setSpacing(Space.SMALL)
        for words in (self.overline, self.title, self.lead):
            self._top.addWidget(words)
        self.body.addLayout(self._top)
        # Only now: without a parent, a part that is made visible comes up as a window of its own.
        self.title.setVisible(bool(title))
        self.lead.setVisible(bool(lead))
        self.area = self._scrolling()
        self.bar = QFrame()
        self.bar.setProperty("part", "bar")
        self._buttons = QHBoxLayout(self.bar)
        self._buttons.setContentsMargins(Space.BROAD, Space.MEDIUM, Space.BROAD, Space.MEDIUM)
        self._buttons.setSpacing(Space.MEDIUM)
        self.bar.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.bar)
        self._fit()

    def add(self, part: QWidget) -> None:
        """Put a part at the end of the column."""
        self.body.addWidget(part)

    def set_title(self, text: str) -> None:
        """Change the title; an empty one takes no room."""
        self.title.set_words(text)
        self.title.setVisible(bool(text))

    def set_overline(self, text: str) -> None:
        """Small words over the title: *Question 4*. Empty ones take no room."""
        self.overline.set_words(text)
        self.overline.setVisible(bool(text))

    def set_lead(self, text: str) -> None:
        """Change the lead; an empty one takes no room."""
        self.lead.set_words(text)
        self.lead.setVisible(bool(text))

    def add_hint(self, text: str) -> None:
        """Quieter words under the lead: how the page is worked."""
        self._top.addWidget(hint(text))

    def set_bar(self, left: Sequence[QAbstractButton] = (), right: Sequence[QAbstractButton] = ()) -> None:
        """Put buttons into the bar: the way back at the left, the way on at the right."""
        while item := self._buttons.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.setParent(None)
        for button in left:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        for button in right:
            self._buttons.addWidget(button)
        self.bar.setVisible(bool(left or right))

    def scroll_to_top(self) -> None:
        """Show the page from its beginning: for a screen that comes anew."""
        self.area.verticalScrollBar().setValue(0)

    def _scrolling(self) -> QScrollArea:
        sheet = Sheet()
        across = QHBoxLayout(sheet)
        across.setContentsMargins(Space.BROAD, Space.BROAD, Space.BROAD, Space.BROAD)
        across.setSpacing(0)
        beside = QVBoxLayout()
        beside.addWidget(self._column)
        beside.addStretch(1)
        across.addLayout(beside, 1)
        across.addStretch(0)
        return scrolled(sheet)

    def changeEvent(self, event: QEvent) -> None:
        """The column is as wide as a line for reading, whatever the text size."""
        super().changeEvent(event)
        if type_changed(event) or event.type() == QEvent.Type.PolishRequest:
            self._fit()

    def _fit(self) -> None:
        if not self._wide:
            self._column.setMaximumWidth(characters_wide(self.fontMetrics(), READING_CHARACTERS))
