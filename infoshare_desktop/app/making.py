"""Making a vault: from the first question about the worker to the proof that the recovery words were kept."""

from __future__ import annotations

import secrets
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.clock import now
from infoshare_desktop.services.strength import strength
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault, RecoverySheet
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.paper.paper import Paper
from infoshare_desktop.ui.paper.paper_screen import PaperScreen

if TYPE_CHECKING:
    from infoshare_desktop.app.opening import Opening
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow

WORDS: Final = 24
PROVED: Final = 3
"""How many of the recovery words are typed back."""


class Making(QObject):
    """``left`` is the way back; ``finished`` carries where the vault is, and the open Session."""

    left = Signal()
    finished = Signal(object, object)

    def __init__(self, path: Path, window: MainWindow, runner: Runner, opening: Opening, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._runner = runner
        self._opening = opening
        self._creating = Creating(path, _places)
        self._session: Session | None = None

    def begin(self) -> None:
        """Show the step that the making is at; what was typed is there."""
        screen = Create(self._creating, now, strength, self._runner)
        screen.vault_wanted.connect(lambda wanted: self._make(screen, wanted))
        screen.print_requested.connect(self._print)
        screen.left.connect(self.left)
        screen.finished.connect(self._finish)
        self._window.show_closed(screen)

    def close(self) -> None:
        """Close the vault that was made, if it was."""
        if self._session is not None:
            self._session.close()

    def _make(self, screen: Create, wanted: NewVault) -> None:
        def done(made: tuple[Session, list[str]]) -> None:
            self._session, words = made
            screen.made(RecoverySheet(tuple(words), self._session.vault.key.vault_code))

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

    def _finish(self) -> None:
        session, self._session = self._session, None
        assert session is not None
        self.finished.emit(session.vault.path, session)


def _places() -> list[int]:
    """Which words are to be typed back, by their places from 1, in order."""
    return sorted(place + 1 for place in secrets.SystemRandom().sample(range(WORDS), PROVED))
