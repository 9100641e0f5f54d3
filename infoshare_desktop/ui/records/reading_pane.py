"""The record beside the table: to read through, with what can be done on top."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.flow_row import FlowRow
from infoshare_desktop.ui.kit.text import TextKind, Words, body, heading, hint
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from infoshare_desktop.ui.records.reading import Offer, Reading, Section


class ReadingPane(QScrollArea):
    """``asked`` carries the record's reference and the offer that was taken; ``back`` goes to the table again.

    The way back is shown only where the pane stands in the table's place.
    """

    asked = Signal(str, object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "side")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("The record"))
        self.reading: Reading | None = None
        self.found = ""
        self.buttons: tuple[QPushButton, ...] = ()
        self._alone = False
        self.back_button: Button | None = None
        self.show_note(_("Choose a record to read it here."))

    def show_note(self, sentence: str) -> None:
        """Show a sentence in place of a record."""
        self.reading = None
        self.buttons = ()
        sheet, column = self._sheet()
        column.addWidget(hint(sentence))
        column.addStretch(1)
        self.setWidget(sheet)
        self.updateGeometry()

    def show_reading(self, shown: Reading, found: str = "") -> None:
        """Show a record; ``found`` is the sentence in which the searched words stand.

        Where the keyboard was in the record before, it is in this one.
        """
        focused = self.window().focusWidget()
        was_here = focused is self or self.isAncestorOf(focused)
        self.reading, self.found = shown, found
        sheet, column = self._sheet()
        column.addWidget(heading(shown.title))
        column.addWidget(hint(shown.about))
        if found:
            column.addWidget(body(_("Found: {sentence}").format(sentence=found)))
        column.addWidget(self._offers(shown))
        for section in shown.sections:
            column.addWidget(_drawn(section))
        column.addStretch(1)
        self.setWidget(sheet)
        self.updateGeometry()
        if was_here:
            self.take_focus()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest button and the longest word: nothing scrolls sideways here."""
        least = super().minimumSizeHint()
        sheet, edges = self.widget(), self.contentsMargins()
        if sheet is None:
            return least
        around = edges.left() + edges.right() + self.verticalScrollBar().sizeHint().width()
        return least.expandedTo(QSize(sheet.minimumSizeHint().width() + around, 0))

    def set_alone(self, *, alone: bool) -> None:
        """Stand in the table's place, with a way back to it, or beside it."""
        self._alone = alone
        if self.back_button is not None:
            self.back_button.setVisible(alone)

    def take_focus(self) -> None:
        """Go to the first thing that can be done; without one, the arrow keys scroll."""
        first = self.buttons[0] if self.buttons else self
        first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.LARGE)
        self.back_button = Button(_("Back to the table"), ButtonKind.QUIET)
        self.back_button.clicked.connect(self.back)
        column.addWidget(self.back_button)
        self.back_button.setVisible(self._alone)
        return sheet, column

    def _offers(self, shown: Reading) -> QWidget:
        """The first offer stands out; one that names somebody is a link, because its words may need two lines."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        row = FlowRow()
        row.flow.setSpacing(Space.SMALL)
        column.addWidget(row)
        self.buttons = tuple(self._button(shown, offer) for offer in shown.offers)
        for button in self.buttons:
            if isinstance(button, LinkButton):
                column.addWidget(button)
            else:
                row.add(button)
        return part

    def _button(self, shown: Reading, offer: Offer) -> QPushButton:
        kind = ButtonKind.PRIMARY if offer is shown.offers[0] else ButtonKind.SECONDARY
        button = LinkButton(offer.words) if offer.sequence else Button(offer.words, kind)
        button.setAccessibleDescription(shown.reference)
        button.clicked.connect(lambda: self.asked.emit(shown.reference, offer))
        return button


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
