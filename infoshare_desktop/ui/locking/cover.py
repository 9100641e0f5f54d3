"""What stands in the window while it cannot be locked: what was typed could not be saved, and nobody may read it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.kit.words.tone_line import ToneLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError


class Cover(Room):
    """``given`` carries what is to show the work again, ``again_asked`` asks to save and lock.

    ``lose_asked`` comes once the worker is sure: to lock now, without what cannot be saved.
    """

    given = Signal(str)
    again_asked = Signal()
    lose_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Hidden, but not locked yet"),
            _("What you typed last could not be saved. It stays in this window, and none of it is shown."),
            parent=parent,
        )
        self._why = ToneLine()
        self._hope = body("")
        self.passphrase = Passphrase(
            "passphrase", _("Passphrase"), _("Brings your work back to the screen. Your recovery words do so too.")
        )
        self.show_work = Button(_("Show my work again"), ButtonKind.PRIMARY)
        self.again = Button(_("Try again to save and lock"))
        self.lose = SureButton(
            _("Lock, and lose what I typed last"), _("Press again to lose it and lock"), ButtonKind.DANGER
        )
        self.add(self._why)
        self.add(self._hope)
        self.add(self.passphrase)
        self.add_row(self.show_work, self.again)
        self.add(hint(_("Only what you typed last would be lost. Nothing else in the vault is changed.")))
        self.add_row(self.lose)
        self.setFocusProxy(self.passphrase)
        self.passphrase.submitted.connect(self._give)
        self.show_work.clicked.connect(self._give)
        self.again.clicked.connect(self.again_asked)
        self.lose.sure.connect(self.lose_asked)

    def say_why(self, error: KnownError) -> None:
        """Say what keeps it from being saved, and whether that may pass; what is typed here stays."""
        damaged = isinstance(error, VaultDamaged)
        self._why.say(Tone.DANGER, str(error))
        self._hope.set_words(_nothing_to_wait_for() if damaged else _worth_waiting())
        self.again.setVisible(not damaged)

    def failed(self, error: KnownError) -> None:
        """Say why the passphrase did not bring the work back."""
        self._busy(busy=False)
        self._refuse(str(error))
        self.passphrase.edit.selectAll()

    def _give(self) -> None:
        if not self.passphrase.value():
            self._refuse(_("Type your passphrase first."))
            return
        self.passphrase.set_error(None)
        self._busy(busy=True)
        self.given.emit(self.passphrase.value())

    def _refuse(self, sentence: str) -> None:
        self.passphrase.set_error(sentence)
        self.passphrase.focus_first()

    def _busy(self, *, busy: bool) -> None:
        self.show_work.set_words(_("Looking at it …") if busy else _("Show my work again"))
        for part in (self.show_work, self.passphrase):
            part.setEnabled(not busy)


def _worth_waiting() -> str:
    return _("It is tried again every few seconds, and the vault locks as soon as all of it is saved.")


def _nothing_to_wait_for() -> str:
    return _(
        "It cannot be saved into this vault any more. Show your work again, and write down on paper what you typed"
        " last. Then lock, and look at what can be done about the vault."
    )
