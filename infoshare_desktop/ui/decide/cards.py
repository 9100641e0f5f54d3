"""A part with one card for each line of a list, kept in step with the draft."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from infoshare_desktop.ui.decide.part import FormPart, Part
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField


class Cards(Part):
    """Cards of lines that stay are left as they are, so that nothing moves under the worker's hands.

    Unlike the kit's ``Entries`` every key typed here is in the draft at once: nothing waits to be kept.
    """

    def __init__(self, presenter: Presenter, title: str = "") -> None:
        super().__init__(presenter, title)
        self._cards: dict[str, tuple[Card, FormPart]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.LARGE)
        self.column.addLayout(self._rows)

    def keys(self) -> tuple[str, ...]:
        """What the lines are known by, in their order."""
        raise NotImplementedError

    def make(self, key: str) -> FormPart:
        """The form for a line."""
        raise NotImplementedError

    def title_of(self, key: str) -> str:
        """The heading of a card."""
        return key

    def removal(self, key: str) -> str:
        """The words on the button that takes a line out; empty where it cannot be taken out here."""
        del key
        return ""

    def remove(self, key: str) -> None:
        """Take a line out of the draft."""
        raise NotImplementedError

    def draw_titles(self) -> None:
        """Show the headings of the cards anew."""
        for key, (card, _form) in self._cards.items():
            card.set_title(self.title_of(key))

    def refresh(self) -> None:
        """Add cards for new lines, take away those of lines that went, and let the others follow."""
        keys = self.keys()
        for gone in [key for key in self._cards if key not in keys]:
            card, _form = self._cards.pop(gone)
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, key in enumerate(keys):
            if key not in self._cards:
                self._add(place, key)
            self._cards[key][1].refresh()

    def show_problems(self) -> AnyField | None:
        """See Part."""
        found = [form.show_problems() for _card, form in self._cards.values()]
        return next((field for field in found if field), None)

    def go_to(self, key: str) -> None:
        """Take the keyboard to the first field of a card."""
        self._cards[key][1].form.fields()[0].focus_first()

    def _add(self, place: int, key: str) -> None:
        card, form = Card(self.title_of(key)), self.make(key)
        form.show_unfinished()
        form.show_problems()
        card.add(form)
        form.changed.connect(self.changed)
        form.paused.connect(self.paused)
        if words := self.removal(key):
            button = SureButton(words, _("Yes, remove it with all that is typed here"))
            button.sure.connect(lambda: self._remove(key))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button)
            card.body.addLayout(row)
        self._cards[key] = (card, form)
        self._rows.insertWidget(place, card)

    def _remove(self, key: str) -> None:
        self.presenter.unfinished({field.field_id: "" for field in self._cards[key][1].form.fields()})
        self.remove(key)
        self.refresh()
        self.touched()
