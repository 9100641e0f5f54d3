"""One section of what there is to read: made of widgets only when it is opened, because there are hundreds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.markdown import MarkdownText
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.ui.guidance.readings import Passage, Reading, Section


class SectionFold(QFrame):
    """A large heading that opens and closes, and under it what it is; inside, one fold for each reading."""

    def __init__(self, section: Section, *, is_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "row")
        self._section = section
        self._all_open = is_open
        self._is_made = False
        self._inside = QVBoxLayout()
        self._inside.setSpacing(Space.HAIR)
        sheet = QWidget()
        sheet.setLayout(self._inside)
        self._inside.setContentsMargins(0, Space.SMALL, 0, 0)
        self.fold = Disclosure(section.title, sheet, is_heading=True)
        self.fold.toggled.connect(self._make)
        self.fold.button.setAccessibleName(f"{section.title}. {section.lead}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        column.setSpacing(0)
        column.addWidget(self.fold)
        self.fold.set_open(is_open)

    def is_open(self) -> bool:
        """Whether its readings are shown."""
        return self.fold.is_open()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  (spelled like Qt's setters)
        """Open or close it."""
        self.fold.set_open(is_open)

    def _make(self) -> None:
        if self._is_made:
            return
        self._is_made = True
        self._inside.addWidget(hint(self._section.lead))
        for reading in self._section.readings:
            self._inside.addWidget(_drawn(reading, is_open=self._all_open))


def _drawn(reading: Reading, *, is_open: bool) -> QWidget:
    passages = stack([part for passage in reading.passages for part in _words(passage)])
    return Disclosure(reading.title, passages, is_open=is_open) if reading.title else passages


def _words(passage: Passage) -> list[QWidget]:
    said = MarkdownText(passage.words) if passage.markdown else body(passage.words)
    return [Words(passage.heading, TextKind.LABEL), said] if passage.heading else [said]
