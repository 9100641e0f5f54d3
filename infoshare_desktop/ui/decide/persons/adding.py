"""Adding a person to what a decision is about: somebody who is in the vault already, or somebody new."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.people.people import Acquaintance
from infoshare_desktop.ui.decide.part import Part
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.choices.person_field import PersonField, PersonPicked
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.people.acquaintance import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.fields.field import AnyField

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class AddPerson(Part):
    """A new person's name stays with the person. Until somebody is added, what stands here is kept with the draft.

    ``added`` carries the reference, ``read`` comes when it is known who is in the vault.
    """

    added = Signal(str)
    read = Signal()

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter)
        self._tools = tools
        self._people: tuple[Acquaintance, ...] = ()
        self.who = PersonField(
            "adding.who",
            _("Who is it?"),
            (),
            (),
            _("Type a reference or a name, then press Enter. A name that is not found is a new person's."),
        )
        self.name = TextLine(
            "adding.name",
            _("Their name, if you know it"),
            _("It is kept with the person and never goes into a record."),
        )
        self.name.set_value(presenter.draft.unfinished.get(self.name.field_id, ""))
        if self.name.value():
            self.who.set_value(PersonPicked())
        self.button = Button(_("Add this person"))
        self.column.addWidget(self.who)
        self.column.addWidget(self.name)
        self.leave_out = Button(_("Leave them out"), ButtonKind.QUIET)
        self.add_button_row(self.button, self.leave_out)
        self._connect()
        self._picked()
        tools.runner.run(
            lambda _token: tools.people.acquaintances(),
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

    def has_names(self) -> bool:
        """Whether anybody who can be added has a name."""
        return any(one.person.name.strip() for one in self._people)

    def draw_people(self) -> None:
        """Call everybody by name, or by what else tells them apart."""
        for one in self._people:
            self._offer(one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds who stands here, and then the page does not go on; where nobody does, it does."""
        entered = event.key() in _ENTER and not event.modifiers() and self.who.value() is not None
        if entered and self.name.isAncestorOf(self.window().focusWidget()):
            self._add()
        elif not entered:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        """After the list below the box has put in whom it had at hand: Qt tells of the key before."""
        if self.who.value() is not None:
            QTimer.singleShot(0, self, self._add)

    def _connect(self) -> None:
        self.button.clicked.connect(self._add)
        self.leave_out.clicked.connect(self._empty)
        if (line := self.who.who.lineEdit()) is not None:
            line.returnPressed.connect(self._entered)
        self.who.changed.connect(self._picked)
        for field in (self.who, self.name):
            field.changed.connect(self._keep)
            field.paused.connect(self.paused)

    def _holds(self) -> dict[str, str]:
        """What stands here, by field id."""
        return {
            self.who.field_id: self.who.unfinished(),
            self.name.field_id: "" if self.name.isHidden() else self.name.value().strip(),
        }

    def _show_way_out(self) -> None:
        self.leave_out.setVisible(any(self._holds().values()))

    def _keep(self) -> None:
        self._show_way_out()
        self.presenter.unfinished(self._holds())
        self.changed.emit()

    def _know_all(self, people: Sequence[Acquaintance]) -> None:
        """Offer everybody in the vault, and put back who was chosen or typed and not added."""
        self._people = tuple(people)
        self.draw_people()
        self.read.emit()
        kept = self.presenter.draft.unfinished.get(self.who.field_id, "")
        if not self.who.unfinished():
            self.who.show_unfinished(kept)
            self._picked()

    def _offer(self, one: Acquaintance) -> None:
        words = said(one, self._tools.clock().day(), names=self.presenter.shows_names)
        self.who.offer(Option(one.person.reference, words), one.person.name)

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
            self._line(picked.reference)
        else:
            self._new(picked.name or self.name.value().strip())

    def _new(self, name: str) -> None:
        self.setEnabled(False)
        people = self._tools.people
        self._tools.runner.run(
            lambda _token: people.add(name),
            receiver=self,
            done=self._made,
            known_error=self._failed,
        )

    def _made(self, person: Person) -> None:
        known = Acquaintance(person)
        self._people = (*self._people, known)
        self._offer(known)
        self._line(person.reference)

    def _line(self, reference: str) -> None:
        if all(line.reference != reference for line in self.presenter.draft.people):
            self.presenter.person(PersonLine(reference))
        self.setEnabled(True)
        self._empty()
        self.added.emit(reference)

    def _empty(self) -> None:
        self.who.set_value(None)
        self.name.set_value("")
        self._picked()
        self.presenter.unfinished(self._holds())
        self.touched()

    def _failed(self, error: KnownError) -> None:
        self.setEnabled(True)
        self.who.set_error(str(error))
