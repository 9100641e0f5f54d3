"""The pieces that a question page is put together from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.times.draft import impossible_in_draft
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QAbstractButton

    from infoshare_desktop.domain.guidance import ListName, Pack
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField


class Part(QWidget):
    """Shows one slice of the draft and hands what the worker does to the presenter.

    ``changed`` comes with every key, ``paused`` when it is a good moment to save and to draw again what follows.
    """

    changed = Signal()
    paused = Signal()

    def __init__(self, presenter: Presenter, title: str = "") -> None:
        super().__init__()
        self.presenter = presenter
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.LARGE)
        if title:
            self.column.addWidget(heading(title))

    def add_button_row(self, *buttons: QAbstractButton) -> None:
        """Buttons at the left, no wider than their words."""
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)

    def refresh(self) -> None:
        """Draw again what depends on other answers; what is being typed stays as it is."""

    def show_problems(self) -> AnyField | None:
        """Say at each field what keeps the worker from going on; the first such field."""
        return None

    def begin(self) -> bool:
        """Start the first line of this part and take the keyboard there; False where there is nothing to start."""
        return False

    def touched(self) -> None:
        """Tell that something was changed at once, not by typing."""
        self.changed.emit()
        self.paused.emit()


class FormPart(Part):
    """A part that is one form. Subclasses say how its fields become a slice of the draft.

    ``more`` may be filled in and need not be: these fields are folded away, and come out when a gap names one of them.
    """

    def __init__(
        self,
        presenter: Presenter,
        fields: Sequence[AnyField],
        title: str = "",
        *,
        more: Sequence[AnyField] = (),
        more_title: str = "",
    ) -> None:
        super().__init__(presenter, title)
        self.form = Form(fields)
        if more:
            self.form.add_more(more, more_title)
        self.column.addWidget(self.form)
        self.form.changed.connect(self._changed)
        self.form.paused.connect(self._paused)

    def show_problems(self) -> AnyField | None:
        """A day or a time that cannot be read, or cannot be, would be left out or sealed without a word."""
        impossible = impossible_in_draft(self.presenter.draft, self.presenter.now())
        found = {**impossible, **self.form.problems()}
        wrong = [field for field in self.form.fields() if field.field_id in found and not field.isHidden()]
        for field in wrong:
            field.set_error(found[field.field_id])
        return wrong[0] if wrong else None

    def show_unfinished(self) -> None:
        """Put back what stood in the fields and was no value; for after they were filled from the draft."""
        for field in self.form.fields():
            field.show_unfinished(self.presenter.draft.unfinished.get(field.field_id, ""))

    def take(self) -> None:
        """Hand what the fields hold to the presenter."""
        raise NotImplementedError

    def _changed(self) -> None:
        self.presenter.unfinished({field.field_id: field.unfinished() for field in self.form.fields()})
        self.take()
        self.refresh()
        self.changed.emit()

    def _paused(self) -> None:
        self.take()
        self.paused.emit()


def options(pack: Pack, name: ListName) -> tuple[Option, ...]:
    """A choice list of the pack as options of a field."""
    return tuple(Option(entry.id, entry.label, entry.hint) for entry in pack.choices(name).entries)
