"""Whom a decision is about: a reference that exists, or a new person, and their role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.kit.drop_down import StillComboBox
from infoshare_desktop.ui.kit.field import Field
from infoshare_desktop.ui.kit.text import TextKind, Words
from infoshare_desktop.ui.kit.text_line import PAUSE
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.kit.option_row import Option

_REFERENCE: Final = re.compile(r"p-\d*", re.IGNORECASE)
"""A reference, or the beginning of one."""


@dataclass(frozen=True, slots=True)
class PersonPicked:
    """Somebody of the vault, or somebody new.

    ``reference`` is P-0042, or "" for somebody who is not in the vault yet; ``role`` is a role's value or "";
    ``name`` is what a new person was called as the worker typed it.
    """

    reference: str = ""
    role: str = ""
    name: str = ""


class PersonField(Field["PersonPicked | None"]):
    """Type part of a reference or a name to find somebody; a name that nobody here has is a new person's.

    The value is None until somebody is chosen. An option's value is the reference, its label what is shown for it.
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
        self._new = Words("", TextKind.HINT)
        self._new.hide()
        self.role = StillComboBox()
        self.role.addItem(_("Role not chosen"), "")
        for role in roles:
            self.role.addItem(role.label, role.value)
        self.role.setAccessibleName(_("role"))
        self.place(self._laid_out(), self.who, self.role)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.paused)
        if (line := self.who.lineEdit()) is not None:
            line.editingFinished.connect(self._left)
        self.who.activated.connect(self.touched)
        self.who.editTextChanged.connect(self._typed)
        self.role.activated.connect(self.touched)

    def value(self) -> PersonPicked | None:
        """Who was chosen."""
        said, role = self._said(), str(self.role.currentData())
        if (index := self._index(said)) >= 0:
            return PersonPicked(str(self.who.itemData(index)), role)
        return PersonPicked("", role, said) if said and not self.problem() else None

    def offer(self, person: Option) -> None:
        """Put somebody among those who can be chosen, or show somebody there under another label."""
        index = self.who.findData(person.value)
        if index < 0:
            self.who.addItem(person.label, person.value)
        else:
            self.who.setItemText(index, person.label)

    def set_value(self, value: PersonPicked | None) -> None:
        """Show who was chosen; a reference that is not among the people is shown as it is. Emits nothing."""
        self._pause.stop()
        self.who.blockSignals(True)
        if value and self.who.findData(value.reference) < 0:
            self.who.addItem(value.reference, value.reference)
        self.who.setCurrentIndex(self.who.findData(value.reference) if value else -1)
        self.who.blockSignals(False)
        self.role.setCurrentIndex(max(self.role.findData(value.role), 0) if value else 0)

    def problem(self) -> str | None:
        """A reference that nobody has, or a name that somebody here has: nobody is in the vault twice by mistake."""
        said = self._said()
        if not said or self._index(said) >= 0:
            return None
        if _REFERENCE.fullmatch(said):
            return _("Nobody here is “{text}”. Choose from the list, or write a new person's name.").format(text=said)
        if found := self._namesake(said):
            return _("{person} is here already. Choose them from the list, or choose New person.").format(person=found)
        return None

    def unfinished(self) -> str:
        """The reference that was chosen, else what is typed; empty for New person."""
        picked = self.value()
        return self._said() if picked is None else picked.reference or picked.name

    def show_unfinished(self, text: str) -> None:
        """See Field."""
        self.blockSignals(True)
        if text and (index := self._index(text)) >= 0:
            self.who.setCurrentIndex(index)
        elif text:
            self.who.setEditText(text)
        self.blockSignals(False)

    def _said(self) -> str:
        return clean(self.who.currentText()).strip()

    def _index(self, said: str) -> int:
        """The line of the list with this label or this reference; -1 where there is none."""
        index = self.who.findText(said, Qt.MatchFlag.MatchFixedString)
        by_reference = self.who.findData(said, flags=Qt.MatchFlag.MatchFixedString) if said else -1
        return max(index, by_reference)

    def _namesake(self, said: str) -> str:
        """The label of somebody whose label has every word that was typed; empty where nobody has."""
        words = set(said.casefold().split())
        labels = (self.who.itemText(index) for index in range(self.who.count()))
        return next((label for label in labels if words <= set(label.casefold().split())), "")

    def _typed(self) -> None:
        picked = self.value()
        name = picked.name if picked else ""
        self._new.set_words(_("{name} is new here and gets a reference.").format(name=name) if name else "")
        self._new.setVisible(bool(name))
        self.changed.emit()
        self._pause.start()

    def _left(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.paused.emit()

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.who)
        column.addWidget(self._new)
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
