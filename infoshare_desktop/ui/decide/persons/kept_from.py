"""Who must not learn of what is shared about a person: people of this decision, and others."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.persons.acquaintance import said
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.field import Field
from infoshare_desktop.ui.kit.option_row import CheckRow, Option
from infoshare_desktop.ui.kit.person_field import PersonField
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.people import Acquaintance
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


class KeptFrom(Field["tuple[str, ...]"]):
    """References of people. Those in the decision can be ticked; anybody else is looked for, or is new.

    Who is looked for and not added yet is unfinished. Somebody named here is not by that identified by the information.
    """

    def __init__(self, field_id: str, label: str, about: str, presenter: Presenter, tools: Tools) -> None:
        super().__init__(field_id, label)
        self._about, self._presenter, self._tools = about, presenter, tools
        self._boxes: dict[str, CheckRow] = {}
        self._read = False
        group = QGroupBox()
        self._rows = QVBoxLayout(group)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self.open = Button(_("Somebody else"), ButtonKind.QUIET)
        self.open.clicked.connect(self._open)
        self.who = PersonField(f"{field_id}.who", _("Who else?"), (), (), _("Type a reference or a name."))
        self.who.changed.connect(self.changed)
        self.who.paused.connect(self.paused)
        self.add = Button(_("Add to those who must not learn"))
        self.add.clicked.connect(self._add)
        for part in (self.open, self.add):
            self._rows.addWidget(part, alignment=Qt.AlignmentFlag.AlignLeft)
        self._rows.insertWidget(1, self.who)
        self.who.hide()
        self.add.hide()
        self.place(group)
        self.setFocusProxy(self.open)

    def value(self) -> tuple[str, ...]:
        """The references ticked, in the order shown."""
        return tuple(reference for reference, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Sequence[str]) -> None:
        """Tick these and no others; emits nothing."""
        self.refresh()
        for reference in value:
            self._row(reference)
        for reference, box in self._boxes.items():
            box.setChecked(reference in value)

    def refresh(self) -> None:
        """Offer everybody else in the decision as it is now; who was ticked stays, also when they were taken out."""
        others = [line.reference for line in self._presenter.draft.people if line.reference != self._about]
        for reference in others:
            self._row(reference)
        for reference, box in self._boxes.items():
            box.setVisible(reference in others or box.isChecked())

    def problem(self) -> str | None:
        """Somebody who is typed and not added would be left out without a word."""
        return self.who.problem() or (_("Add them first, or empty this box.") if self.unfinished() else None)

    def unfinished(self) -> str:
        """Who is typed and not added yet."""
        return self.who.unfinished()

    def show_unfinished(self, text: str) -> None:
        """See Field."""
        if text:
            self._open()
            self.who.show_unfinished(text)

    def focus_first(self) -> None:
        """Go to the first row, or to the way to look for somebody."""
        shown = [box for box in self._boxes.values() if not box.isHidden()]
        (shown[0] if shown else self.open).setFocus()

    def _row(self, reference: str) -> CheckRow:
        if reference not in self._boxes:
            box = CheckRow(Option(reference, self._words(reference)))
            box.clicked.connect(self.touched)
            self._rows.insertWidget(len(self._boxes), box)
            self._boxes[reference] = box
        return self._boxes[reference]

    def _words(self, reference: str) -> str:
        lines = self._presenter.draft.people
        line = next((line for line in lines if line.reference == reference), None)
        roles = self._presenter.pack.choices(ListName.ROLES)
        return joined((reference, roles.label(line.role) if line else ""), " · ")

    def _open(self) -> None:
        self.who.show()
        self.add.show()
        self.open.hide()
        self.who.focus_first()
        if not self._read:
            self._read = True
            people = self._tools.people
            self._tools.runner.run(
                lambda _token: people.acquaintances(),
                receiver=self,
                done=self._offer,
                known_error=self._failed,
                reads=True,
            )

    def _offer(self, people: Sequence[Acquaintance]) -> None:
        today, names = self._tools.clock().day(), self._presenter.shows_names
        for one in people:
            self.who.offer(Option(one.person.reference, said(one, today, names=names)), one.person.name)

    def _add(self) -> None:
        picked = self.who.value()
        self.set_error(None)
        if picked is None or not (picked.reference or picked.name):
            self.set_error(self.who.problem() or _("Type a reference or a name first."))
        elif picked.reference:
            self._added(picked.reference)
        else:
            people, name = self._tools.people, picked.name
            self._tools.runner.run(
                lambda _token: people.add(name), receiver=self, done=self._made, known_error=self._failed
            )

    def _made(self, person: Person) -> None:
        self._added(person.reference)

    def _added(self, reference: str) -> None:
        box = self._row(reference)
        box.setChecked(True)
        box.show()
        self.who.set_value(None)
        self.who.hide()
        self.add.hide()
        self.open.show()
        self.touched()
        box.setFocus()

    def _failed(self, error: KnownError) -> None:
        self.set_error(str(error))
