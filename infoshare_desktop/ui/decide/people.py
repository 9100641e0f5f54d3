"""Whom the information identifies: by reference, with their part in this and their age; never by name."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision import PersonLine
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, Part, options
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.drop_down import DropDown
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts import Person
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


class PeoplePart(Cards):
    """A card for each person, and the way to add one."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter, _("Whom does it identify?"))
        self.adding = AddPerson(presenter, tools)
        self.adding.changed.connect(self.refresh)
        self.adding.changed.connect(self.changed)
        self.adding.paused.connect(self.paused)
        card = Card(_("Add a person"))
        card.add(self.adding)
        self.column.addWidget(card)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return PersonForm(self.presenter, next(line for line in self.presenter.draft.people if line.reference == key))

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Take {person} out").format(person=key)

    def remove(self, key: str) -> None:
        """See Cards."""
        self.presenter.remove_person(key)


class PersonForm(FormPart):
    """Who a person is in this matter."""

    def __init__(self, presenter: Presenter, line: PersonLine) -> None:
        self._reference = line.reference
        name = f"people.{line.reference}"
        self.role = DropDown(f"{name}.role", _("Their part in this"), options(presenter.pack, ListName.ROLES))
        self.age = DropDown(f"{name}.age", _("Their age"), options(presenter.pack, ListName.AGES))
        super().__init__(presenter, (self.role, self.age))
        self.role.set_value(line.role)
        self.age.set_value(line.age)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.person(PersonLine(self._reference, self.role.value() or "", self.age.value() or ""))


class AddPerson(Part):
    """Somebody who is in the vault already, or somebody new, whose name stays with the person."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter)
        self._tools = tools
        self.who = PersonField("adding.who", _("Who is it?"), (), options(presenter.pack, ListName.ROLES))
        self.who.set_value(PersonPicked())
        self.name = TextLine(
            "adding.name",
            _("Their name, if you know it"),
            _("It is kept with the person and never goes into a record."),
        )
        self.button = Button(_("Add this person"))
        self.button.clicked.connect(self._add)
        self.name.edit.returnPressed.connect(self._add)
        self.who.changed.connect(self._picked)
        self.column.addWidget(self.who)
        self.column.addWidget(self.name)
        self.add_button_row(self.button)
        tools.runner.run(
            lambda _token: tools.people.all(), receiver=self, done=self._know, known_error=self._failed, reads=True
        )

    def _know(self, people: Sequence[Person]) -> None:
        """Offer everybody in the vault."""
        for person in people:
            option = Option(person.reference, " ".join(part for part in (person.reference, person.name) if part))
            self.who.who.addItem(option.label, option.value)

    def _picked(self) -> None:
        picked = self.who.value()
        self.name.setVisible(picked is not None and not picked.reference)

    def _add(self) -> None:
        picked = self.who.value()
        if picked is None:
            self.who.set_error(self.who.problem() or _("Choose somebody from the list, or New person."))
        elif picked.reference:
            self._line(picked.reference, picked.role)
        else:
            self._new(picked.role)

    def _new(self, role: str) -> None:
        self.button.setEnabled(False)
        name, people = self.name.value().strip(), self._tools.people
        self._tools.runner.run(
            lambda _token: people.add(name),
            receiver=self,
            done=lambda person: self._made(person, role),
            known_error=self._failed,
        )

    def _made(self, person: Person, role: str) -> None:
        self._know((person,))
        self._line(person.reference, role)

    def _line(self, reference: str, role: str) -> None:
        if all(line.reference != reference for line in self.presenter.draft.people):
            self.presenter.person(PersonLine(reference, role))
        self.who.set_value(PersonPicked())
        self.who.set_error(None)
        self.name.set_value("")
        self.name.show()
        self.button.setEnabled(True)
        self.button.setFocus()
        self.touched()

    def _failed(self, error: KnownError) -> None:
        self.who.set_error(str(error))
        self.button.setEnabled(True)
