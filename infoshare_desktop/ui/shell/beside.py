"""A screen with a panel beside it that folds into a drawer where the window is narrow."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.fitting import Fitting
from infoshare_desktop.ui.kit.words.text import characters_wide
from infoshare_desktop.ui.shell.side_panel import SidePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_FOLDS_BELOW: Final = 130
"""Characters of the interface face; with the sidebar this is a window of about 1200 pixels at text size 100 %."""


class Beside(Fitting, QWidget):
    """Lays out by hand, because the drawer lies over the screen and the column stands beside it.

    In a narrow room a bar on top of the screen holds the button that opens the drawer; both name ``key``, by which
    whoever owns this calls ``go``.
    """

    def __init__(self, screen: QWidget, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.open_button = Button("", ButtonKind.QUIET)
        self.open_button.clicked.connect(self.go)
        self._bar = QFrame()
        # The style sheet's least height would let a tall screen squeeze the button below its words.
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        across = QHBoxLayout(self._bar)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self.open_button)
        self._main = QWidget(self)
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(screen, 1)
        self.panel = SidePanel(key, self)
        self.panel.close_asked.connect(self.close_drawer)
        self._drawer_open = False
        self._before: QWidget | None = None
        self.fit()

    def set_side(self, title: str, content: QWidget | None) -> None:
        """Show this in the panel; None leaves the screen alone."""
        self.panel.set_content(title, content)
        native = QKeySequence(self._key).toString(QKeySequence.SequenceFormat.NativeText)
        self.open_button.set_words(_("{title} ({key})").format(title=title, key=native))
        self._drawer_open = False
        self.fit()

    def is_folded(self) -> bool:
        """Whether there is no room for the panel beside the screen."""
        return self.width() < characters_wide(self.fontMetrics(), _FOLDS_BELOW)

    def go(self) -> None:
        """Take the keyboard to the panel, opening the drawer; from there, back to where it was."""
        if not self.panel.has_content():
            return
        focused = focused_in(self.window())
        if focused is not None and self.panel.isAncestorOf(focused):
            self.close_drawer()
            return
        self._before = focused
        self._drawer_open = True
        self.fit()
        self.panel.take_focus()

    def close_drawer(self) -> None:
        """Back to the screen."""
        self._drawer_open = False
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """What the screen needs."""
        return self._main.minimumSizeHint()

    def sizeHint(self) -> QSize:
        """What the screen would like."""
        return self._main.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the drawer."""
        if event.key() == Qt.Key.Key_Escape and self._drawer_open and self.is_folded():
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """See Fitting."""
        folded, has = self.is_folded(), self.panel.has_content()
        shown = has and (self._drawer_open or not folded)
        panel_width = min(self.panel.panel_width(), self.width())
        self._bar.setVisible(folded and has)
        self.panel.close_button.setVisible(folded)
        taken = panel_width if shown and not folded else 0
        self._main.setGeometry(0, 0, self.width() - taken, self.height())
        self.panel.setGeometry(QRect(self.width() - panel_width, 0, panel_width, self.height()))
        self.panel.setVisible(shown)
        self.panel.raise_()
