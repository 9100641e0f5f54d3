"""What the steps to a new key have in common: those of making a vault, and those of a new passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.forms.form import Form

State_contra = TypeVar("State_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a step says of itself: which it is of how many, its title, what to know, and the button that leads on.

    ``busy`` stands on that button while something is done that takes a moment.
    """

    number: int
    steps: int
    title: str
    lead: str
    on: str
    busy: str = ""


class Step(Room, Generic[State_contra]):
    """A room with a form and a bar: ``back_asked`` and ``on_asked`` come from its buttons.

    Enter in a line of text or a list goes to the next field, and from the last one on, as on the pages of questions.
    What is typed stays in the step's fields while others are shown.
    """

    back_asked = Signal()
    on_asked = Signal()

    def __init__(self, heading: Heading, *, form: Form) -> None:
        before = _("Step {number} of {steps}").format(number=heading.number, steps=heading.steps)
        super().__init__(heading.title, heading.lead, before=before)
        self.heading = heading
        self.form = form
        self.back = Button(_("Back"), ButtonKind.QUIET)
        self.on = Button(heading.on, ButtonKind.PRIMARY)
        self.add(self.form)
        self.set_bar([self.back], [self.on])
        if fields := form.fields():
            self.setFocusProxy(fields[0])
        self.back.clicked.connect(self.back_asked)
        self.on.clicked.connect(self.on_asked)

    def draw(self, state: State_contra, /) -> None:
        """Show what is known."""
        raise NotImplementedError

    def keep(self, state: State_contra, /) -> None:
        """Hand over what is typed."""
        raise NotImplementedError

    def set_busy(self, *, busy: bool) -> None:
        """Say that it takes a moment; nothing can be asked for twice meanwhile."""
        self.on.set_words(self.heading.busy if busy else self.heading.on)
        for part in (self.form, self.on, self.back):
            part.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, which a line of text and a list leave to what they stand on."""
        focused = self.window().focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QLineEdit | QComboBox):
            self._entered(focused)
        else:
            super().keyPressEvent(event)

    def _entered(self, line: QWidget) -> None:
        fields = self.form.fields()
        at = next(place for place, field in enumerate(fields) if field.isAncestorOf(line))
        if at + 1 < len(fields):
            fields[at + 1].focus_first()
        else:
            self.on_asked.emit()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what stands in the way, by field; what cannot be read in a field comes with it."""
        self.form.show_problems({**self.form.problems(), **problems})
