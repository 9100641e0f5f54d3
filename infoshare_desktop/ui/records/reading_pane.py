"""The record beside the table: to read through, with what can be done on top."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.layout.side_pane import SidePane
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body, heading, hint
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.ui.records.reading import Offer, Reading
    from infoshare_desktop.ui.records.sections import Section


class ReadingPane(SidePane):
    """``asked`` carries the record's reference and the offer that was taken."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The record"), parent)
        self.reading: Reading | None = None
        self.found = ""
        self.show_note(_("Choose a record to read it here."))

    def show_note(self, sentence: str) -> None:
        """Show a sentence in place of a record."""
        self.reading = None
        self.lay_note(sentence)

    def show_reading(self, shown: Reading, found: str = "") -> None:
        """Show a record; ``found`` is the sentence in which the searched words stand."""
        self.reading, self.found = shown, found
        sheet, column = self.sheet()
        column.addWidget(heading(shown.title))
        column.addWidget(hint(shown.about))
        if found:
            column.addWidget(body(_("Found: {sentence}").format(sentence=found)))
        column.addWidget(self._offers(shown))
        for section in shown.sections:
            column.addWidget(_drawn(section))
        self.lay(sheet, column)

    def _offers(self, shown: Reading) -> QWidget:
        """The first offer stands out, what is done seldom is folded away."""
        buttons = {offer: self._button(shown, offer) for offer in shown.offers}
        self.buttons = tuple(buttons.values())
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(_laid(button for offer, button in buttons.items() if not offer.seldom))
        seldom = [button for offer, button in buttons.items() if offer.seldom]
        if seldom:
            column.addWidget(Disclosure(_("More to do with it"), _laid(seldom)))
        return part

    def _button(self, shown: Reading, offer: Offer) -> QPushButton:
        kind = ButtonKind.PRIMARY if offer is shown.offers[0] else ButtonKind.SECONDARY
        button = LinkButton(offer.words) if offer.sequence else Button(offer.words, kind)
        button.setAccessibleDescription(shown.reference)
        button.clicked.connect(lambda: self.asked.emit(shown.reference, offer))
        return button


def _laid(buttons: Iterable[QPushButton]) -> QWidget:
    """Buttons beside each other; one that names somebody is a link below, because its words may need two lines."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.SMALL)
    row = FlowRow(Space.SMALL)
    column.addWidget(row)
    for button in buttons:
        if isinstance(button, LinkButton):
            column.addWidget(button)
        else:
            row.add(button)
    return part


def _drawn(section: Section) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, Space.SMALL, 0, 0)
    column.setSpacing(Space.HAIR)
    column.addWidget(Words(section.title, TextKind.LABEL))
    for fact in section.facts:
        column.addWidget(hint(fact.label))
        column.addWidget(body(fact.words))
    return part
