"""The first start."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.danger import danger_now
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.text import hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Welcome(Room):
    """What the program is, and the four ways to begin; each is a signal."""

    create_chosen = Signal()
    open_chosen = Signal()
    demonstration_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, emergency_numbers: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            _("Infoshare Desktop"),
            _(
                "Should you tell another agency something about a person? This program takes you through the questions,"
                " and keeps your decision and your reasons in one encrypted file on this laptop."
            ),
            parent=parent,
        )
        self.make = Button(_("Create a vault"), ButtonKind.PRIMARY)
        self.demonstration = Button(_("Try it with fictional people"))
        self.open = Button(_("Open a vault"))
        self.restore = Button(_("Restore a backup"))
        self.add(hint(_("A vault is the one file that holds everything you enter. It belongs to you alone.")))
        self.add_row(self.make, self.demonstration)
        self.add_row(self.open, self.restore)
        self.add(danger_now(emergency_numbers))
        self.setFocusProxy(self.make)
        self.make.clicked.connect(self.create_chosen)
        self.open.clicked.connect(self.open_chosen)
        self.demonstration.clicked.connect(self.demonstration_chosen)
        self.restore.clicked.connect(self.restore_chosen)
