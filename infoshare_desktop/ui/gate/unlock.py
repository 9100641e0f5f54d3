"""The passphrase box."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.danger import danger_now
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.words.text import hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError


class Unlock(Room):
    """One box, one button. ``given`` carries the passphrase; what is typed stays until it opened the vault.

    ``words_chosen``, ``restore_chosen`` and ``other_chosen`` are the ways on. They are offered when the vault did not
    open, or when the button is pressed with nothing typed: until then nothing else is on the screen.
    """

    given = Signal(str)
    words_chosen = Signal()
    restore_chosen = Signal()
    other_chosen = Signal()

    def __init__(
        self, vault_name: str, because: str = "", emergency_numbers: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Infoshare Desktop"), because, parent=parent)
        self.passphrase = Passphrase("passphrase", _("Passphrase"), _("Opens {vault}.").format(vault=vault_name))
        self.open = Button(_("Open the vault"), ButtonKind.PRIMARY)
        self.words = Button(_("Use recovery words"))
        self.restore = Button(_("Restore a backup"))
        self.other = Button(_("Choose another vault"))
        self._next_steps = hint("")
        self.add(self.passphrase)
        self.add_row(self.open)
        self.add(self._next_steps)
        self._ways_on = self.add_row(self.words, self.restore, self.other)
        self.add(danger_now(emergency_numbers))
        self._offer_ways_on(offered=False)
        self.setFocusProxy(self.passphrase)
        self.passphrase.submitted.connect(self._give)
        self.open.clicked.connect(self._give)
        self.words.clicked.connect(self.words_chosen)
        self.restore.clicked.connect(self.restore_chosen)
        self.other.clicked.connect(self.other_chosen)

    def failed(self, error: KnownError) -> None:
        """Say why it did not open, and offer the ways on. What was typed stays, to be looked at and mended."""
        self._busy(busy=False)
        self._say(str(error))
        self.passphrase.edit.selectAll()

    def warn(self, error: KnownError) -> None:
        """Say what stands in the way before the passphrase is given; the keyboard stays where it is.

        While the vault is being opened that has its own answer.
        """
        if self.open.isEnabled():
            self._show_problem(str(error))

    def opened(self) -> None:
        """Empty the box: the vault is open."""
        self.passphrase.set_value("")

    def _give(self) -> None:
        if not self.passphrase.value():
            self._say(_("Type your passphrase first."), _("Other ways in:"))
            return
        self.passphrase.set_error(None)
        self._busy(busy=True)
        self.given.emit(self.passphrase.value())

    def _say(self, sentence: str, over_ways_on: str = "") -> None:
        self._show_problem(sentence, over_ways_on)
        self.passphrase.focus_first()

    def _show_problem(self, sentence: str, over_ways_on: str = "") -> None:
        self.passphrase.set_error(sentence)
        self._next_steps.set_words(over_ways_on or _("If it still does not open:"))
        self._offer_ways_on(offered=True)

    def _busy(self, *, busy: bool) -> None:
        self.open.set_words(_("Opening …") if busy else _("Open the vault"))
        for part in (self.open, self.passphrase, self.other, self.words, self.restore):
            part.setEnabled(not busy)

    def _offer_ways_on(self, *, offered: bool) -> None:
        for part in (self._next_steps, self._ways_on):
            part.setVisible(offered)
