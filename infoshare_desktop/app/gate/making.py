"""Making a vault: from the first question about the worker to the proof that the recovery words were kept."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.clock import now
from infoshare_desktop.services.care.proving import places
from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.services.care.suggesting import suggest
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.paper.paper import Paper
from infoshare_desktop.ui.paper.paper_screen import PaperScreen

if TYPE_CHECKING:
    from infoshare_desktop.app.gate.opening import Opened, Opening
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow


class Making(QObject):
    """``left`` is the way back; ``finished`` carries where the vault is, and the open Session.

    ``made`` comes as soon as there is an open vault, and carries where it is.
    """

    left = Signal()
    made = Signal(object)
    finished = Signal(object, object)

    def __init__(self, path: Path, window: MainWindow, runner: Runner, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._runner = runner
        self._opening = opening
        self._creating = Creating(path, places, opening.remark_on_place)
        self._session: Session | None = None

    def begin(self) -> None:
        """Show the step that the making is at; what was typed is there."""
        screen = Create(self._creating, now, PassphraseHelp(strength, suggest), self._runner)
        screen.vault_wanted.connect(lambda wanted: self._make(screen, wanted))
        screen.print_requested.connect(self._print)
        screen.left.connect(self.left)
        screen.proved.connect(self._keep_proof)
        screen.finished.connect(self._finish)
        self._window.show_closed(screen)

    def go_on(self, opened: Opened) -> None:
        """Show the words of a vault that was made before, and whose words were not proved then."""
        self._session = opened.session
        self._creating.made(_sheet(opened))
        self.begin()
        self._window.tell(_("Before you go on: it was not checked yet that you have the recovery words on paper."))
        self.made.emit(opened.session.vault.path)

    @property
    def holds_vault(self) -> bool:
        """Whether a vault is open here."""
        return self._session is not None

    def close(self) -> None:
        """Close the vault that was made, if it was."""
        if self._session is not None:
            self._session.close()

    def _make(self, screen: Create, wanted: NewVault) -> None:
        def done(opened: Opened) -> None:
            self._session = opened.session
            screen.made(_sheet(opened))
            self.made.emit(opened.session.vault.path)

        self._runner.run(
            lambda _token: self._opening.create(wanted.path, wanted.passphrase, wanted.profile),
            receiver=self,
            done=done,
            known_error=screen.failed,
        )

    def _print(self, sheet: RecoverySheet) -> None:
        session = self._session
        assert session is not None
        name = session.vault.path.name
        paper = Paper(
            _("Recovery sheet"),
            lambda: session.reporting.recovery_sheet(sheet.words, sheet.vault_code, now(), name),
        )
        screen = PaperScreen(paper, self._runner, Path.home())
        screen.left.connect(self.begin)
        screen.told.connect(self._window.tell)
        self._window.show_closed(screen)
        screen.begin()

    def _keep_proof(self) -> None:
        from infoshare_desktop.services.care.proving import Proving

        assert self._session is not None
        proving = Proving(self._session.vault)
        self._runner.run(
            lambda _token: proving.proved(), receiver=self, done=lambda _none: None, known_error=self._not_kept
        )

    def _not_kept(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)

    def _finish(self) -> None:
        session, self._session = self._session, None
        assert session is not None
        self.finished.emit(session.vault.path, session)


def _sheet(opened: Opened) -> RecoverySheet:
    return RecoverySheet(opened.unproved, opened.session.vault.key.vault_code)
