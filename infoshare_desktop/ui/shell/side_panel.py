"""What stands beside a screen: the golden rules. A column in a wide window, a drawer in a narrow one."""

from __future__ import annotations

from gettext import gettext as _
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.text import TextKind, Words, characters_wide, hint
from infoshare_desktop.ui.theme.space import Space

CHARACTERS: Final = 38
"""Width of the panel, in characters of the interface face."""


class SidePanel(QFrame):
    """``close_asked`` comes from the button that only the drawer has."""

    close_asked = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "side")
        self._title = Words("", TextKind.HEADING)
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self._key = hint(_("{key} goes here and back").format(key=native))
        self.close_button = Button(_("Close"), ButtonKind.QUIET)
        self.close_button.clicked.connect(self.close_asked)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content: QWidget | None = None
        sheet = QWidget()
        self._inset = QVBoxLayout(sheet)
        self._inset.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.LARGE)
        self._inset.addStretch(1)
        self._area.setWidget(sheet)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        head = QVBoxLayout()
        head.setContentsMargins(Space.LARGE, Space.WIDE, Space.LARGE, 0)
        head.setSpacing(Space.HAIR)
        head.addLayout(top)
        head.addWidget(self._key)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def set_content(self, title: str, content: QWidget | None) -> None:
        """Show this under that heading; the panel owns it, and lets the one before go."""
        self._title.set_words(title)
        self._area.setAccessibleName(title)
        self.setAccessibleName(title)
        # It stays where it is until it is deleted: taken out, every part of it would be dressed anew first.
        if self._content is not None:
            self._inset.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        if content is not None:
            self._inset.insertWidget(0, content)
            self._area.verticalScrollBar().setValue(0)

    def has_content(self) -> bool:
        """Whether there is anything to show beside the screen."""
        return self._content is not None

    def take_focus(self) -> None:
        """Go to the first control of the content, or to the panel itself so that arrow keys scroll it."""
        controls = self._content.findChildren(QWidget) if self._content else []
        first = next((one for one in controls if _takes_keys(one)), self._area)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def panel_width(self) -> int:
        """Pixels that the panel wants at this text size."""
        return characters_wide(self.fontMetrics(), CHARACTERS) + 2 * Space.LARGE


def _takes_keys(widget: QWidget) -> bool:
    return widget.isEnabled() and not widget.isHidden() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
