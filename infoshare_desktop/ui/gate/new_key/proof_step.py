"""Three of the words, typed back from paper."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped
    from infoshare_desktop.ui.gate.new_key.step import Heading

PROVED: Final = 3
"""How many words are asked for."""


class ProofStep(Step["KeyTyped"]):
    """Back shows the words again: nobody is locked out by a slip of the pen."""

    def __init__(self, heading: Heading) -> None:
        self._lines = tuple(TextLine(f"word_{number}", "") for number in range(1, PROVED + 1))
        super().__init__(heading, form=Form(self._lines))
        self.back.set_words(_("See the words again"))

    def draw(self, key: KeyTyped) -> None:
        """Ask for the words at the picked places."""
        for line, place in zip(self._lines, key.asked, strict=False):
            line.set_label(_("Word {place}").format(place=place))
            line.set_value(key.typed.get(place, ""))

    def keep(self, key: KeyTyped) -> None:
        """Hand over what was typed for each place."""
        key.typed = {place: line.value() for line, place in zip(self._lines, key.asked, strict=False)}

    def show_wrong(self, wrong: Mapping[int, str], asked: tuple[int, ...]) -> None:
        """Show the sentence at each wrong word, by its place."""
        self.show_problems(
            {line.field_id: wrong[place] for line, place in zip(self._lines, asked, strict=True) if place in wrong}
        )
