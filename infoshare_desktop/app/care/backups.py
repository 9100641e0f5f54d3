"""Backups in the life of the program: copied after a lock, looked over after unlocking, asked for before closing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.ui.jobs import JobRunner, OnLock
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.app.care.copying import CopyRequest
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.preferences import BackupWishes
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.services.care.backup_plan import BackupPlan
    from infoshare_desktop.services.jobs import CancelToken
    from infoshare_desktop.ui.home.backup_notice import BackupNotice


class Copies(Protocol):
    """Has copies of a closed vault made, by another process."""

    def start(self, request: CopyRequest) -> object:
        """Begin, and wait for nothing: the program ends."""

    def wait(self, request: CopyRequest, token: CancelToken) -> str:
        """Begin, and return what went wrong; see ``copying.wait_for_copy``."""


class BackupCare(QObject):
    """``looked`` carries the BackupState, ``failed`` why a backup that was asked for was not made.

    Works on a thread of its own, one thing after the other: nothing that the worker does waits for it, and what was
    just copied is complete when it is looked over. Without ``copies`` no backups are made.
    """

    looked = Signal(object)
    failed = Signal(str)

    def __init__(self, copies: Copies | None, wishes: Callable[[], BackupWishes], parent: QObject) -> None:
        super().__init__(parent)
        self._copies = copies
        self._wishes = wishes
        self._runner = JobRunner(self)
        self._session: Session | None = None
        self._looked_at: BackupPlan | None = None
        self.state: BackupState | None = None

    def copy(self, request: CopyRequest, tell: Callable[[str, Tone], None]) -> None:
        """Have copies made of a vault that was just locked; what goes wrong is told."""
        copies = self._copies
        if copies is not None:
            self._runner.run(
                lambda token: copies.wait(request, token),
                receiver=self,
                done=lambda problem: tell(problem, Tone.WARNING) if problem else None,
                known_error=lambda _error: None,  # the process tells its own in words
                on_lock=OnLock.GIVE_UP,
            )

    def begin(self, session: Session) -> None:
        """Look after the backups of an open vault."""
        self._session = session
        self.look_over()

    def take_up(self) -> None:
        """The worker may have wished for something else: look where backups go from now on."""
        if self._plan() != self._looked_at:
            self.look_over()

    def look_over(self) -> None:
        """Open and check what is new, and find out how things stand."""
        session, plan = self._session, self._plan()
        self._looked_at = plan
        if session is not None and plan is not None:
            self._runner.run(
                lambda token: session.backing_up.look_over(plan, token),
                receiver=self,
                done=self._look,
                known_error=lambda _error: None,  # whatever keeps the vault from being read is told where it is read
                on_lock=OnLock.GIVE_UP,
            )

    def back_up(self) -> None:
        """Make a backup now, while the vault is open."""
        session, plan = self._session, self._plan()
        if session is not None and plan is not None:
            self._runner.run(
                lambda token: session.backing_up.back_up(plan, token),
                receiver=self,
                done=self._look,
                known_error=lambda error: self.failed.emit(str(error)),
                on_lock=OnLock.GIVE_UP,
            )

    def notice(self, session: Session, settings: Callable[[], None]) -> BackupNotice:
        """What Home tells of the backups, now and when they were looked over; ``settings`` leads there."""
        from infoshare_desktop.ui.home.backup_notice import BackupNotice

        notice = BackupNotice(session.clock)
        self.looked.connect(notice.show_state)
        self.failed.connect(notice.show_problem)
        notice.back_up_asked.connect(self.back_up)
        notice.settings_asked.connect(settings)
        if self.state is not None:
            notice.show_state(self.state)
        return notice

    def due(self) -> tuple[Path, ...]:
        """The folders that a copy of the vault is to go to when it is closed. Raises KnownErrors."""
        plan = self._plan()
        return self._session.backing_up.due(plan) if self._session is not None and plan is not None else ()

    def start(self, request: CopyRequest) -> None:
        """Have copies made by a process that lives on when this one ends."""
        if self._copies is not None:
            self._copies.start(request)

    def close(self) -> None:
        """Stop; what is being opened is left, what is being copied is copied."""
        self._runner.close()

    def _plan(self) -> BackupPlan | None:
        if self._session is None or self._copies is None:
            return None
        from infoshare_desktop.services.care.backup_plan import plan_of

        return plan_of(self._wishes(), self._session.vault.path)

    def _look(self, state: BackupState) -> None:
        self.state = state
        self.looked.emit(state)
