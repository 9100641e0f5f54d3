"""People: search on top, the list by reference, and the chosen person beside it."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.layout.sides import Sides
from infoshare_desktop.ui.kit.tables.chosen_row import ChosenRow
from infoshare_desktop.ui.kit.tables.dwelling import Dwelling
from infoshare_desktop.ui.kit.words.text import hint, title
from infoshare_desktop.ui.people.pane.person_pane import PersonPane
from infoshare_desktop.ui.people.table.finding import Finding
from infoshare_desktop.ui.people.table.people_model import PeopleModel
from infoshare_desktop.ui.people.table.people_table import PeopleTable
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from array import array

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.people.people import PersonHistory
    from infoshare_desktop.ui.jobs import Job
    from infoshare_desktop.ui.people.tools import PeopleTools

SCREEN: Final = "people"
"""The name of this screen in a Place."""

_SHARES: Final = (37, 63)
"""Per cent of the room for the list and for the person."""


class PeopleScreen(QWidget):
    """Names are not shown when it comes: *Show names* shows those of the list, *Show the name* one person's.

    What is asked for with a person is a signal of the pane. ``looked_at`` comes with the reference of somebody who was
    not only passed by.
    """

    looked_at = Signal(str)

    def __init__(self, tools: PeopleTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._reading: Job | None = None
        self._go_on = False
        self.text = TextLine("search", _("Search"), _("A reference or a name. Names are found without being shown."))
        self.names = Button(_("Show names"))
        self.names.setCheckable(True)
        self.names.setProperty("kind", "chip")
        self.count = hint("")
        self.model = PeopleModel(tools.people, tools.runner, self)
        self.table = PeopleTable(self.model)
        self.rows = ChosenRow(self.table, self.model)
        self.pane = PersonPane(tools.clock)
        self.dwelling = Dwelling(self.pane)
        self.dwelling.looked_at.connect(self.looked_at)
        self.finding = Finding(tools, self)
        self._lay_out()
        self._connect()

    def begin(self, place: Place | None = None) -> None:
        """Take the keyboard to the search, or to the person who was shown before."""
        if place is not None:
            self.text.set_value(place.typed)
        self.finding.look_for(self.text.value())
        self.text.focus_first()
        if place is not None and place.reference:
            self._go_on = True
            self.show_person(place.reference)

    def place(self) -> Place:
        """Where the worker is: who is shown and what was looked for, but not whether names were shown."""
        history = self.pane.history
        return Place(SCREEN, history.references[0] if history else "", typed=self.text.value())

    def show_person(self, reference: str) -> None:
        """Show a person beside the list; one who is still being read is let go."""
        if self._reading is not None:
            self._reading.cancel()
        people = self._tools.people
        self._reading = self._tools.runner.run(
            lambda _token: people.history_of(reference),
            receiver=self,
            done=self._show,
            known_error=self._fail,
            reads=True,
        )

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.MEDIUM, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(title(_("People")), 1)
        top.addWidget(self.names)
        column.addLayout(top)
        column.addWidget(self.text)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.sides = Sides(left, self.pane, _SHARES)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sides)

    def _connect(self) -> None:
        self.text.changed.connect(lambda: self.finding.look_for(self.text.value()))
        self.text.edit.returnPressed.connect(self._entered)
        self.names.toggled.connect(self._turn_names)
        self.finding.found.connect(self._found)
        self.finding.failed.connect(self.count.set_words)
        self.model.stale.connect(self.finding.ask_again)
        self.rows.chosen.connect(lambda row: self.show_person(row.reference))
        self.table.opened.connect(self._opened)
        self.pane.back.connect(self._back_to_table)

    # Finding

    def _found(self, ids: array[int]) -> None:
        self.model.begin(ids)
        self.count.set_words(self._counted(len(ids)))
        self.rows.rows_found()

    def _counted(self, count: int) -> str:
        if count:
            return ngettext("{count} person", "{count} people", count).format(count=count)
        if self.text.value().strip():
            return _("Nobody has a reference or a name with all of these words.")
        return _("Nobody is here yet. People appear with the first decision that is about them.")

    def _entered(self) -> None:
        """Enter goes to the first person of what stands in the search."""
        self.rows.go_to_first(found=not self.finding.waiting)

    def _turn_names(self, shown: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self.model.show_names(shown=shown)
        self.names.set_words(_("Hide names") if shown else _("Show names"))
        self.table.fit()

    # Reading

    def _opened(self, place: int) -> None:
        """Go on to the person."""
        self._go_on = True
        self.rows.go_to(place)

    def _show(self, history: PersonHistory) -> None:
        self.pane.show_history(history)
        self.dwelling.show(history.references[0])
        if self._go_on:
            self._go_on = False
            self.sides.show_second()
            self.pane.take_focus()

    def _back_to_table(self) -> None:
        self.sides.show_first()
        self.table.setFocus()

    def _fail(self, error: KnownError) -> None:
        self._go_on = False
        self.pane.show_note(str(error))
