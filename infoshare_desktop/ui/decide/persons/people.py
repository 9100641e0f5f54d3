"""Whom the information identifies: by reference, with their part in this, their age and what keeps them safe."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.decide.persons.adding import AddPerson
from infoshare_desktop.ui.decide.persons.person_form import PersonForm
from infoshare_desktop.ui.decide.persons.person_names import PersonCards
from infoshare_desktop.ui.kit.layout.card import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.ui.decide.part import FormPart
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.fields.field import AnyField


class PeoplePart(PersonCards):
    """A card for each person, and the way to add one."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter, tools, _("Whom does it identify?"))
        self._forms: dict[str, PersonForm] = {}
        self.adding = AddPerson(presenter, tools)
        self.adding.added.connect(self._added)
        self.adding.changed.connect(self.changed)
        self.adding.paused.connect(self.paused)
        self.adding.read.connect(self._show_button)
        self.names.toggled.connect(self.adding.draw_people)
        card = Card(_("Add a person"))
        card.add(self.adding)
        self.column.addWidget(card)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        form = self._forms[key] = PersonForm(self.presenter, key, self.tools)
        if key in self.known:
            form.know(self.known[key])
        return form

    def learn(self, people: Sequence[Person]) -> None:
        """See PersonCards; an age that is known need not be asked."""
        super().learn(people)
        for person in people:
            if person.reference in self._forms:
                self._forms[person.reference].know(person)

    def has_names(self) -> bool:
        """See PersonCards; those who can be added have names too."""
        return super().has_names() or self.adding.has_names()

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Take {person} out").format(person=key)

    def show_problems(self) -> AnyField | None:
        """See Part; somebody who is not added yet counts too."""
        return super().show_problems() or self.adding.show_problems()

    def begin(self) -> bool:
        """See Part."""
        self.adding.who.focus_first()
        return True

    def remove(self, key: str) -> None:
        """See Cards."""
        self._forms.pop(key, None)
        self.presenter.remove_person(key)

    def _added(self, reference: str) -> None:
        """What is asked about them stands above the box: go up to it."""
        self.refresh()
        self.touched()
        self.go_to(reference)

    def _show_button(self) -> None:
        self.names.setVisible(self.has_names())
