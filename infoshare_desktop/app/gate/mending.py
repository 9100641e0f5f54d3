"""The way from a damaged vault to a whole one: a backup, or what can be saved from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.services.care.mending import Secret
from infoshare_desktop.ui.gate.damaged import Damaged
from infoshare_desktop.ui.jobs import OnLock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from infoshare_desktop.services.care.mending import Mending
    from infoshare_desktop.ui.jobs import Runner


class MendingJourney(QObject):
    """``left`` and ``restore_chosen`` are ways on; ``open_chosen`` carries the path of the vault that was saved.

    ``held`` comes as soon as a secret is known here: from then on nobody may find it unlocked.
    Without ``secret`` the passphrase is asked for first. ``folders``: where backups are besides the usual places.
    """

    held = Signal()
    left = Signal()
    restore_chosen = Signal()
    open_chosen = Signal(object)

    def __init__(
        self, path: Path, mending: Mending, secret: Secret | None, folders: Sequence[Path], runner: Runner
    ) -> None:
        super().__init__()
        self._path = path
        self._mending = mending
        self._secret = secret
        self._folders = folders
        self._runner = runner
        self.screen = Damaged(path.name, asks=secret is None)
        self.screen.given.connect(self._look_with)
        self.screen.salvage_asked.connect(self._salvage)
        self.screen.restore_chosen.connect(self.restore_chosen)
        self.screen.left.connect(self.left)
        self.screen.open_chosen.connect(self.open_chosen)
        self.setParent(self.screen)

    def begin(self) -> None:
        """Look at the damage, where that can be done already."""
        if self._secret is not None:
            self._look(self._secret)

    def _look_with(self, passphrase: str) -> None:
        self._secret = Secret(passphrase)
        self._look(self._secret)

    def _look(self, secret: Secret) -> None:
        self.held.emit()
        self._runner.run(
            lambda _token: self._mending.look(self._path, secret, self._folders),
            receiver=self.screen,
            done=self.screen.show_damage,
            known_error=self.screen.failed,
            on_lock=OnLock.GIVE_UP,
        )

    def _salvage(self) -> None:
        """It takes minutes, longer than anybody sits there; the screen shows no content of the vault meanwhile."""
        secret = self._secret
        assert secret is not None
        self._runner.run(
            lambda _token: self._mending.salvage(self._path, secret),
            receiver=self.screen,
            done=self.screen.show_saved,
            known_error=self.screen.failed,
            on_lock=OnLock.FINISH,
        )
