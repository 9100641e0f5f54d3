"""The way to an open vault: which of the gate's screens is shown, and what each of them sets going."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from infoshare_desktop.app.settings_file import default_vault
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.gate.welcome import Welcome
from infoshare_desktop.ui.kit.file_choice import FileChoice, Wanted
from infoshare_desktop.ui.kit.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.app.demonstration import Demonstration
    from infoshare_desktop.app.opening import Opening
    from infoshare_desktop.app.options import Options
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow

Result = TypeVar("Result")


class Gate(QObject):
    """``opened`` carries the Session. ``path`` is the vault that is being opened."""

    opened = Signal(object)
    demonstration_wanted = Signal()

    def __init__(
        self,
        options: Options,
        window: MainWindow,
        runner: Runner,
        opening: Opening,
        emergency_numbers: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._window = window
        self._runner = runner
        self._opening = opening
        self._numbers = emergency_numbers
        self.path = options.vault or default_vault()

    def begin(self) -> None:
        """The passphrase box where there is a vault, else the welcome; what opening needs is loaded after that."""
        if self._options.demonstration:
            self._welcome()
            self.demonstration_wanted.emit()
        elif self._options.vault is not None or self.path.exists():
            self._unlock(self._options.because.words)
        else:
            self._welcome(self._options.because.words)
        QTimer.singleShot(0, self, lambda: self._run(self._opening.get_ready, lambda _none: None))

    def open_demonstration(self, demonstration: Demonstration) -> None:
        """Make and open the demonstration vault."""
        self._window.tell(_("Getting fictional people and decisions ready …"))
        self._run(lambda: self._opening.demonstration(demonstration), self.opened.emit, self._tell)

    def _welcome(self, because: str = "") -> None:
        screen = Welcome(self._numbers)
        screen.open_chosen.connect(self._choose_vault)
        screen.demonstration_chosen.connect(self.demonstration_wanted)
        self._window.show_closed(screen)
        screen.setFocus()
        if because:
            self._window.tell(because)

    def _unlock(self, because: str = "") -> None:
        screen = Unlock(self.path.name, because, self._numbers)
        screen.given.connect(lambda passphrase: self._open_with(screen, passphrase))
        screen.other_chosen.connect(self._choose_vault)
        self._window.show_closed(screen)
        screen.setFocus()

    def _open_with(self, screen: Unlock, passphrase: str) -> None:
        def done(session: Session) -> None:
            screen.opened()
            self.opened.emit(session)

        self._run(lambda: self._opening.with_passphrase(self.path, passphrase), done, screen.failed)

    def _choose_vault(self) -> None:
        filters = (_("Vaults (*.infoshare)"), _("All files (*)"))
        choice = FileChoice(self._window, _("Open a vault"), Wanted.FILE, start=self.path.parent, filters=filters)
        choice.chosen.connect(self._chosen)
        choice.open()

    def _chosen(self, path: Path) -> None:
        self.path = path
        self._unlock()
        self._run(lambda: self._opening.look(path), lambda _none: None, self._tell)

    def _tell(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)

    def _run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None] | None = None,
    ) -> None:
        self._runner.run(lambda _token: work(), receiver=self, done=done, known_error=known_error or self._tell)
