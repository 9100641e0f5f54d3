"""A file or folder: its path to read, and a button to choose another."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PathWanted:
    """What can be chosen: the words on the button, the kind of thing, where to look first, and which files to show.

    ``start`` is looked into while nothing is chosen; from then on it is the folder of what was chosen. ``nothing`` is
    what is read while nothing is chosen, ``undo`` the words on a button that takes the choice back; without, none does.
    """

    words: str
    wanted: Wanted
    start: Path
    filters: Sequence[str] = ()
    nothing: str = ""
    undo: str = ""


class PathField(Field["Path | None"]):
    """The path is shown in full, over several lines where it is long, since its end alone would not tell the folder."""

    def __init__(
        self, field_id: str, label: str, what: PathWanted, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self._what = what
        self._path: Path | None = None
        self._shown = body("")
        self.button = Button(what.words)
        self.button.clicked.connect(self._choose)
        self.undo = Button(what.undo, ButtonKind.QUIET)
        self.undo.clicked.connect(lambda: self._take(None))
        self.place(_under_each_other(self._shown, self.button, self.undo), self.button)
        self.set_value(None)

    def value(self) -> Path | None:
        """What was chosen; None before that."""
        return self._path

    def set_value(self, value: Path | None) -> None:
        """Show this path; emits nothing."""
        self._path = value
        self._shown.set_words((self._what.nothing or _("Nothing chosen yet")) if value is None else str(value))
        self.undo.setVisible(bool(self._what.undo) and value is not None)
        self._describe()

    def _describe(self) -> None:
        super()._describe()
        described = self.button.accessibleDescription()
        self.button.setAccessibleName(f"{self._what.words}: {self.label()}")
        self.undo.setAccessibleName(f"{self._what.undo}: {self.label()}")
        self.button.setAccessibleDescription(f"{self._shown.words()}. {described}".strip())

    def _choose(self) -> None:
        at = self._path
        choice = FileChoice(
            self,
            self._what.words,
            self._what.wanted,
            start=at.parent if at else self._what.start,
            name=at.name if at and self._what.wanted is Wanted.NEW_FILE else "",
            filters=self._what.filters,
        )
        choice.chosen.connect(self._take)
        choice.open()

    def _take(self, path: Path | None) -> None:
        self.set_value(path)
        self.set_error(None)
        self.touched()


def _under_each_other(shown: QWidget, *buttons: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.SMALL)
    column.addWidget(shown)
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    return whole
