"""What the steps of making a vault have in common."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.ui.gate.create.presenter import Creating
    from infoshare_desktop.ui.kit.form import Form

_STEPS: Final = 5


class Step(Room):
    """A room with a form and a bar: ``back_asked`` and ``on_asked`` come from its buttons.

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

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show what stands in the way, by field; what cannot be read in a field comes with it."""
        self.form.show_problems({**self.form.problems(), **problems})
