"""Open the vault with the words on the recovery sheet."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.ui.gate.recovery_text import code_problem, code_typed
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.gate.words_field import WordsField
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.care.reading_words import WordsRead


class Recovery(Room):
    """``given`` carries the words with a space between them, and the vault code in 32 hex digits or "".

    ``read`` says how words are understood while they are typed. The code is asked for only where the words did not open
    the vault: the beginning of its file may be damaged. What is typed stays until it opened the vault.
    """

    given = Signal(str, str)
    passphrase_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, vault_name: str, read: Callable[[str], WordsRead], parent: QWidget | None = None) -> None:
        super().__init__(
            _("Open with recovery words"),
            _("They are on the sheet in the sealed envelope. They open {vault} without the passphrase.").format(
                vault=vault_name
            ),
            parent=parent,
        )
        self.words = WordsField(read)
        self.code = TextLine(
            "code",
            _("Vault code"),
            _("The 32 digits and letters under the words on the sheet. Spaces between them do not matter."),
        )
        self._words_form, self._code_form = Form((self.words,)), Form((self.code,))
        self.more = Disclosure(_("The words are right, and it still does not open"), self._code_form)
        self.open = Button(_("Open the vault"), ButtonKind.PRIMARY)
        self.passphrase = Button(_("Use the passphrase"))
        self.restore = Button(_("Restore a backup"))
        self.add(self._words_form)
        self.add(self.more)
        self.add_row(self.open)
        self.add_row(self.passphrase, self.restore)
        self.setFocusProxy(self.words)
        self.open.clicked.connect(self._give)
        self.passphrase.clicked.connect(self.passphrase_chosen)
        self.restore.clicked.connect(self.restore_chosen)

    def failed(self, error: KnownError) -> None:
        """Say why it did not open: at the words where they are wrong, else with the vault code as the next step."""
        self._busy(busy=False)
        self.words.set_error(str(error))
        self.words.focus_first()
        if not isinstance(error, RecoveryWordsWrong):
            self.more.set_open(True)

    def opened(self) -> None:
        """Empty the boxes: the vault is open."""
        self.words.set_value("")
        self.code.set_value("")

    def _give(self) -> None:
        words, code = self.words.typed(), code_typed(self.code.value())
        self.words.set_error(None if words else _("Type the words first."))
        self.code.set_error(code_problem(code))
        wrong = next((field for field in (self.words, self.code) if field.error()), None)
        if wrong is not None:
            if wrong is self.code:
                self.more.set_open(True)
            wrong.focus_first()
            return
        self._busy(busy=True)
        self.given.emit(" ".join(words), code)

    def _busy(self, *, busy: bool) -> None:
        self.open.set_words(_("Opening …") if busy else _("Open the vault"))
        for part in (self.open, self._words_form, self.more, self.passphrase, self.restore):
            part.setEnabled(not busy)
