"""The life of the process: the gate, then the work in one open vault, then a lock or the end."""

from __future__ import annotations

import contextlib
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from infoshare_desktop.app.care.backups import BackupCare
from infoshare_desktop.app.care.copying import CopyRequest
from infoshare_desktop.app.care.vault import VaultCare
from infoshare_desktop.app.clock import uptime
from infoshare_desktop.app.gate.gate import Gate
from infoshare_desktop.app.look import look_of
from infoshare_desktop.app.options import Because
from infoshare_desktop.app.process.copied import forget_copied
from infoshare_desktop.app.process.covering import Covering
from infoshare_desktop.app.process.last_resort import told_and_gone_on
from infoshare_desktop.app.process.relaunch import relaunch
from infoshare_desktop.app.process.way_out import WayOut
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.ui.first_paint import after_first_paint
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.app.care.backups import Copies
    from infoshare_desktop.app.demonstration import Demonstration
    from infoshare_desktop.app.gate.opening import Opening
    from infoshare_desktop.app.options import Options
    from infoshare_desktop.app.pages.workspace import Workspace
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.app.settings_file import SettingsFile
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.locking.idle import IdleWatch
    from infoshare_desktop.ui.shell.main_window import MainWindow
    from infoshare_desktop.ui.theme.appearance import Appearance


_SECOND: Final = 1000
"""Milliseconds."""


class Program(QObject):
    """One process opens one vault at most: to lock it is to end, and a fresh process stands at the passphrase box."""

    def __init__(
        self,
        options: Options,
        window: MainWindow,
        runner: Runner,
        opening: Opening,
        settings: SettingsFile,
        appearance: Appearance,
        restart: Callable[[list[str]], None] = relaunch,
        seconds: Callable[[], float] = uptime,
        copies: Copies | None = None,
    ) -> None:
        super().__init__(window)
        self._options = options
        self._window = window
        self._runner = runner
        self._opening = opening
        self._settings = settings
        self._appearance = appearance
        self._restart = restart
        self._seconds = seconds
        self._demonstration: Demonstration | None = None
        self._workspace: Workspace | None = None
        self._idle: IdleWatch | None = None
        self._care = BackupCare(copies, lambda: settings.load().backups, self)
        self._vault_care = VaultCare(runner, self)
        self._covering = Covering(window, runner, self)
        self._vault_care.mend_asked.connect(lambda: self.lock(Because.DAMAGED))
        self._to_copy: tuple[Path, ...] = ()
        self._gate = Gate(options, window, runner, opening, settings.load(), self._back_up, self)
        self._gate.opened.connect(self._open)
        self._gate.held.connect(self._watch_once)
        self._gate.demonstration_wanted.connect(self._demonstrate)
        window.lock_asked.connect(lambda: self.lock(Because.LOCKED))
        window.vanish_asked.connect(self.vanish)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Show the first thing; what was just locked is copied once that is painted."""
        self._gate.begin()
        vault, folders = self._options.vault, self._options.back_up_to
        if vault is not None and folders and self._options.because is not Because.DAMAGED:
            request = CopyRequest(vault.absolute(), folders)
            after_first_paint(self._window, lambda: self._care.copy(request, self._window.tell))

    def lock(self, because: Because) -> None:
        """Flush, close the vault, empty the clipboard, and start afresh; where the flush fails, hide everything."""
        if self._covering.covers:
            self._covering.try_again()
        else:
            self._lock(because)

    def vanish(self) -> None:
        """Lock, and leave nothing on the screen: the process ends and none is started.

        Where what is typed cannot be saved, the window goes out of sight all the same, hidden too, and waits with it.
        """
        if self._workspace is None and not self._gate.holds_vault:
            return
        self._vanish()
        if self._window.isVisible():
            self._window.showMinimized()

    def end(self) -> None:
        """The window is closed: see that nothing is left behind, and that what changed is copied."""
        self._runner.close()
        self._care.close()
        self._vault_care.close()
        self._gate.close()
        if self._to_copy:
            self._care.start(CopyRequest(self._gate.path.absolute(), self._to_copy))
        if self._demonstration is not None:
            self._demonstration.delete()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is closed saves first; where that fails it stays as it is and says why."""
        closed = watched is self._window and event.type() == QEvent.Type.Close
        if closed and self._workspace is not None:
            if (why := self._unsaved(self._workspace)) is not None:
                event.ignore()
                (self._covering.say if self._covering.covers else self._tell)(why)
                return True
            self._let_go(self._workspace)
        return super().eventFilter(watched, event)

    def _lock(self, because: Because) -> None:
        self._leave(
            WayOut(
                lambda: self._lock(because),
                self._window.hide,
                lambda lost: self._start_afresh(because.without(lost)),
            )
        )

    def _vanish(self) -> None:
        # Minimised it still counts as shown: the application ends when the last window that does so is closed.
        self._leave(WayOut(self._vanish, self._window.showMinimized, lambda _lost: self._window.close()))

    def _start_afresh(self, because: Because) -> None:
        path = [str(self._gate.path.absolute())]
        if self._demonstration is not None:
            self._demonstration.delete()
            because, path = Because.DEMONSTRATION_ENDED, []
        folders, self._to_copy = self._to_copy, ()
        self._restart([*path, f"--because={because}", *(f"--back-up-to={folder}" for folder in folders)])

    def _open(self, session: Session) -> None:
        from infoshare_desktop.app.pages.workspace import Workspace

        self._workspace = Workspace(
            session, self._window, self._runner, self._settings.load(), self, self._care, self._vault_care
        )
        self._workspace.preferences_changed.connect(self._prefer)
        self._workspace.begin()
        if self._demonstration is None:
            self._care.begin(session)
        self._vault_care.begin(session)
        self._watch_once()

    def _watch_once(self) -> None:
        self._window.take_lock_keys()
        if self._idle is None:
            self._watch()

    def _watch(self) -> None:
        """Lock by itself: when nobody uses the program, and when the system says that nobody is there."""
        from infoshare_desktop.app.process.lock_signals.signs import listen
        from infoshare_desktop.ui.locking.idle import IdleWatch

        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        minutes = self._settings.load().lock_after
        # What is mended or restored at the gate takes longer than anybody sits there; no content is on the screen then.
        self._idle = IdleWatch(application, minutes, self._seconds, self, lambda: self._runner.finishes)
        self._idle.warned.connect(self._window.show_countdown)
        self._idle.idle.connect(lambda: self.lock(Because.IDLE))
        # What a screen reader does for somebody is no input event, but it moves the focus.
        application.focusObjectChanged.connect(self._idle.touch)
        listen(self.lock, self)
        self._second = QTimer(self, singleShot=True, interval=_SECOND)
        self._second.timeout.connect(self._keep_typed)
        self._idle.typed.connect(self._begin_second)

    def _begin_second(self) -> None:
        if not self._second.isActive():
            self._second.start()

    def _keep_typed(self) -> None:
        """A kill costs a second at most of what is typed without a pause; at each pause the screens save."""
        if self._workspace is not None:
            self._workspace.keep_typed()

    def _prefer(self, preferences: Preferences) -> None:
        """Take up what the worker chose, and keep it for the next start."""
        self._appearance.choose(look_of(preferences))
        if self._idle is not None:
            self._idle.set_minutes(preferences.lock_after)
        try:
            self._settings.save(preferences)
        except OSError:
            self._window.tell(
                _("The settings could not be kept on this laptop; they hold until you lock."), Tone.WARNING
            )
        self._care.take_up()

    def _back_up(self, session: Session) -> BackupState:
        """Runs elsewhere: a backup now, wherever the worker wants them."""
        from infoshare_desktop.services.care.backup_plan import plan_of

        return session.backing_up.back_up(plan_of(self._settings.load().backups, session.vault.path))

    def _demonstrate(self) -> None:
        from infoshare_desktop.app.demonstration import Demonstration

        self._demonstration = Demonstration()
        demonstration = self._demonstration
        self._gate.run_demonstration(lambda: self._opening.demonstration(demonstration))

    def _leave(self, way: WayOut) -> None:
        """Save and close what is open; else hide it until it can be, or the worker gives it up."""
        workspace = self._workspace
        if workspace is None:
            if self._left_gate(way):
                way.then(None)
        elif (why := self._unsaved(workspace)) is None:
            way.hide()
            self._let_go(workspace)
            way.then(None)
        else:
            self._covering.cover(workspace.session, why, way.again, lambda: self._lose(workspace, way))

    def _lose(self, workspace: Workspace, way: WayOut) -> None:
        """Leave whatever it costs; what can be saved after all is saved."""
        why = self._unsaved(workspace)
        way.hide()
        self._let_go(workspace)
        way.then(why)

    def _left_gate(self, way: WayOut) -> bool:
        """Close what is open at the gate: a vault with its recovery words on the screen, or one being mended.

        What is being saved from a damaged vault, or restored, is finished first; then it is left.
        """
        if not self._gate.holds_vault:
            return False
        if self._runner.finishes:
            self._window.tell(_("This locks as soon as the work under way is finished. Leave the laptop on."))
            self._runner.when_finished(way.again)
            return False
        way.hide()
        with told_and_gone_on():
            self._runner.close()
        with told_and_gone_on(), contextlib.suppress(KnownError):
            self._gate.close()
        forget_copied()
        return True

    def _unsaved(self, workspace: Workspace) -> KnownError | None:
        """Save everything, or tell what of the world keeps it from being saved; then all stays as it is.

        A demonstration is deleted anyway. A fault of ours keeps nothing open: nobody could lock.
        """
        with told_and_gone_on():
            try:
                workspace.flush()
            except KnownError as error:
                if self._demonstration is None:
                    return error
        return None

    def _let_go(self, workspace: Workspace) -> None:
        """Close the vault, and empty the clipboard."""
        self._workspace = None
        with told_and_gone_on(), contextlib.suppress(KnownError):  # Home tells of backups that are missing
            self._to_copy = self._care.due()
        with told_and_gone_on():
            self._runner.close()
            self._care.close()
            self._vault_care.close()
        # A disk too full to tidy up leaves the log file beside the vault; everything is in there, nothing is lost.
        with told_and_gone_on(), contextlib.suppress(KnownError):
            workspace.session.close()
        forget_copied()

    def _tell(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)
