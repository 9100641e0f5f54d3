"""The panel beside a question: golden rules, those that matter here first and open, then what else there is to read."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.decide.around.guidance import Beside, Reading


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
            page = _Paragraphs(reading)
            fold = Disclosure(reading.title, page, is_open=reading.brought_forward, late=True)
            fold.toggled.connect(page.lay)
            page.lay(reading.brought_forward)
            self._column.addWidget(fold)
        self._column.addSpacing(Space.MEDIUM)


class _Paragraphs(QWidget):
    """Laid out when first opened: a question has some thirty paragraphs beside it, and mostly one fold is open."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self._laid = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)

    def lay(self, is_open: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        """Put the paragraphs in, once."""
        if is_open and not self._laid:
            self._laid = True
            for paragraph in self._reading.paragraphs:
                self._column.addWidget(body(paragraph))
