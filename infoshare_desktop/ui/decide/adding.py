"""Adding a person to what a decision is about: somebody who is in the vault already, or somebody new."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import Part, options
from infoshare_desktop.ui.decide.person_names import shown_person
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.field import AnyField


class AddPerson(Part):
    """A new person's name stays with the person. Until somebody is added, what stands here is kept with the draft."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter)
        self._tools = tools
        self.who = PersonField(
            "adding.who",
            _("Who is it?"),
            (),
            options(presenter.pack, ListName.ROLES),
            _("Type a reference or a name. Somebody whose name is not found is added as a new person."),
        )
        self.who.set_value(PersonPicked(role=presenter.draft.unfinished.get("adding.role", "")))
        self.name = TextLine(
            "adding.name",
            _("Their name, if you know it"),
            _("It is kept with the person and never goes into a record."),
        )
        self.name.set_value(presenter.draft.unfinished.get(self.name.field_id, ""))
        self.button = Button(_("Add this person"))
        self.column.addWidget(self.who)
        self.column.addWidget(self.name)
        self.leave_out = Button(_("Leave them out"), ButtonKind.QUIET)
        self.add_button_row(self.button, self.leave_out)
        self._connect()
        self._picked()
        tools.runner.run(
            lambda _token: tools.people.all(),
            receiver=self,
            done=self._know_all,
            known_error=self._failed,
            reads=True,
        )

    def show_problems(self) -> AnyField | None:
        """Somebody who was typed or chosen is not added yet: say so, unless nothing stands here."""
        if not any(self._holds().values()):
            return None
        self.who.set_error(self.who.problem() or _("Add this person first, or leave them out."))
        return self.who

    def _connect(self) -> None:
        self.button.clicked.connect(self._add)
        self.leave_out.clicked.connect(self._empty)
        self.name.edit.returnPressed.connect(self._add)
        self.who.changed.connect(self._picked)
        for field in (self.who, self.name):
            field.changed.connect(self._keep)
            field.paused.connect(self.paused)

    def _holds(self) -> dict[str, str]:
        """What stands here, by field id."""
        return {
            self.who.field_id: self.who.unfinished(),
            self.name.field_id: "" if self.name.isHidden() else self.name.value().strip(),
            "adding.role": str(self.who.role.currentData()),
        }

    def _show_way_out(self) -> None:
        self.leave_out.setVisible(any(self._holds().values()))

    def _keep(self) -> None:
        self._show_way_out()
        self.presenter.unfinished(self._holds())
        self.changed.emit()

    def _know_all(self, people: Sequence[Person]) -> None:
        """Offer everybody in the vault, and put back who was chosen or typed and not added."""
        kept = self.presenter.draft.unfinished.get(self.who.field_id, "")
        for person in people:
            self._know(person)
        if not self.who.unfinished():
            self.who.show_unfinished(kept)
            self._picked()

    def _know(self, person: Person) -> None:
        self.who.offer(Option(person.reference, shown_person(person.reference, person.name)))

    def _picked(self) -> None:
        self.who.set_error(None)
        picked = self.who.value()
        self.name.setVisible(picked is not None and not picked.reference and not picked.name)
        self._show_way_out()

    def _add(self) -> None:
        picked = self.who.value()
        if picked is None:
            self.who.set_error(self.who.problem() or _("Choose somebody from the list, or New person."))
        elif picked.reference:
            self._line(picked.reference, picked.role)
        else:
            self._new(picked.name or self.name.value().strip(), picked.role)

    def _new(self, name: str, role: str) -> None:
        self.setEnabled(False)
        people = self._tools.people
        self._tools.runner.run(
            lambda _token: people.add(name),
            receiver=self,
            done=lambda person: self._made(person, role),
            known_error=self._failed,
        )

    def _made(self, person: Person, role: str) -> None:
        self._know(person)
        self._line(person.reference, role)

    def _line(self, reference: str, role: str) -> None:
        if all(line.reference != reference for line in self.presenter.draft.people):
            self.presenter.person(PersonLine(reference, role))
        self.setEnabled(True)
        self._empty()

    def _empty(self) -> None:
        self.who.set_value(PersonPicked())
        self.name.set_value("")
        self._picked()
        self.presenter.unfinished(self._holds())
        self.button.setFocus()
        self.touched()

    def _failed(self, error: KnownError) -> None:
        self.setEnabled(True)
        self.who.set_error(str(error))
