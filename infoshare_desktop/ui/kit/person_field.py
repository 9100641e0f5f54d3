"""Whom a decision is about: a reference that exists, or a new person, and their role."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.drop_down import StillComboBox
from infoshare_desktop.ui.kit.field import Field
from infoshare_desktop.ui.kit.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.kit.option_row import Option


@dataclass(frozen=True, slots=True)
class PersonPicked:
    """``reference`` is P-0042, or "" for somebody who is not in the vault yet; ``role`` is a role's value or ""."""

    reference: str = ""
    role: str = ""


class PersonField(Field["PersonPicked | None"]):
    """Type part of a reference to find it; the value is None until somebody is chosen.

    An option's value is the reference, its label what is shown for it.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        people: Sequence[Option],
        roles: Sequence[Option],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self.who = _searchable()
        self.who.addItem(_("New person"), "")
        for person in people:
            self.who.addItem(person.label, person.value)
        self.who.setCurrentIndex(-1)
        self.role = StillComboBox()
        self.role.addItem(_("Role not chosen"), "")
        for role in roles:
            self.role.addItem(role.label, role.value)
        self.role.setAccessibleName(_("role"))
        self.place(self._laid_out(), self.who, self.role)
        self.who.activated.connect(self.touched)
        self.who.editTextChanged.connect(self.changed)
        self.role.activated.connect(self.touched)

    def value(self) -> PersonPicked | None:
        """Who was chosen."""
        index = self.who.findText(self.who.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if index < 0:
            return None
        return PersonPicked(str(self.who.itemData(index)), str(self.role.currentData()))

    def set_value(self, value: PersonPicked | None) -> None:
        """Show who was chosen; a reference that is not among the people is shown as it is. Emits nothing."""
        self.who.blockSignals(True)
        if value and self.who.findData(value.reference) < 0:
            self.who.addItem(value.reference, value.reference)
        self.who.setCurrentIndex(self.who.findData(value.reference) if value else -1)
        self.who.blockSignals(False)
        self.role.setCurrentIndex(max(self.role.findData(value.role), 0) if value else 0)

    def problem(self) -> str | None:
        """Typed text that is nobody's reference."""
        if self.value() is None and self.who.currentText().strip():
            return _("Nobody here is called “{text}”. Choose from the list, or choose New person.").format(
                text=self.who.currentText().strip()
            )
        return None

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.who)
        role_words = Words(_("Their part in this"), TextKind.HINT)
        role_words.setBuddy(self.role)
        column.addWidget(role_words)
        column.addWidget(self.role)
        any_roles = self.role.count() > 1
        role_words.setVisible(any_roles)
        self.role.setVisible(any_roles)
        return whole


def _searchable() -> StillComboBox:
    box = StillComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = QCompleter(box.model(), box)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box
