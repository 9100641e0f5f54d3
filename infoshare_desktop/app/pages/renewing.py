"""A new passphrase and a new recovery sheet: what each step of the screen sets going."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.domain.vault.errors import NewKeySet, NewKeyUnsure
from infoshare_desktop.services.care.proving import places
from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.services.care.suggesting import suggest
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
from infoshare_desktop.ui.paper.paper import Paper
from infoshare_desktop.ui.paper.paper_screen import PaperScreen
from infoshare_desktop.ui.renew.older_part import OlderPart
from infoshare_desktop.ui.renew.presenter import Renewal
from infoshare_desktop.ui.renew.screen import Renew

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.services.care.renewing import NewKey
    from infoshare_desktop.services.jobs import CancelToken
    from infoshare_desktop.ui.jobs import Job, Runner
    from infoshare_desktop.ui.kit.words.shape import Tone
    from infoshare_desktop.ui.shell.main_window import MainWindow


class RenewingJourney(QObject):
    """Holds the key that is made and not yet the vault's; it goes with the screen.

    ``tell`` says something in the window; ``back_up`` makes a backup wherever backups go.
    """

    left = Signal()
    finished = Signal()

    def __init__(
        self,
        session: Session,
        runner: Runner,
        tell: Callable[[str, Tone], None],
        back_up: Callable[[], BackupState],
        *,
        asks_current: bool,
    ) -> None:
        super().__init__()
        renewal = Renewal(places, asks_current=asks_current)
        self.screen = Renew(renewal, PassphraseHelp(strength, suggest), self._older, runner)
        self.setParent(self.screen)
        self._session = session
        self._renewing = session.renewing
        self._runner = runner
        self._tell = tell
        self._back_up = back_up
        self._new: NewKey | None = None
        self._changing: Job | None = None
        screen = self.screen
        screen.current_given.connect(self._admit)
        screen.passphrase_given.connect(self._make)
        screen.change_wanted.connect(self._change)
        screen.print_requested.connect(self._print)
        screen.left.connect(self.left)
        screen.finished.connect(self.finished)

    def flush(self) -> None:
        """The worker locks or goes away: nothing is kept of what is typed here, and a change under way is stopped.

        Up to the swap, that is; then the vault is whole under its old key, or under the new one that was proved.
        """
        if self._changing is not None:
            self._changing.cancel()
            self.screen.set_changing(changing=False)

    def _admit(self, passphrase: str) -> None:
        self._runner.run(
            lambda _token: self._renewing.refuse_wrong(passphrase),
            receiver=self.screen,
            done=lambda _none: self.screen.admitted(),
            known_error=self.screen.failed,
        )

    def _make(self, passphrase: str) -> None:
        def done(new: NewKey) -> None:
            self._new = new
            self.screen.made(RecoverySheet(new.words, new.vault_code), same_passphrase=new.same_passphrase)

        self._runner.run(
            lambda _token: self._renewing.make(passphrase),
            receiver=self.screen,
            done=done,
            known_error=self.screen.failed,
        )

    def _change(self) -> None:
        new = self._new
        assert new is not None
        self._changing = self._runner.run(
            lambda token: self._change_to(new, token),
            receiver=self.screen,
            done=self._changed,
            known_error=self.screen.failed,
        )

    def _change_to(self, new: NewKey, token: CancelToken) -> str:
        """Runs elsewhere: what is to be told although the vault is changed."""
        try:
            self._renewing.change(new, token)
        except (NewKeySet, NewKeyUnsure) as error:
            return str(error)
        return ""

    def _changed(self, unsure: str) -> None:
        self._new = None
        self.screen.changed(unsure)

    def _print(self, sheet: RecoverySheet) -> None:
        session = self._session
        paper = Paper(
            _("Recovery sheet"),
            lambda: session.reporting.recovery_sheet(
                sheet.words, sheet.vault_code, session.clock(), session.vault.path.name
            ),
        )
        over = PaperScreen(paper, self._runner, Path.home())
        over.left.connect(self.screen.show_again)
        over.told.connect(self._tell)
        self.screen.show_over(over)
        over.begin()

    def _older(self) -> OlderPart:
        return OlderPart(self._session.older_keys, self._back_up, self._runner)


def renew_before_work(
    session: Session, runner: Runner, window: MainWindow, back_up: Callable[[], BackupState], go_on: Callable[[], None]
) -> None:
    """Show it to somebody who came in with the recovery words; they may go on without a new passphrase, too."""
    journey = RenewingJourney(session, runner, window.tell, back_up, asks_current=False)
    journey.left.connect(go_on)
    journey.finished.connect(go_on)
    window.show_closed(journey.screen)
    journey.screen.setFocus()
