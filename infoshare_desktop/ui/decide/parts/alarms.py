"""Warnings that are shown early, while something is planned or written down; nothing is stopped here."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning


class Alarms(QWidget):
    """One notice for each warning; takes no room while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self.shown: tuple[DisclosureWarning, ...] = ()
        self.hide()

    def show_warnings(self, warnings: tuple[DisclosureWarning, ...]) -> None:
        """Show these and no others."""
        if warnings == self.shown:
            return
        self.shown = warnings
        while item := self._column.takeAt(0):
            if (notice := item.widget()) is not None:
                notice.hide()
                notice.deleteLater()
        for warning in warnings:
            self._column.addWidget(Banner(Tone.DANGER, warning.sentence, word=_("Look here first")))
        self.setVisible(bool(warnings))
