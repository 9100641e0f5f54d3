"""Keeps the draft in the vault while it is worked on."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.ui.jobs import Runner


class Autosave(QObject):
    """One save at a time, always of the newest draft; what is not saved is never called saved.

    ``settled`` comes after each save that was made or failed.
    """

    settled = Signal()

    def __init__(self, draft: Draft, save: Callable[[Draft], Moment], runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._runner = runner
        self._latest = draft
        self._kept: Draft | None = draft
        self._kept_at: Moment | None = None
        self._turn = Lock()
        self._saving = False
        self._stopped = False
        self.problem = ""
        """Why the last save failed; empty where it did not."""

    def put(self, draft: Draft) -> None:
        """Save this draft as soon as the saves before it are done."""
        self._latest = draft
        if not self._saving:
            self._start_if_needed()

    def saved_at(self, draft: Draft) -> Moment | None:
        """When exactly this draft was saved; None while it is not, or where that was before it was opened."""
        return self._kept_at if draft == self._kept else None

    def keeps(self, draft: Draft) -> bool:
        """Whether exactly this draft is in the vault."""
        return draft == self._kept

    def flush(self, draft: Draft) -> None:
        """Save now, and return when it is on the disk. Raises KnownError; a later job saves nothing older."""
        self._latest = draft
        if draft != self._kept and not self._stopped:
            self._keep(*self._save_latest())

    def stop(self) -> None:
        """The draft was sealed or discarded: save nothing more."""
        self._stopped = True

    def _start_if_needed(self) -> None:
        if self._stopped or self._latest == self._kept:
            return
        self._saving = True
        self._runner.run(lambda _token: self._save_latest(), receiver=self, done=self._saved, known_error=self._failed)

    def _save_latest(self) -> tuple[Draft, Moment]:
        """Runs on either thread; takes the newest draft once its turn has come, so no older one comes after it."""
        with self._turn:
            draft = self._latest
            return draft, self._save(draft)

    def _saved(self, result: tuple[Draft, Moment]) -> None:
        self._saving = False
        self._keep(*result)
        self._start_if_needed()

    def _keep(self, draft: Draft, at: Moment) -> None:
        self._kept, self._kept_at, self.problem = draft, at, ""
        self.settled.emit()

    def _failed(self, error: KnownError) -> None:
        self._saving = False
        self.problem = str(error)
        self.settled.emit()
