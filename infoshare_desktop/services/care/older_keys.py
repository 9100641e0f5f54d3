"""After a new passphrase: which copies still open with an older one, and deleting them. Design section 5.

The store is imported by the calls: see ``services.care.keeping``.
"""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import NotAllowed, StorageError
from infoshare_desktop.services.care.keeping import kept_folders
from infoshare_desktop.services.care.words_kept import kept_words

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class OlderCopies:
    """What was found in the folders that the vault knows, and beside the vault."""

    files: tuple[Path, ...] = ()
    """Backups of this vault that open with an older passphrase and older words; these may be deleted."""
    unreachable: tuple[Path, ...] = ()
    """Folders that could not be looked into: a stick that is not plugged in."""
    fresh: bool = False
    """Whether a copy under the passphrase of today is there, too."""
    others: tuple[Path, ...] = ()
    """They open with it, too, and are no mere backups: they may hold what the vault does not. Never deleted here."""


class OlderKeys:
    """Looks for copies by how they begin; nothing is opened, and only ``delete`` changes anything."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def copies(self) -> OlderCopies:
        """Which copies are still under an older key; none where the passphrase was never changed."""
        from infoshare_desktop.store.backups.older_keys import backups_under, copies_under

        codes, folders = self._vault.read(self._where)
        files: list[Path] = []
        others: list[Path] = []
        fresh: list[Path] = []
        unreachable = []
        for folder in folders:
            try:
                backups = backups_under(folder, self._vault.path, codes)
                others += [file for file in copies_under(folder, self._vault.path, codes) if file not in backups]
                files += backups
                fresh += copies_under(folder, self._vault.path, (self._vault.key.vault_code,))
            except StorageError:
                unreachable.append(folder)
        return OlderCopies(tuple(files), tuple(unreachable), bool(fresh), tuple(others))

    def delete(self) -> OlderCopies:
        """Delete the backups among them, and say what is left.

        Raises NotAllowed where no copy under the key of today was seen to open and to be whole.
        """
        from infoshare_desktop.store.backups.older_keys import copies_under, first_whole, held
        from infoshare_desktop.store.erasing.old_copies import delete

        found = self.copies()
        _codes, folders = self._vault.read(self._where)
        mine = (self._vault.key.vault_code,)
        known = (folder for folder in folders if folder not in found.unreachable)
        fresh = [file for folder in known for file in copies_under(folder, self._vault.path, mine)]
        if first_whole(fresh, self._vault) is None:
            raise NotAllowed(_("Take a fresh backup first: no copy that opens with your new sheet was found."))
        delete(file for file in found.files if not held(file))
        return self.copies()

    def _where(self, kept: Repositories) -> tuple[tuple[str, ...], tuple[Path, ...]]:
        codes = tuple(code for code in kept_words(kept).earlier if code != self._vault.key.vault_code)
        return codes, tuple(dict.fromkeys((self._vault.path.parent, *kept_folders(kept))))
