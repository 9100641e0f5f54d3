"""Whom else the worker turns to: a list that they fill in and keep up to date."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.profile import FIXED, ContactKind, ListedContact
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.profile.contact_fields import ContactFields, ContactWords
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock


class ListedContacts(QWidget):
    """A form for each contact, and a button for one more. ``paused`` is the moment to keep ``contacts()``."""

    changed = Signal()
    paused = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._lines: list[_Line] = []
        self._given = 0
        self._none = hint(_("Your manager, the data protection lead, the council’s front door: add them here."))
        self.add_button = Button(_("Add somebody to ask"))
        self.add_button.clicked.connect(self._one_more)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.LARGE)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        column.addLayout(row)

    def contacts(self) -> tuple[ListedContact, ...]:
        """Those of whom anything is filled in."""
        found = (line.form.contact() for line in self._lines)
        return tuple(contact for contact in found if contact != ListedContact())

    def set_contacts(self, contacts: tuple[ListedContact, ...]) -> None:
        """Show these; emits nothing."""
        for line in list(self._lines):
            self._drop(line)
        self._given = 0
        for contact in contacts:
            self._add().form.set_contact(contact)

    def problems(self) -> dict[str, str]:
        """Days that cannot be read, by field id."""
        return {field: sentence for line in self._lines for field, sentence in line.form.problems().items()}

    def forms(self) -> tuple[ListedContactForm, ...]:
        """The forms as they stand under each other."""
        return tuple(line.form for line in self._lines)

    def remove_buttons(self) -> tuple[SureButton, ...]:
        """The button under each form."""
        return tuple(line.remove for line in self._lines)

    def _one_more(self) -> None:
        self._add().form.kind.focus_first()

    def _add(self) -> _Line:
        self._given += 1
        form = ListedContactForm(self._given, self._clock)
        form.changed.connect(self.changed)
        form.paused.connect(self.paused)
        remove = SureButton(_("Remove contact {number}").format(number=self._given), _("Yes, remove this contact"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(remove)
        column.addLayout(row)
        line = _Line(form, remove, whole)
        remove.sure.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._rows.addWidget(whole)
        self._none.hide()
        return line

    def _remove(self, line: _Line) -> None:
        self._drop(line)
        self.add_button.setFocus()
        self.changed.emit()
        self.paused.emit()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._rows.removeWidget(line.whole)
        line.whole.hide()
        line.whole.deleteLater()
        self._none.setVisible(not self._lines)


class ListedContactForm(Form):
    """One contact: what they are to the worker, name, number, a note, and when they were checked."""

    def __init__(self, number: int, clock: Clock) -> None:
        name = f"contacts.{number}"
        kinds = [kind for kind in ContactKind if kind not in FIXED]
        self.kind = DropDown(
            f"{name}.kind",
            _("Contact {number}: who is it?").format(number=number),
            [Option(kind.value, wording.contact(kind)) for kind in kinds],
        )
        words = ContactWords(
            "",
            _("Contact {number}: name").format(number=number),
            _("Contact {number}: phone number").format(number=number),
            _("Contact {number}: details checked on").format(number=number),
        )
        self.contact_fields = ContactFields(name, words, clock)
        self.note = TextLine(
            f"{name}.note",
            _("Contact {number}: note").format(number=number),
            _("When they answer, or what to ask them for"),
        )
        super().__init__((self.kind, *self.contact_fields.all(), self.note))

    def contact(self) -> ListedContact:
        """What is filled in; somebody else where it is not said who it is."""
        kind = self.kind.value()
        return ListedContact(
            ContactKind(kind) if kind else ContactKind.OTHER, self.contact_fields.contact(), self.note.value()
        )

    def set_contact(self, listed: ListedContact) -> None:
        """Show this contact; emits nothing."""
        self.kind.set_value(listed.kind)
        self.contact_fields.set_contact(listed.contact)
        self.note.set_value(listed.note)


@dataclass(frozen=True, slots=True)
class _Line:
    """A form with its button, and what holds both."""

    form: ListedContactForm
    remove: SureButton
    whole: QWidget
