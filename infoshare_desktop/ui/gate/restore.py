"""Restore a backup; no vault has to be open."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.errors import VaultExists
from infoshare_desktop.ui.gate.restoring import RestoreRequest, field_of, result_sentence, sentence_of
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.gate.vault_files import as_vault, vault_filters
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.file_choice import Wanted
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.passphrase import Passphrase
from infoshare_desktop.ui.kit.path_field import PathField, PathWanted
from infoshare_desktop.ui.kit.shape import Tone

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError


class Restore(Room):
    """``given`` carries a RestoreRequest; ``failed`` or ``restored`` answers it.

    ``left`` is the way back, ``open_chosen`` carries the restored vault's path.
    """

    given = Signal(RestoreRequest)
    left = Signal()
    open_chosen = Signal(object)

    def __init__(self, target: Path, look_in: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Restore a backup"),
            _("A backup is a whole vault as it was on one day. It is checked first, and stays where it is."),
            parent=parent,
        )
        self.backup = PathField(
            "backup",
            _("The backup"),
            PathWanted(_("Choose the backup"), Wanted.FILE, look_in, vault_filters()),
        )
        self.target = PathField(
            "target",
            _("Where your vault will be"),
            PathWanted(_("Choose another place"), Wanted.NEW_FILE, target.parent, vault_filters()),
        )
        self.target.set_value(target)
        self.passphrase = Passphrase(
            "passphrase", _("Passphrase"), _("The one that the vault had on the day of the backup.")
        )
        self.form = Form((self.backup, self.target, self.passphrase))
        self.restore = Button(_("Restore the backup"), ButtonKind.PRIMARY)
        self.open = Button(_("Open the vault"), ButtonKind.PRIMARY)
        self.back = Button(_("Back"), ButtonKind.QUIET)
        self._result = Banner(Tone.GOOD, "")
        self._replacing = False
        self.add(self.form)
        self.add(self._result)
        self.set_bar([self.back], [self.restore, self.open])
        self._show_done(done=False)
        self.setFocusProxy(self.backup)
        self.target.changed.connect(self._elsewhere)
        self.passphrase.submitted.connect(self._go_on)
        self.restore.clicked.connect(self._go_on)
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._open)

    def failed(self, error: KnownError) -> None:
        """Say why it was not restored, and where a vault is in the way, offer to keep that beside it."""
        self._replacing = isinstance(error, VaultExists)
        self._busy(busy=False)
        self.form.show_problems({field_of(error): sentence_of(error)})

    def restored(self, kept: Path | None, new_code: str | None, erasures: str = "") -> None:
        """Say what was done; arguments as in ``result_sentence``."""
        self._busy(busy=False)
        self.passphrase.set_value("")
        self._result.set_text(result_sentence(self._target(), kept, new_code, erasures))
        self._show_done(done=True)
        self.setFocusProxy(self.open)
        self.open.setFocus()

    def _target(self) -> Path:
        chosen = self.target.value()
        assert chosen is not None
        return as_vault(chosen)

    def _show_done(self, *, done: bool) -> None:
        for before in (self.form, self.back, self.restore):
            before.setVisible(not done)
        for after in (self._result, self.open):
            after.setVisible(done)

    def _elsewhere(self) -> None:
        """At another place nothing may be in the way."""
        self._replacing = False
        self._busy(busy=False)

    def _go_on(self) -> None:
        backup = self.backup.value()
        problems = {}
        if backup is None:
            problems["backup"] = _("Choose the backup first.")
        if not self.passphrase.value():
            problems["passphrase"] = _("Type the passphrase of the backup.")
        self.form.show_problems(problems)
        if backup is None or problems:
            return
        self._busy(busy=True)
        self.given.emit(RestoreRequest(backup, self._target(), self.passphrase.value(), self._replacing))

    def _open(self) -> None:
        self.open_chosen.emit(self._target())

    def _busy(self, *, busy: bool) -> None:
        at_rest = _("Restore it, and keep the other too") if self._replacing else _("Restore the backup")
        self.restore.set_words(_("Restoring …") if busy else at_rest)
        for part in (self.form, self.restore, self.back):
            part.setEnabled(not busy)
