"""The way to an open vault: which of the gate's screens is shown, and what each of them sets going."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.clock import now
from infoshare_desktop.app.options import Because
from infoshare_desktop.app.settings_file import default_vault
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultWontOpen
from infoshare_desktop.ui.first_paint import after_first_paint
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.app.gate.making import Making
    from infoshare_desktop.app.gate.opening import Opened, Opening
    from infoshare_desktop.app.options import Options
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.ui.gate.recovery import Recovery
    from infoshare_desktop.ui.jobs import Job, Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow

Result = TypeVar("Result")


class Gate(QObject):
    """``opened`` carries the Session. ``path`` is the vault that is being opened.

    ``held`` comes when a vault is open here already, with its recovery words on the screen, or a secret is known
    that opens one to be mended or restored; ``close`` closes what is open.

    Screens that few starts need are imported as they are asked for: start-up counts (design section 9).
    """

    opened = Signal(object)
    held = Signal()
    demonstration_wanted = Signal()

    def __init__(
        self,
        options: Options,
        window: MainWindow,
        runner: Runner,
        opening: Opening,
        preferences: Preferences,
        back_up: Callable[[Session], BackupState],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._window = window
        self._runner = runner
        self._opening = opening
        self._numbers = preferences.emergency_numbers
        self._wishes = preferences.backups
        self._back_up = back_up
        self._making: Making | None = None
        self._recovered: Session | None = None
        self._knows_secret = False
        self._explaining: Job | None = None
        self.path = options.vault or default_vault()

    def begin(self) -> None:
        """The passphrase box where there is a vault, else the welcome.

        Once that is painted the vault's file is looked at, and what opening needs is loaded.
        """
        if self._options.demonstration:
            self._welcome()
            self.demonstration_wanted.emit()
        elif self._options.because is Because.DAMAGED:
            self._mend(None)
        elif self._options.vault is not None or self.path.exists():
            screen = self._unlock(self._options.because.words)
            after_first_paint(self._window, lambda: self._look(screen))
        else:
            self._welcome(self._options.because.words)
        after_first_paint(self._window, self._get_ready)

    def close(self) -> None:
        """The window is closed: a vault that was made or recovered and not yet gone into is closed too."""
        if self._making is not None:
            self._making.close()
        if self._recovered is not None:
            self._recovered.close()

    @property
    def holds_vault(self) -> bool:
        """Whether a vault is open here, or what opens one is known; see ``held``."""
        return (
            self._knows_secret or self._recovered is not None or (self._making is not None and self._making.holds_vault)
        )

    def run_demonstration(self, make: Callable[[], Session]) -> None:
        """Make and open a demonstration vault."""
        self._window.tell(_("Getting fictional people and decisions ready …"))
        self._run(make, self.opened.emit)

    def _welcome(self, because: str = "") -> None:
        from infoshare_desktop.ui.gate.welcome import Welcome

        screen = Welcome(self._numbers)
        screen.create_chosen.connect(self._make)
        screen.open_chosen.connect(self._choose_vault)
        screen.demonstration_chosen.connect(self.demonstration_wanted)
        screen.restore_chosen.connect(self._restore)
        self._window.show_closed(screen)
        screen.setFocus()
        if because:
            self._window.tell(because)

    def _unlock(self, because: str = "") -> Unlock:
        screen = Unlock(self.path.name, because, self._numbers)
        screen.given.connect(lambda passphrase: self._open_with(screen, passphrase))
        screen.words_chosen.connect(self._recover)
        screen.restore_chosen.connect(self._restore)
        screen.other_chosen.connect(self._choose_vault)
        self._window.show_closed(screen)
        screen.setFocus()
        return screen

    def _look(self, screen: Unlock) -> None:
        """Say what is certain about the file before anybody types a passphrase."""
        path = self.path
        self._runner.run(
            lambda _token: self._opening.look(path), receiver=screen, done=lambda _none: None, known_error=screen.warn
        )

    def _open_with(self, screen: Unlock, passphrase: str) -> None:
        """Open it; what explains the passphrase before, which asks folders that may not answer, is not waited for."""
        path = self.path
        if self._explaining is not None:
            self._explaining.cancel()

        def failed(error: KnownError) -> None:
            self._failed(screen, error, lambda: self._mend(passphrase))
            if isinstance(error, VaultWontOpen):
                self._explaining = self._runner.run(
                    lambda token: self._opening.explain(self._wishes, path, passphrase, token),
                    receiver=self,
                    done=lambda _none: None,
                    known_error=screen.warn,
                )

        self._run(
            lambda: self._opening.with_passphrase(path, passphrase), lambda opened: self._opened(screen, opened), failed
        )

    def _recover(self) -> None:
        from infoshare_desktop.services.care.reading_words import read_recovery_words
        from infoshare_desktop.ui.gate.recovery import Recovery

        screen = Recovery(self.path.name, read_recovery_words)
        screen.given.connect(lambda words, code: self._open_with_words(screen, words, code))
        screen.passphrase_chosen.connect(self._unlock)
        screen.restore_chosen.connect(self._restore)
        self._window.show_closed(screen)
        screen.setFocus()

    def _open_with_words(self, screen: Recovery, words: str, code: str) -> None:
        path = self.path
        self._run(
            lambda: self._opening.with_words(path, words, code or None),
            lambda opened: self._renew(screen, opened.session),
            lambda error: self._failed(screen, error, lambda: self._mend(words=words, code=code)),
        )

    def _failed(self, screen: Unlock | Recovery, error: KnownError, mend: Callable[[], None]) -> None:
        """Where the vault is damaged, what was typed leads to what can be done about that."""
        if isinstance(error, VaultDamaged):
            screen.opened()
            mend()
        else:
            screen.failed(error)

    def _mend(self, passphrase: str | None = None, words: str = "", code: str = "") -> None:
        """What can be done about a damaged vault; where nothing was typed yet, the passphrase is asked for."""
        from infoshare_desktop.app.gate.mending import MendingJourney
        from infoshare_desktop.services.care.backup_plan import plan_of
        from infoshare_desktop.services.care.mending import Mending, Secret

        typed = passphrase is not None or words
        secret = Secret(passphrase or "", words, code) if typed else None
        folders = plan_of(self._wishes, self.path).folders
        journey = MendingJourney(self.path, Mending(now), secret, folders, self._runner)
        journey.held.connect(self._know_secret)
        journey.left.connect(self._begin_again)
        journey.restore_chosen.connect(self._restore)
        journey.open_chosen.connect(self._chosen)
        self._window.show_closed(journey.screen)
        journey.screen.setFocus()
        journey.begin()

    def _renew(self, screen: Recovery, session: Session) -> None:
        """Who needed the recovery words needs a passphrase; who has no time for that now can go on without."""
        from infoshare_desktop.app.pages.renewing import renew_before_work

        def go_on() -> None:
            self._recovered = None
            self.opened.emit(session)

        screen.opened()
        self._recovered = session
        renew_before_work(session, self._runner, self._window, lambda: self._back_up(session), go_on)
        self.held.emit()

    def _opened(self, screen: Unlock, opened: Opened) -> None:
        screen.opened()
        if opened.unproved:
            self._prove(opened)
        else:
            self.opened.emit(opened.session)

    def _choose_vault(self) -> None:
        from infoshare_desktop.ui.gate.vault_files import vault_filters
        from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted

        choice = FileChoice(
            self._window, _("Open a vault"), Wanted.FILE, start=self.path.parent, filters=vault_filters()
        )
        choice.chosen.connect(self._chosen)
        choice.open()

    def _chosen(self, path: Path) -> None:
        self.path = path
        self._look(self._unlock())

    def _make(self) -> None:
        making = self._making_at(self.path)
        making.left.connect(self._welcome)
        making.begin()

    def _prove(self, opened: Opened) -> None:
        """The program was closed before the recovery words were proved: lead back to them."""
        self._making_at(self.path).go_on(opened)

    def _making_at(self, path: Path) -> Making:
        from infoshare_desktop.app.gate.making import Making

        self._making = Making(path, self._window, self._runner, self._opening, self)
        self._making.made.connect(self._hold)
        self._making.finished.connect(self._made)
        return self._making

    def _know_secret(self) -> None:
        """From now on to the end of the process: what was typed and read may linger in its memory."""
        self._knows_secret = True
        self.held.emit()

    def _hold(self, path: Path) -> None:
        self.path = path
        self.held.emit()

    def _made(self, path: Path, session: Session) -> None:
        self.path, self._making = path, None
        self.opened.emit(session)

    def _restore(self) -> None:
        from infoshare_desktop.app.gate.restoring import RestoringJourney
        from infoshare_desktop.services.care.backup_plan import plan_of
        from infoshare_desktop.services.care.restoring import Restoring

        journey = RestoringJourney(self.path, plan_of(self._wishes, self.path), Restoring(now), self._runner)
        journey.held.connect(self._know_secret)
        journey.left.connect(self._begin_again)
        journey.open_chosen.connect(self._chosen)
        self._window.show_closed(journey.screen)
        journey.screen.setFocus()
        journey.begin()

    def _begin_again(self) -> None:
        if self.path.exists():
            self._unlock()
        else:
            self._welcome()

    def _get_ready(self) -> None:
        self._run(self._opening.get_ready, lambda _none: None)

    def _tell(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)

    def _run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None] | None = None,
    ) -> None:
        self._runner.run(lambda _token: work(), receiver=self, done=done, known_error=known_error or self._tell)
