"""Whom a decision is about: a reference that exists, or a new person, and their role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from infoshare_desktop.domain.text import clean
from infoshare_desktop.ui.kit.choices.drop_down import StillComboBox
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.pause import Pause
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

_REFERENCE: Final = re.compile(r"p-\d*", re.IGNORECASE)
"""A reference, or the beginning of one."""

_FOUND_BY: Final = Qt.ItemDataRole.UserRole + 1
"""Where a line of the list has the words that it is found by."""


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
        for person in (Option("", _("New person")), *people):
            self.offer(person)
        self.who.setCurrentIndex(-1)
        self._new = Words("", TextKind.HINT)
        self._new.hide()
        self.role = StillComboBox()
        self.role.addItem(_("Role not chosen"), "")
        for role in roles:
            self.role.addItem(role.label, role.value)
        self.role.setAccessibleName(_("role"))
        self.place(self._laid_out(), self.who, self.role)
        self._pause = Pause(self)
        self._pause.over.connect(self.paused)
        if (line := self.who.lineEdit()) is not None:
            line.editingFinished.connect(self._pause.end)
        self.who.activated.connect(self.touched)
        self.who.editTextChanged.connect(self._typed)
        self.role.activated.connect(self.touched)

    def value(self) -> PersonPicked | None:
        """Who was chosen."""
        said, role = self._said(), str(self.role.currentData())
        if (index := self._index(said)) >= 0:
            return PersonPicked(str(self.who.itemData(index)), role)
        return PersonPicked("", role, said) if said and not self.problem() else None

    def offer(self, person: Option, name: str = "") -> None:
        """Put somebody among those who can be chosen, or show somebody there under another label.

        They are found by the ``name`` too, which is shown only where the label has it.
        """
        index = self.who.findData(person.value)
        if index < 0:
            self.who.addItem(person.label, person.value)
            index = self.who.count() - 1
        else:
            self.who.setItemText(index, person.label)
        self.who.setItemData(index, f"{person.label} {name}", _FOUND_BY)

    def set_value(self, value: PersonPicked | None) -> None:
        """Show who was chosen; a reference that is not among the people is shown as it is. Emits nothing."""
        self._pause.stop()
        self.who.blockSignals(True)
        if value and self.who.findData(value.reference) < 0:
            self.offer(Option(value.reference, value.reference))
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
        """The label of somebody who is found by every word that was typed; empty where nobody is."""
        words = set(said.casefold().split())
        for index in range(self.who.count()):
            if words <= set(str(self.who.itemData(index, _FOUND_BY)).casefold().split()):
                return self.who.itemText(index)
        return ""

    def _typed(self) -> None:
        picked = self.value()
        name = picked.name if picked else ""
        self._new.set_words(_("{name} is new here and gets a reference.").format(name=name) if name else "")
        self._new.setVisible(bool(name))
        self.changed.emit()
        self._pause.start()

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


class _ByName(QCompleter):
    """Finds people by words that are not shown, and writes the words that are."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What choosing from the list puts into the box."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


def _searchable() -> StillComboBox:
    box = StillComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    completer = _ByName(box.model(), box)
    completer.setCompletionRole(_FOUND_BY)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box
