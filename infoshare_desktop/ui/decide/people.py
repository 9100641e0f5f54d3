"""Whom the information identifies: by reference, with their part in this and their age."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.adding import AddPerson
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.person_names import PersonCards
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.drop_down import DropDown

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.field import AnyField


class PeoplePart(PersonCards):
    """A card for each person, and the way to add one."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter, tools, _("Whom does it identify?"))
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

    def show_problems(self) -> AnyField | None:
        """See Part; somebody who is not added yet counts too."""
        return super().show_problems() or self.adding.show_problems()

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
