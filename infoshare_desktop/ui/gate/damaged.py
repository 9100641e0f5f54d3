"""What to do about a damaged vault: go back to a backup, or save what can be read. Nothing is ever deleted here."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.vault.errors import NothingToSave
from infoshare_desktop.domain.vault.salvage_words import told_after_salvage
from infoshare_desktop.ui.gate.damage_words import backup_sentence, damage_sentence
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.care.mending import Damage
    from infoshare_desktop.store.damage.salvage import Salvaged


class Damaged(Room):
    """``given`` carries the passphrase, where it is not known yet; ``show_damage`` or ``failed`` answers it.

    ``salvage_asked`` is answered by ``show_saved`` or ``failed``. ``restore_chosen``, ``left`` and ``open_chosen``,
    which carries the new vault's path, are the ways on.
    """

    given = Signal(str)
    salvage_asked = Signal()
    restore_chosen = Signal()
    left = Signal()
    open_chosen = Signal(object)

    def __init__(self, vault_name: str, *, asks: bool, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Part of the vault is damaged"),
            _(
                "Something changed {vault} in places, or the disk cannot read it there: a failing disk, a stick pulled"
                " out, another program. Nothing is deleted, and the damaged file stays as it is."
            ).format(vault=vault_name),
            parent=parent,
        )
        self._saved: Salvaged | None = None
        self.passphrase = Passphrase("passphrase", _("Passphrase"), _("To see what can be done."))
        self.look = Button(_("Look at the damage"), ButtonKind.PRIMARY)
        self.how_bad = body("")
        self.backup = body("")
        self.advice = hint(
            _(
                "You can do both: restore the backup, and save what can be read to see what came after it."
                " Copy the damaged file to another disk first if this one may be failing."
            )
        )
        self.result = Banner(Tone.GOOD, "", word=_("Saved"))
        self.problem = Banner(Tone.DANGER, "", word=_("Not done"))
        self.under_way = Banner(
            Tone.INFORMATION,
            _("A large vault takes some minutes. Leave the laptop on: it does not lock by itself before this is done."),
            word=_("Saving"),
        )
        self.salvage = Button(_("Save what can be read"), ButtonKind.PRIMARY)
        self.restore = Button(_("Restore a backup"))
        self.open = Button(_("Open what was saved"), ButtonKind.PRIMARY)
        self.back = Button(_("Back"), ButtonKind.QUIET)
        self._lay_out()
        self._connect()
        self._show(asked=asks, known=False)
        self.setFocusProxy(self.passphrase if asks else self.restore)

    def _lay_out(self) -> None:
        for part in (self.problem, self.under_way, self.passphrase, self.how_bad, self.result, self.backup):
            self.add(part)
        self.add_row(self.restore)
        self.add(self.advice)
        self.set_bar([self.back], [self.look, self.salvage, self.open])

    def _connect(self) -> None:
        self.passphrase.submitted.connect(self._give)
        self.look.clicked.connect(self._give)
        self.salvage.clicked.connect(self._ask)
        self.restore.clicked.connect(self.restore_chosen)
        self.back.clicked.connect(self.left)
        self.open.clicked.connect(self._open)

    def show_damage(self, damage: Damage) -> None:
        """Say how bad it is, and offer the ways on."""
        self._busy(busy=False)
        self.passphrase.set_value("")
        self.how_bad.set_words(damage_sentence(damage))
        self.backup.set_words(backup_sentence(damage))
        self._show(asked=False, known=True)
        self.setFocusProxy(self.salvage)
        self.salvage.setFocus()

    def show_saved(self, saved: Salvaged) -> None:
        """Say what was saved and what is lost, and offer to open it."""
        self._busy(busy=False)
        self._saved = saved
        said = told_after_salvage(
            saved.path, saved.records, saved.drafts, saved.act, saved.lost, saved.logs, may_lack=saved.may_lack
        )
        self.result.set_text("\n".join(said))
        self._show(asked=False, known=True)
        self.open.setFocus()

    def failed(self, error: KnownError) -> None:
        """Say why it could not be done; where the passphrase is asked for, there.

        Where there is nothing to save, a backup is the one way on.
        """
        self._busy(busy=False)
        self.under_way.hide()
        if self.passphrase.isVisibleTo(self):
            self.passphrase.set_error(str(error))
            self.passphrase.focus_first()
            return
        self.problem.set_text(str(error))
        self.problem.show()
        if isinstance(error, NothingToSave):
            self.salvage.hide()
            self.advice.hide()
            self.setFocusProxy(self.restore)
            self.restore.setFocus()

    def _give(self) -> None:
        if not self.passphrase.value():
            self.passphrase.set_error(_("Type your passphrase first."))
            self.passphrase.focus_first()
            return
        self.passphrase.set_error(None)
        self._busy(busy=True)
        self.given.emit(self.passphrase.value())

    def _ask(self) -> None:
        self.problem.hide()
        self._busy(busy=True)
        self.under_way.show()
        self.salvage_asked.emit()

    def _open(self) -> None:
        assert self._saved is not None
        self.open_chosen.emit(self._saved.path)

    def _show(self, *, asked: bool, known: bool) -> None:
        """What there is to see: before the passphrase, while it is looked at, then, and after saving."""
        saved = self._saved is not None
        for part, shown in (
            (self.problem, False),
            (self.under_way, False),
            (self.passphrase, asked),
            (self.look, asked),
            (self.how_bad, known and not saved),
            (self.backup, known and not saved),
            (self.advice, known and not saved),
            (self.salvage, known and not saved),
            (self.result, saved),
            (self.open, saved),
        ):
            part.setVisible(shown)

    def _busy(self, *, busy: bool) -> None:
        self.look.set_words(_("Looking …") if busy else _("Look at the damage"))
        self.salvage.set_words(_("Saving …") if busy else _("Save what can be read"))
        for part in (self.passphrase, self.look, self.salvage, self.restore, self.back):
            part.setEnabled(not busy)
