"""Runners whose work comes to nothing: a page is shown, and what it is about is not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.services.jobs import CancelToken
from infoshare_desktop.ui.jobs import ImmediateRunner, Job, OnLock

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from PySide6.QtCore import QObject

    from infoshare_desktop.domain.errors import KnownError

    Result = TypeVar("Result")


class Unanswered(ImmediateRunner):
    """Never gets to it."""

    def run(
        self,
        work: Callable[[CancelToken], Result],
        *,
        receiver: QObject,
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None],
        reads: bool = False,
        on_lock: OnLock = OnLock.WAIT,
    ) -> Job:
        """See Runner."""
        del work, reads
        self.met(known_error)
        return Job(CancelToken(), receiver, done, known_error, on_lock)

    def met(self, known_error: Callable[[KnownError], None]) -> None:
        """What comes of asking: nothing."""


class Failing(Unanswered):
    """Finds a page of the vault damaged."""

    def met(self, known_error: Callable[[KnownError], None]) -> None:
        """Tell it at once."""
        known_error(VaultDamaged("kim.infoshare"))
