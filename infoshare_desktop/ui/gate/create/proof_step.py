"""Three of the words, typed back from paper."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.ui.gate.create.step import Step
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.ui.gate.create.presenter import Creating

PROVED: Final = 3
"""How many words are asked for."""


class ProofStep(Step):
    """Back shows the words again: nobody is locked out by a slip of the pen."""

    def __init__(self) -> None:
        self._lines = tuple(TextLine(f"word_{number}", "") for number in range(1, PROVED + 1))
        super().__init__(
            5,
            _("Prove that you have them on paper"),
            _("Type these three words from your sheet."),
            _("Check the words"),
            form=Form(self._lines),
        )
        self.back.set_words(_("See the words again"))

    def draw(self, creating: Creating) -> None:
        """Ask for the words at the picked places."""
        for line, place in zip(self._lines, creating.asked, strict=False):
            line.set_label(_("Word {place}").format(place=place))
            line.set_value(creating.typed.get(place, ""))

    def keep(self, creating: Creating) -> None:
        """Hand over what was typed for each place."""
        creating.typed = {place: line.value() for line, place in zip(self._lines, creating.asked, strict=False)}

    def show_wrong(self, wrong: Mapping[int, str], asked: tuple[int, ...]) -> None:
        """Show the sentence at each wrong word, by its place."""
        self.show_problems(
            {line.field_id: wrong[place] for line, place in zip(self._lines, asked, strict=True) if place in wrong}
        )
