"""One person: what is kept about them, what adds up, and everything recorded."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.people.pattern import pattern
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.layout.side_pane import SidePane
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body, heading, hint
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.people.pane import life
from infoshare_desktop.ui.people.pane.adding_up import summary
from infoshare_desktop.ui.people.pane.fact_rows import Facts
from infoshare_desktop.ui.people.pane.history_table import HistoryTable
from infoshare_desktop.ui.people.pane.legend import Legend
from infoshare_desktop.ui.people.pane.name_part import ContactPart, NamePart
from infoshare_desktop.ui.people.pane.pattern_table import PatternTable
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.people.aliases import Alias
    from infoshare_desktop.domain.people.people import Known, PersonHistory


class PersonPane(SidePane):
    """What is asked for leaves as a signal: with a reference, with a record's number, with a link to take back."""

    change_asked = Signal(str)
    link_asked = Signal(str)
    part_asked = Signal(object)
    erase_asked = Signal(str)
    read_asked = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(_("The person"), parent)
        self._clock = clock
        self.history: PersonHistory | None = None
        self.name: NamePart | None = None
        self.contacts: ContactPart | None = None
        self.records: HistoryTable | None = None
        self.read: Button | None = None
        self.pattern: PatternTable | None = None
        self.show_note(_("Choose a person to see what is recorded about them."))

    def show_note(self, sentence: str) -> None:
        """Show a sentence in place of a person."""
        self.history, self.name, self.records, self.read, self.pattern = None, None, None, None, None
        self.contacts = None
        self.lay_note(sentence)

    def show_history(self, history: PersonHistory) -> None:
        """Show a person, with the name hidden."""
        self.history = history
        today = self._clock().day()
        sheet, column = self.sheet()
        column.addWidget(heading(life.title(history)))
        self.name = NamePart(life.names(history), several=len(history.known) > 1)
        self.contacts = ContactPart(life.contacts(history))
        column.addWidget(Facts([(_("Name"), self.name), (_("Contacts"), self.contacts)]))
        for known in history.known:
            column.addWidget(_details(known, today, several=len(history.known) > 1))
        column.addWidget(self._offers(history))
        for part in (*self._links(history), *self._adding_up(history, today), *self._recorded(history)):
            column.addWidget(part)
        self.lay(sheet, column)

    def _offers(self, history: PersonHistory) -> QWidget:
        row = FlowRow(Space.SMALL)
        buttons = [self._change_button(reference, len(history.known) > 1) for reference in history.references]
        link = Button(_("Link with another reference"))
        link.clicked.connect(lambda: self.link_asked.emit(history.references[0]))
        erase = Button(_("Erase earlier details"))
        erase.clicked.connect(lambda: self.erase_asked.emit(history.references[0]))
        changed = any(known.changed for known in history.known)
        self.buttons = (*buttons, link, *((erase,) if changed else ()))
        for button in self.buttons:
            row.add(button)
        return row

    def _change_button(self, reference: str, several: bool) -> Button:  # noqa: FBT001  (said by its name)
        words = _("Change the details of {person}").format(person=reference) if several else _("Change the details")
        button = Button(words)
        button.clicked.connect(lambda: self.change_asked.emit(reference))
        return button

    def _links(self, history: PersonHistory) -> Iterator[QWidget]:
        for at, link in history.links:
            yield stack((body(life.link_words(at, link)), self._part_button(link)), Space.HAIR)

    def _part_button(self, link: Alias) -> LinkButton:
        words = _("{one} and {other} are two people after all").format(one=link.one, other=link.other)
        button = LinkButton(words)
        button.clicked.connect(lambda: self.part_asked.emit(link))
        return button

    def _adding_up(self, history: PersonHistory, today: date) -> Iterator[QWidget]:
        found = pattern(history.mentions, today)
        yield heading(_("Over time"))
        yield body(summary(found))
        self.pattern = None
        if found.lines:
            self.pattern = PatternTable(today)
            self.pattern.show_history(history)
            lead = _("Small concerns can add up. Each shape is one record: look at them together.")
            legend = Legend(
                {row.reference: row for line in found.lines for cell in line.cells for row in cell}.values()
            )
            yield stack((hint(lead), self.pattern, legend), Space.SMALL)

    def _recorded(self, history: PersonHistory) -> Iterator[QWidget]:
        self.records, self.read = None, None
        told = life.records(history)
        if not told:
            return
        yield heading(_("Everything recorded"))
        self.records = HistoryTable()
        self.records.show_records(told)
        self.records.opened.connect(lambda place: self.read_asked.emit(told[place].row.reference))
        self.read = read = Button(_("Read the record"))
        read.setEnabled(False)
        read.clicked.connect(self._read)
        self.records.chosen.connect(lambda _place: read.setEnabled(True))
        row = FlowRow()
        row.add(read)
        yield stack((self.records, row), Space.SMALL)
        if history.unread:
            words = ngettext(
                "{count} older record is under Records.", "{count} older records are under Records.", history.unread
            )
            yield hint(words.format(count=history.unread))

    def _read(self) -> None:
        if self.records is not None and self.records.currentIndex().isValid():
            self.records.opened.emit(self.records.currentIndex().row())


def _details(known: Known, today: date, *, several: bool) -> QWidget:
    facts = Facts([(fact.label, body(fact.words)) for fact in life.details(known, today)])
    return stack((Words(known.person.reference, TextKind.LABEL), facts), Space.HAIR) if several else facts
