"""Copies that still open with an older passphrase, looked for later: the stick was not plugged in on that day."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.page import Page

if TYPE_CHECKING:
    from infoshare_desktop.ui.renew.older_part import OlderPart

SCREEN: Final = "older"
"""The name of this screen in a Place."""


class OlderPage(Page):
    """``left`` comes when the worker goes back."""

    left = Signal()

    def __init__(self, older: OlderPart) -> None:
        super().__init__(_("Older copies"), _("You have a new recovery sheet. Copies are as they were on their day."))
        self.older = older
        self.back = Button(_("Go back"))
        self.add(older)
        self.set_bar((self.back,))
        self.setFocusProxy(self.back)
        self.back.clicked.connect(self.left)

    def begin(self) -> None:
        """Look for copies."""
        self.older.begin()
        self.back.setFocus()

    def place(self) -> Place:
        """Where the worker is."""
        return Place(SCREEN)
