"""A person's name, and how they can be reached: neither is shown before it is asked for."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.people.pane.on_demand import Asking, OnDemand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class NamePart(OnDemand):
    """``names`` are pairs of a reference and the name behind it."""

    def __init__(self, names: Sequence[tuple[str, str]], *, several: bool, parent: QWidget | None = None) -> None:
        asking = Asking(_("Show the name"), _("Hide the name"), _("Not shown"), _("No name is kept."))
        super().__init__(names, asking, labelled=several, parent=parent)


class ContactPart(OnDemand):
    """``contacts`` are pairs of how safe something is, and the number or address with what is to be known of it."""

    def __init__(self, contacts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        asking = Asking(_("Show contacts"), _("Hide contacts"), _("Not shown"), _("Nothing is kept."))
        super().__init__(contacts, asking, labelled=True, parent=parent)
