"""The panel beside a question: golden rules, those that matter here first and open, then what else there is to read."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.disclosure import Disclosure
from infoshare_desktop.ui.kit.text import TextKind, Words, body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.decide.guidance import Beside, Reading


class GoldenRules(QWidget):
    """Draws what stands beside one question; made anew for each."""

    def __init__(self, shown: Beside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        self._group(_("These matter here"), shown.here)
        self._group(_("The others"), shown.others)
        self._group(_("Added since the leaflet"), shown.added)
        self._group(_("To read"), shown.help)

    def _group(self, title: str, readings: Sequence[Reading]) -> None:
        if not readings:
            return
        self._column.addWidget(Words(title, TextKind.HINT))
        for reading in readings:
            self._column.addWidget(Disclosure(reading.title, _pages(reading), is_open=reading.brought_forward))
        self._column.addSpacing(Space.MEDIUM)


def _pages(reading: Reading) -> QWidget:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.SMALL)
    for paragraph in reading.paragraphs:
        column.addWidget(body(paragraph))
    return sheet
