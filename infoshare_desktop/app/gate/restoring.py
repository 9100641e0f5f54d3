"""The way from a backup to a vault, while none is open."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.domain.erasing.erasure import told_after_restore
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.ui.gate.restore import Restore
from infoshare_desktop.ui.jobs import OnLock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.services.care.backup_plan import BackupPlan
    from infoshare_desktop.services.care.restoring import Restoring, ToOpen, ToRestore
    from infoshare_desktop.store.backups.looking_into import FoundBackup
    from infoshare_desktop.store.backups.restore import Restored
    from infoshare_desktop.ui.jobs import Runner


class RestoringJourney(QObject):
    """``left`` is the way back, ``open_chosen`` carries the restored vault's path.

    ``held`` comes as soon as a secret is known here: from then on nobody may find it unlocked.
    """

    held = Signal()
    left = Signal()
    open_chosen = Signal(object)

    def __init__(self, vault: Path, plan: BackupPlan, restoring: Restoring, runner: Runner) -> None:
        super().__init__()
        self._vault = vault
        self._plan = plan
        self._restoring = restoring
        self._runner = runner
        self._found: Sequence[FoundBackup] = ()
        self.screen = Restore(vault, vault.parent, read_recovery_words)
        self.screen.look_asked.connect(self._look_into)
        self.screen.given.connect(self._restore)
        self.screen.left.connect(self.left)
        self.screen.open_chosen.connect(self.open_chosen)
        self.setParent(self.screen)

    def begin(self) -> None:
        """Look for backups where they usually are."""
        self._runner.run(
            lambda _token: self._restoring.find(self._plan, self._vault),
            receiver=self.screen,
            done=self._show_found,
            known_error=self.screen.failed,
            on_lock=OnLock.GIVE_UP,
        )

    def _show_found(self, found: Sequence[FoundBackup]) -> None:
        self._found = found
        self.screen.show_found(found)

    def _look_into(self, opens: ToOpen) -> None:
        self.held.emit()

        def look() -> tuple[Holdings, bool, tuple[Path, Holdings] | None]:
            holdings, readable = self._restoring.look_into(opens, self._vault)
            return holdings, readable, self._restoring.fuller(self._found, opens, holdings)

        def done(looked: tuple[Holdings, bool, tuple[Path, Holdings] | None]) -> None:
            holdings, readable, fuller = looked
            there = os.path.lexists(self._vault)
            self.screen.show_holdings(opens, holdings, there=there, readable=readable, fuller=fuller)

        self._runner.run(
            lambda _token: look(),
            receiver=self.screen,
            done=done,
            known_error=self.screen.failed,
            on_lock=OnLock.GIVE_UP,
        )

    def _restore(self, wanted: ToRestore) -> None:
        """As with what is saved from a damaged vault, the screen shows no content of the vault meanwhile."""

        def done(restored: Restored) -> None:
            erasures = told_after_restore(restored.erased_again, certain=restored.erasures_certain)
            self.screen.restored(restored.kept, restored.new_code, erasures)

        self._runner.run(
            lambda _token: self._restoring.restore(wanted),
            receiver=self.screen,
            done=done,
            known_error=self.screen.failed,
            on_lock=OnLock.FINISH,
        )
