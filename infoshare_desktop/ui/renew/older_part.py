"""Copies that still open with an older passphrase: which there are, a fresh backup, and deleting them."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain.vault.backup_state import hindered
from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.tone_line import ToneLine
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.services.care.older_keys import OlderCopies, OlderKeys
    from infoshare_desktop.ui.jobs import Runner


class OlderPart(QWidget):
    """``back_up`` makes a backup wherever backups go; it is run as a job, and may raise KnownErrors."""

    def __init__(self, older: OlderKeys, back_up: Callable[[], BackupState], runner: Runner) -> None:
        super().__init__()
        self._older = older
        self._back_up = back_up
        self._runner = runner
        self.found = Banner(Tone.INFORMATION, "", word=_("Older copies"))
        self.backup = Button(_("Take a fresh backup"))
        self.delete = SureButton(_("Delete the older copies"), _("Press again to delete them"), ButtonKind.DANGER)
        self.said = ToneLine()
        row = FlowRow(Space.MEDIUM)
        for button in (self.backup, self.delete):
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (self.found, row, self.said):
            column.addWidget(part)
        self.delete.hide()
        self.backup.clicked.connect(self._take_backup)
        self.delete.sure.connect(self._delete)

    def begin(self) -> None:
        """Look for copies, off the GUI thread."""
        self._run(self._older.copies, "")

    def _take_backup(self) -> None:
        self._set_busy(busy=True)
        self._runner.run(
            lambda _token: (self._back_up(), self._older.copies()),
            receiver=self,
            done=self._show_backup,
            known_error=self._fail,
            on_lock=OnLock.GIVE_UP,
        )

    def _show_backup(self, made: tuple[BackupState, OlderCopies]) -> None:
        """One that did not open whole is no reason to delete those that do."""
        state, found = made
        wrong = hindered(state)
        self.show_found(replace(found, fresh=found.fresh and not wrong))
        if wrong:
            self.said.say(Tone.DANGER, "\n".join(wrong))
        else:
            self.said.say(Tone.GOOD, _("A fresh backup is made. It opens with your passphrase and your new sheet."))

    def _delete(self) -> None:
        self._run(self._older.delete, _("The older copies that could be deleted are gone."))

    def _run(self, work: Callable[[], OlderCopies], done: str) -> None:
        self._set_busy(busy=True)

        def show(found: OlderCopies) -> None:
            self.show_found(found)
            self.said.say(Tone.GOOD, done)

        self._runner.run(
            lambda _token: work(), receiver=self, done=show, known_error=self._fail, on_lock=OnLock.GIVE_UP
        )

    def show_found(self, found: OlderCopies) -> None:
        """Say what was found."""
        self._set_busy(busy=False)
        self.found.set_text("\n".join(_sentences(found)))
        self.delete.setVisible(bool(found.files) and found.fresh)

    def _fail(self, error: KnownError) -> None:
        self._set_busy(busy=False)
        self.said.say(Tone.DANGER, str(error))

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.backup, self.delete):
            button.setEnabled(not busy)


def _sentences(found: OlderCopies) -> list[str]:
    count = len(found.files)
    said = [
        _("Backups and other copies from before still open with the old sheet and the passphrase of their day."),
        ngettext("{count} such copy was found:", "{count} such copies were found:", count).format(count=count)
        if count
        else _("No such copy to delete was found here. Copies that you made elsewhere may exist.")
        if found.others
        else _("None was found in the folders that this program knows. Copies that you made elsewhere may exist."),
        *map(str, found.files),
    ]
    if found.others:
        said.append(
            _(
                "These files open with an old sheet, too. They are not plain backups: they may hold what this"
                " vault does not. The program never deletes them. Look into each, and delete it yourself when you no"
                " longer need it:"
            )
        )
        said += map(str, found.others)
    if found.unreachable:
        said.append(_("These folders could not be looked into now:"))
        said += map(str, found.unreachable)
    if found.files and not found.fresh:
        said.append(_("Take a fresh backup first; then the older ones can be deleted here."))
    return said
