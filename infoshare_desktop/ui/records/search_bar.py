"""What stands over the table: the words to look for, the filters, the order."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.records.query import SortKey
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.records.filters import Filter, label
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDERS: Final[Mapping[str, tuple[SortKey, bool]]] = {
    "newest": (SortKey.AT, True),
    "oldest": (SortKey.AT, False),
    "number": (SortKey.REFERENCE, False),
    "person": (SortKey.PEOPLE, False),
    "outcome": (SortKey.OUTCOME, False),
    "recipient": (SortKey.AGENCIES, False),
}
"""The orders that can be chosen without the mouse: the key, and whether it descends."""


class SearchBar(QWidget):
    """``typed`` comes with every key, ``entered`` with Enter, the others when a filter or an order is chosen."""

    typed = Signal(str)
    entered = Signal()
    filtered = Signal(object)
    ordered = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextLine("search", _("Search"))
        self.text.changed.connect(lambda: self.typed.emit(self.text.value()))
        self.text.edit.returnPressed.connect(self.entered)
        self.order = DropDown("order", _("Order"), [Option(name, _order_words(name)) for name in ORDERS])
        self.order.set_value("newest")
        self.order.changed.connect(self._ordered)
        self.chips = {asked: _chip(asked) for asked in Filter}
        chips = FlowRow(Space.SMALL)
        for chip in self.chips.values():
            chip.toggled.connect(self._filtered)
            chips.add(chip)
        across = QHBoxLayout()
        across.setSpacing(Space.LARGE)
        across.addWidget(self.text, 3)
        across.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(across)
        column.addWidget(chips)

    def show_order(self, key: SortKey, *, descending: bool) -> None:
        """Show an order that was chosen at the table's header; one that has no name shows none."""
        named = next((name for name, order in ORDERS.items() if order == (key, descending)), None)
        self.order.set_value(named)

    def _ordered(self) -> None:
        chosen = self.order.value()
        if chosen is not None:
            self.ordered.emit(*ORDERS[chosen])

    def _filtered(self) -> None:
        self.filtered.emit(frozenset(asked for asked, chip in self.chips.items() if chip.isChecked()))


def _chip(asked: Filter) -> Button:
    chip = Button(label(asked))
    chip.setCheckable(True)
    chip.setProperty("kind", "chip")
    return chip


def _order_words(name: str) -> str:
    return {
        "newest": _("Newest first"),
        "oldest": _("Oldest first"),
        "number": _("By number"),
        "person": _("By person"),
        "outcome": _("By outcome"),
        "recipient": _("By recipient"),
    }[name]
