"""A list that the worker fills: recipients, people, advice. Each entry has a form of its own."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.forms.entry_row import EntryRow
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.text import hint as hint_words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from infoshare_desktop.ui.kit.forms.form import Form

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class EntryKind(Generic[Entry]):
    """How entries of one kind are filled in and told in one line.

    ``add`` and ``keep`` are the buttons' words (*Add a recipient*, *Keep this recipient*), ``none`` what stands while
    the list is empty. ``read`` makes an entry of a filled form, ``show`` fills a form from an entry, ``problems`` says
    what is missing, by field id.
    """

    add: str
    keep: str
    none: str
    form: Callable[[], Form]
    read: Callable[[Form], Entry]
    show: Callable[[Form, Entry], None]
    summary: Callable[[Entry], str]
    problems: Callable[[Form], Mapping[str, str]]


class Entries(Field["tuple[Entry, ...]"], Generic[Entry]):
    """Entries one under the other; adding and changing open a form in place, one at a time."""

    def __init__(
        self,
        field_id: str,
        label: str,
        kind: EntryKind[Entry],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self._kind = kind
        self._entries: tuple[Entry, ...] = ()
        self._at: int | None = None
        self.form: Form | None = None
        self._rows = QVBoxLayout()
        self._shown: list[EntryRow] = []
        self._rows.setSpacing(0)
        self._none = hint_words(kind.none)
        self.add_button = Button(kind.add)
        self.add_button.clicked.connect(self._add)
        self._editor = Card()
        self._editor.hide()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._none)
        column.addLayout(self._rows)
        column.addWidget(self._editor)
        across = QHBoxLayout()
        across.addWidget(self.add_button)
        across.addStretch(1)
        column.addLayout(across)
        self.place(whole, self.add_button)

    def value(self) -> tuple[Entry, ...]:
        """The entries in their order; one that is being typed and not kept yet does not count."""
        return self._entries

    def set_value(self, value: tuple[Entry, ...]) -> None:
        """Show these entries; emits nothing."""
        self._entries = tuple(value)
        self._draw()

    def problem(self) -> str | None:
        """A form that is open is neither kept nor left out."""
        return None if self.form is None else _("Finish what you are adding here, or leave it out.")

    def rows(self) -> tuple[EntryRow, ...]:
        """The rows as they are shown."""
        return tuple(self._shown)

    @property
    def opened(self) -> int | None:
        """The place of the entry that is being filled in, for a new one behind the last; None while none is."""
        if self.form is None:
            return None
        return len(self._entries) if self._at is None else self._at

    def open(self, place: int) -> Form:
        """Begin to fill in the entry at a place; a new one where there is none."""
        return self._open(place if place < len(self._entries) else None)

    def _draw(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [self._row(index, entry) for index, entry in enumerate(self._entries)]
        for row in self._shown:
            self._rows.addWidget(row)
        self._none.setVisible(not self._entries and self.form is None)
        self.add_button.setVisible(self.form is None)

    def _row(self, index: int, entry: Entry) -> EntryRow:
        row = EntryRow(self._kind.summary(entry))
        row.change_asked.connect(lambda: self._open(index))
        row.remove_asked.connect(lambda: self._remove(index))
        row.setEnabled(self.form is None)
        return row

    def _add(self) -> None:
        self._open(None)

    def _open(self, index: int | None) -> Form:
        self._at = index
        form = self.form = self._kind.form()
        if index is not None:
            self._kind.show(form, self._entries[index])
        keep = Button(self._kind.keep, ButtonKind.PRIMARY)
        leave = Button(_("Leave it out") if index is None else _("Leave it as it was"))
        keep.clicked.connect(self._keep)
        leave.clicked.connect(self._close)
        buttons = QWidget()
        across = QHBoxLayout(buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.MEDIUM)
        across.addWidget(keep)
        across.addWidget(leave)
        across.addStretch(1)
        self._editor.add(form)
        self._editor.add(buttons)
        self._editor.show()
        self._draw()
        form.fields()[0].focus_first()
        return form

    def _keep(self) -> None:
        form = self.form
        if form is None:
            return
        problems = {**self._kind.problems(form), **form.problems()}
        form.show_problems(problems)
        if problems:
            return
        entry = self._kind.read(form)
        before = len(self._entries) if self._at is None else self._at
        self._entries = (*self._entries[:before], entry, *self._entries[before + 1 :])
        self._close()
        self.touched()

    def _close(self) -> None:
        self.form = None
        self._editor.hide()
        while item := self._editor.body.takeAt(0):
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self.set_error(None)
        self._draw()
        self.add_button.setFocus()

    def _remove(self, index: int) -> None:
        self._entries = self._entries[:index] + self._entries[index + 1 :]
        self._draw()
        self.add_button.setFocus()
        self.touched()
