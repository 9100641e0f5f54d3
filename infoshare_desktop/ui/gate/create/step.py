"""What the steps of making a vault have in common."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.gate.create.presenter import Creating
    from infoshare_desktop.ui.kit.form import Form

_STEPS: Final = 5


class Step(Room):
    """A room with a form and a bar: ``back_asked`` and ``on_asked`` come from its buttons.

    Enter in a line of text or a list goes to the next field, and from the last one on, as on the pages of questions.
    What is typed stays in the step's fields while others are shown.
    """

    back_asked = Signal()
    on_asked = Signal()

    def __init__(self, number: int, title: str, lead: str, on: str, *, form: Form) -> None:
        super().__init__(title, lead, before=_("Step {number} of {steps}").format(number=number, steps=_STEPS))
        self.form = form
        self.back = Button(_("Back"), ButtonKind.QUIET)
        self.on = Button(on, ButtonKind.PRIMARY)
        self.add(self.form)
        self.set_bar([self.back], [self.on])
        if fields := form.fields():
            self.setFocusProxy(fields[0])
        self.back.clicked.connect(self.back_asked)
        self.on.clicked.connect(self.on_asked)

    def draw(self, creating: Creating) -> None:
        """Show what is known."""
        raise NotImplementedError

    def keep(self, creating: Creating) -> None:
        """Hand over what is typed."""
        raise NotImplementedError

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
