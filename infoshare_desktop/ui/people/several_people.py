"""Naming any number of people by their references: those at hand, somebody else in the vault, or somebody new."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGroupBox, QVBoxLayout

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option
from infoshare_desktop.ui.kit.choices.person_field import PersonField
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.people.acquaintance import said
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.people.people import Acquaintance
    from infoshare_desktop.ui.people.tools import PeopleTools


class SeveralPeople(Field["tuple[str, ...]"]):
    """The value is the references that are ticked. Who is looked for and not added yet is unfinished.

    Subclasses say who is at hand, how somebody is called, and whether names are shown.
    """

    def __init__(self, field_id: str, label: str, about: str, tools: PeopleTools, hint: str = "") -> None:
        super().__init__(field_id, label, hint)
        self._about, self._tools = about, tools
        self._boxes: dict[str, CheckRow] = {}
        self._read = False
        self.open = Button(_("Name somebody"), ButtonKind.QUIET)
        self.who = PersonField(f"{field_id}.who", _("Who is it?"), (), (), _("Type a reference or a name."))
        self.add = Button(_("Add them here"))
        group = QGroupBox()
        self._rows = QVBoxLayout(group)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self._rows.addWidget(self.open, alignment=Qt.AlignmentFlag.AlignLeft)
        self._rows.addWidget(self.who)
        self._rows.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)
        self._show_search(shown=False)
        self.place(group)
        self.setFocusProxy(self.open)
        self.open.clicked.connect(self._open)
        self.add.clicked.connect(self._add)
        self.who.changed.connect(self.changed)
        self.who.paused.connect(self.paused)

    def at_hand(self) -> Sequence[str]:
        """References of those who can be ticked without being looked for."""
        return ()

    def called(self, reference: str) -> str:
        """The words for somebody who can be ticked."""
        return reference

    def shows_names(self) -> bool:
        """Whether those who are looked for are shown by name."""
        return False

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
            box.setVisible(box.isChecked() or reference in self.at_hand())

    def refresh(self) -> None:
        """Offer who is at hand now; who was ticked stays, whoever is at hand."""
        others = self.at_hand()
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
            self._search()
            self.who.show_unfinished(text)

    def focus_first(self) -> None:
        """Go to the first row, or to the way to look for somebody."""
        shown = [box for box in self._boxes.values() if not box.isHidden()]
        (shown[0] if shown else self.open).setFocus()

    def _row(self, reference: str) -> CheckRow:
        if reference not in self._boxes:
            box = CheckRow(Option(reference, self.called(reference)))
            box.clicked.connect(self.touched)
            self._rows.insertWidget(len(self._boxes), box)
            self._boxes[reference] = box
        return self._boxes[reference]

    def _open(self) -> None:
        self._search()
        self.who.focus_first()

    def _search(self) -> None:
        self._show_search(shown=True)
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

    def _show_search(self, *, shown: bool) -> None:
        self.who.setVisible(shown)
        self.add.setVisible(shown)
        self.open.setVisible(not shown)

    def _offer(self, people: Sequence[Acquaintance]) -> None:
        today, names = self._tools.clock().day(), self.shows_names()
        for one in people:
            if one.person.reference != self._about:
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
        self._show_search(shown=False)
        self.touched()
        box.setFocus()

    def _failed(self, error: KnownError) -> None:
        self.set_error(str(error))
