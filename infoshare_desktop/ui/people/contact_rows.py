"""Ways to reach a person, and ways that must not be used: one line each, with how safe it is."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

Line: TypeAlias = tuple[str, str, str]
"""The number or address, how safe it is (a value of Safety), and a note: plain, to be kept over a lock."""


_CHOICES: Final = (Safety.SAFE, Safety.UNSAFE, Safety.HIDDEN)
"""Nobody chooses not to know: nothing is chosen then."""


class ContactRows(Field["tuple[Line, ...]"]):
    """What is typed counts at once; an emptied line counts no more."""

    def __init__(self, field_id: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(field_id, label, hint, parent)
        self._lines: list[ContactForm] = []
        self._given = 0
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.MEDIUM)
        self.add_button = Button(_("Add a number or an address"))
        self.add_button.clicked.connect(self._one_more)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, alignment=Qt.AlignmentFlag.AlignLeft)
        self.place(whole, self.add_button)

    def contacts(self) -> tuple[ContactLine, ...]:
        """The value as it is kept with the person."""
        return tuple(ContactLine(what, Safety(safety), note) for what, safety, note in self.value())

    def set_contacts(self, contacts: Sequence[ContactLine]) -> None:
        """Show these; emits nothing."""
        self.set_value([(line.what, line.safety.value, line.note) for line in contacts])

    def value(self) -> tuple[Line, ...]:
        """The lines in which anything stands beside how safe it is."""
        return tuple(line for form in self._lines if (line := form.line())[0].strip() or line[2].strip())

    def set_value(self, value: Sequence[Sequence[str]]) -> None:
        """Show these lines; emits nothing."""
        for form in list(self._lines):
            self._drop(form)
        for what, safety, note in value:
            self._make().show_line((what, safety, note))

    def problem(self) -> str | None:
        """A note on nothing says nothing."""
        empty = any(not what.strip() for what, _safety, _note in self.value())
        return _("Write the number or the address too, or empty the note.") if empty else None

    def forms(self) -> tuple[ContactForm, ...]:
        """The lines as they are shown."""
        return tuple(self._lines)

    def _one_more(self) -> None:
        self._make().what.focus_first()

    def _make(self) -> ContactForm:
        self._given += 1
        form = ContactForm(f"{self.field_id}.{self._given}")
        form.changed.connect(self.changed)
        form.paused.connect(self.paused)
        form.gone.connect(lambda: self._taken_out(form))
        self._lines.append(form)
        self._rows.addWidget(form)
        return form

    def _taken_out(self, form: ContactForm) -> None:
        self._drop(form)
        self.add_button.setFocus()
        self.touched()

    def _drop(self, form: ContactForm) -> None:
        self._lines.remove(form)
        self._rows.removeWidget(form)
        form.hide()
        form.deleteLater()


class ContactForm(Card):
    """One line being filled in. ``gone`` asks to take it out."""

    changed = Signal()
    paused = Signal()
    gone = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.what = TextLine(f"{name}.what", _("Phone number, address or mailbox"))
        self.safety = Choice(
            f"{name}.safety",
            _("Is it safe?"),
            [Option(safety, wording.safety(safety), wording.safety_meaning(safety)) for safety in _CHOICES],
            _("Leave this open while you do not know: you are then warned before anything goes there."),
        )
        self.note = TextLine(f"{name}.note", _("Note"), _("When it can be used, whether a message can be left."))
        self.remove = Button(_("Take this out"), ButtonKind.QUIET)
        self.remove.clicked.connect(self.gone)
        for field in (self.what, self.safety, self.note):
            self.add(field)
            field.changed.connect(self.changed)
            field.paused.connect(self.paused)
        self.what.changed.connect(self._name)
        self.body.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignRight)

    def line(self) -> Line:
        """What stands in it."""
        return self.what.value(), self.safety.value() or Safety.UNKNOWN.value, self.note.value()

    def show_line(self, line: Line) -> None:
        """Show this; emits nothing."""
        what, safety, note = line
        self.what.set_value(what)
        self.safety.set_value(safety)
        self.note.set_value(note)
        self._name()

    def _name(self) -> None:
        """Several of these stand under each other: a screen reader says which one the button takes out."""
        self.remove.setAccessibleDescription(self.what.value())
