"""Fields one under the other, with what is wrong on top. No screen builds a form without it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.forms.cursor import unfold
from infoshare_desktop.ui.kit.forms.error_summary import ErrorSummary
from infoshare_desktop.ui.kit.forms.fold import Fold
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from infoshare_desktop.ui.kit.fields.field import AnyField


class Form(QWidget):
    """``changed`` and ``paused`` carry the id of the field that the worker is at.

    ``is_touched``: the worker changed something, and it is not recorded yet.
    """

    changed = Signal(str)
    paused = Signal(str)

    def __init__(self, fields: Iterable[AnyField] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, AnyField] = {}
        self._needed: frozenset[str] = frozenset()
        self._problems: dict[str, str] = {}
        self.is_touched = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.WIDE)
        self.fold: Fold | None = None
        for field in fields:
            self.add(field)

    @cached_property
    def summary(self) -> ErrorSummary:
        """What is wrong, on top; made when there is something to say, because most forms never have that."""
        summary = ErrorSummary()
        summary.asked_for.connect(self.go_to)
        self._column.insertWidget(0, summary)
        return summary

    def add(self, field: AnyField) -> None:
        """Put a field at the end. Raises ValueError where its id is on the form already."""
        self._know(field)
        self._column.addWidget(field)

    def add_more(self, fields: Sequence[AnyField], title: str = "") -> None:
        """Fold fields away at the end, once on a form; ``title`` where the page has two folds that must differ."""
        for field in fields:
            self._know(field)
        self.fold = Fold(fields, title)
        self._column.addWidget(self.fold)
        self.fold.toggled.connect(lambda _open: self.show_needed(self._needed))

    def add_laid_out(self, part: QWidget, fields: Iterable[AnyField]) -> None:
        """Put fields that stand in a part of their own: beside each other, or under a heading that opens."""
        for field in fields:
            self._know(field)
        self._column.addWidget(part)

    def show_needed(self, needed: Collection[str]) -> None:
        """Take out of the fold what is needed now, by field id."""
        self._needed = frozenset(needed)
        if self.fold is not None:
            for field in self.fold.draw(self._needed):
                self._column.insertWidget(self._column.indexOf(self.fold), field)
                field.show()  # Qt would wait for the next turn of the event loop, and what is hidden takes no keyboard

    def mark_optional(self, needed: Collection[str]) -> None:
        """Say of each field that stands empty whether it may stay so; of what is folded away the fold says it."""
        folded = {id(field) for field in self.fold.fields()} if self.fold is not None else set()
        for field_id, field in self._fields.items():
            if id(field) in folded or field_id in needed:
                field.set_optional(is_optional=False)
            elif field.is_empty():
                field.set_optional(is_optional=True)

    def _know(self, field: AnyField) -> None:
        field_id = field.field_id
        if field_id in self._fields:
            message = f"two fields are called {field_id}"
            raise ValueError(message)
        self._fields[field_id] = field
        field.changed.connect(lambda: self._changed(field_id))
        field.paused.connect(lambda: self.paused.emit(field_id))

    def _changed(self, field_id: str) -> None:
        self.is_touched = True
        if self._problems.pop(field_id, None):
            self._fields[field_id].set_error(None)
            self._draw_summary()
        self.changed.emit(field_id)

    def add_part(self, part: QWidget) -> None:
        """Put something that is no field between the fields: a heading, a notice."""
        self._column.addWidget(part)

    def field(self, field_id: str) -> AnyField:
        """The field of that id. Raises KeyError for an unknown one."""
        return self._fields[field_id]

    def fields(self) -> tuple[AnyField, ...]:
        """All fields in their order."""
        return tuple(self._fields.values())

    def values(self) -> dict[str, object]:
        """What is filled in, by field id; fields that are hidden are left out."""
        return {field_id: field.value() for field_id, field in self._fields.items() if not field.isHidden()}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show these values; fields that are not named stay as they are. Emits nothing."""
        for field_id, value in values.items():
            self._fields[field_id].set_value(value)

    def problems(self) -> dict[str, str]:
        """What the fields find wrong by themselves (a day that does not exist), by field id."""
        found = {field_id: field.problem() for field_id, field in self._fields.items() if not field.isHidden()}
        return {field_id: sentence for field_id, sentence in found.items() if sentence}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show each sentence at its field and all on top, and go there; an empty mapping clears all.

        Each goes when the worker changes its field: whether that mended it is seen when they go on.
        """
        for field_id, field in self._fields.items():
            field.set_error(problems.get(field_id))
        self._problems = {field_id: problems[field_id] for field_id in self._fields if field_id in problems}
        self._draw_summary()
        if self._problems:
            self.summary.setFocus()

    def _draw_summary(self) -> None:
        if self._problems or "summary" in self.__dict__:
            self.summary.show_problems(tuple(self._problems.items()))

    def go_to(self, field_id: str) -> None:
        """Take the keyboard to a field."""
        unfold(self._fields[field_id])
        self._fields[field_id].focus_first()
