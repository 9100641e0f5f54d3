"""Backups found, looked into and restored while no vault is open. Design sections 5 and 6.

The store is imported by the calls: see ``services.care.keeping``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.vault.errors import PassphraseOfBackup
from infoshare_desktop.domain.vault.last_numbers import read_last_numbers
from infoshare_desktop.services.care.backup_plan import default_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.services.care.backup_plan import BackupPlan
    from infoshare_desktop.store.backups.looking_into import FoundBackup
    from infoshare_desktop.store.backups.restore import Restored


@dataclass(frozen=True, slots=True)
class ToOpen:
    """A backup, and what opens it."""

    backup: Path
    secret: str = field(repr=False)
    """The passphrase that the vault had on that day, or the recovery words."""
    by_words: bool = False


@dataclass(frozen=True, slots=True)
class ToRestore:
    """What is to become of a backup."""

    opens: ToOpen
    target: Path
    replacing: bool = False
    """Only after the worker was told that a vault is there: it is then kept beside it."""
    replaced_passphrase: str = field(default="", repr=False)
    """The passphrase of the vault that is there, where it is another one; empty where nobody knows it."""
    last_numbers: str = ""
    """As typed from paper; empty where nothing is known."""


class Restoring:
    """Needs no open vault. Every call raises KnownErrors for what is the world's fault."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def find(self, plan: BackupPlan, vault: Path) -> tuple[FoundBackup, ...]:
        """What may be a backup in the folders that are known, and beside the vault; see ``backups_in``."""
        from infoshare_desktop.store.backups.looking_into import backups_in
        from infoshare_desktop.store.file.links import followed

        beside = (followed(vault).absolute().parent, vault.absolute().parent)
        folders = (*plan.folders, *default_folders(vault), *beside)
        return backups_in(folders, vault, self._clock())

    def explain(self, plan: BackupPlan, vault: Path, passphrase: str, stop: Callable[[], None] = lambda: None) -> None:
        """Raise PassphraseOfBackup where a passphrase that does not open the vault opens a backup under another key.

        ``stop`` ends it by raising, also while a folder does not answer.
        """
        from infoshare_desktop.store.backups.looking_into import newest_of_other_keys, opens
        from infoshare_desktop.store.file.unwaited import unwaited

        def work(still_wanted: Callable[[], None]) -> None:
            for found in newest_of_other_keys(self.find(plan, vault)):
                still_wanted()
                if opens(found.path, passphrase):
                    raise PassphraseOfBackup(wording.day(found.at.date()))

        unwaited(work, stop)

    def look_into(self, opens: ToOpen, vault: Path) -> tuple[Holdings, bool]:
        """What a backup holds, and whether the same secret opens the vault that is there now."""
        from infoshare_desktop.store.backups.looking_into import look_into

        return look_into(opens.backup, vault, opens.secret, by_words=opens.by_words)

    def fuller(self, found: Sequence[FoundBackup], opens: ToOpen, holds: Holdings) -> tuple[Path, Holdings] | None:
        """Which other file opens with the same key and holds more than a backup does; None where none is known to."""
        from infoshare_desktop.store.backups.fuller import fuller

        return fuller(found, opens.backup, holds, opens.secret, by_words=opens.by_words)

    def restore(self, wanted: ToRestore) -> Restored:
        """Let a backup become the vault. Raises NotAllowed where the numbers from paper cannot be read."""
        from infoshare_desktop.store.backups.restore import Besides, restore

        last = read_last_numbers(wanted.last_numbers)
        besides = Besides(wanted.opens.by_words, wanted.replaced_passphrase or None, last)
        opens = wanted.opens
        return restore(
            opens.backup, wanted.target, opens.secret, self._clock, replacing=wanted.replacing, besides=besides
        )
