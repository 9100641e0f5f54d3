"""Looking after vaults: made, opened, checked, copied. Design section 5.

The store is imported by the calls and not with this module: it takes a quarter of a second, and
the passphrase box is painted first (design section 9).
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.services.care.backup_plan import default_folders
from infoshare_desktop.services.care.strength import refuse_weak

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.damage.check import Finding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_BACKUP: Final = "backup"
_FOLDERS: Final = "backup_folders"


class Keeping:
    """What is done with a vault as a whole. Every call raises KnownErrors for what is the world's fault."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def look(self, path: Path) -> None:
        """Raise what is certain about the file before anybody types a passphrase."""
        from infoshare_desktop.store import opening

        opening.look(path)

    def create(self, path: Path, passphrase: str, *, fictional: bool = False) -> tuple[Vault, list[str]]:
        """A new vault, open, and its 24 recovery words, which are kept nowhere.

        Raises PassphraseWeak, except for a fictional one.
        """
        from infoshare_desktop.store import opening

        if not fictional:
            refuse_weak(passphrase)
        return opening.create(path, passphrase, self._clock, fictional=fictional)

    def create_for_demonstration(self, path: Path) -> Vault:
        """A new vault, open, marked as fictional, under a random key that is written nowhere."""
        from infoshare_desktop.store import opening
        from infoshare_desktop.store.keys.vault_key import VaultKey

        return opening.create_with_key(path, VaultKey.random(), self._clock(), fictional=True)

    def open(self, path: Path, passphrase: str) -> Vault:
        """Open a vault by its passphrase. Raises the VaultErrors of design section 3, journey 2."""
        from infoshare_desktop.store import opening

        return _knowing_its_backups(opening.open_vault(path, passphrase), path)

    def open_with_words(self, path: Path, words: str, vault_code: str | None = None) -> Vault:
        """Open a vault by its recovery words; ``vault_code`` where the file's beginning is damaged."""
        from infoshare_desktop.store import opening

        return _knowing_its_backups(opening.open_with_words(path, words, vault_code), path)

    def check(self, vault: Vault, head: str | None = None) -> list[Finding]:
        """Look at everything; ``head``: whether the chain once ended there, as printed on a report."""
        return vault.check(head)

    def backup(self, vault: Vault, folder: Path) -> Path:
        """Close the vault, copy it into a folder, open and check the copy, and note in the vault when and where."""
        from infoshare_desktop.store.backups.backup import take
        from infoshare_desktop.store.opening import open_with_key

        now = self._clock()
        backup = take(vault, folder, now)
        with open_with_key(vault.path, vault.key) as again:
            again.write(lambda repositories: note_backup(repositories, now, folder.absolute()))
        return backup

    def export(self, vault: Vault, target: Path, passphrase: str) -> list[str]:
        """Write a copy under a passphrase of its own, and return its recovery words. Raises PassphraseWeak.

        Where it goes is noted in the vault first: what is erased later may still be in it.
        """
        from infoshare_desktop.store.erasing.left_to_clear import note_export
        from infoshare_desktop.store.export import export

        refuse_weak(passphrase)
        vault.write(lambda repositories: note_export(repositories, target.absolute()))
        return export(vault, target, passphrase)


def _knowing_its_backups(vault: Vault, path: Path) -> Vault:
    """The open vault, in which a folder of backups is noted that only the link tells which it was opened through."""
    found = [folder for folder in default_folders(path) if folder.is_dir()] if path.is_symlink() else []

    def work(repositories: Repositories) -> None:
        for folder in found:
            note_folder(repositories, folder)

    with suppress(KnownError):  # on a full disk: the next time, then
        if not {*found} <= {*vault.read(kept_folders)}:
            vault.write(work)
    return vault


def kept_backup(repositories: Repositories) -> Moment | None:
    """When the last verified backup was made; None before the first."""
    data = repositories.settings.get(_BACKUP)
    return None if data is None else Moment.parse(data["verified_at"])


def kept_backup_folder(repositories: Repositories) -> str:
    """Where the last verified backup went to, in full; empty where that is not known."""
    return str((repositories.settings.get(_BACKUP) or {}).get("folder", ""))


def note_backup(repositories: Repositories, at: Moment, folder: Path | None = None) -> None:
    """Note when the last verified backup was made, and the folder that it went to where that is to be remembered."""
    repositories.settings.put(_BACKUP, {"verified_at": str(at), "folder": "" if folder is None else str(folder)})
    if folder is not None:
        note_folder(repositories, folder)


def note_folder(repositories: Repositories, folder: Path) -> None:
    """Note that copies of the vault are in a folder: what is erased later has to go from there, too."""
    known = kept_folders(repositories)
    if folder not in known:
        repositories.settings.put(_FOLDERS, {"folders": [str(one) for one in (*known, folder)]})


def kept_folders(repositories: Repositories) -> tuple[Path, ...]:
    """The folders that backups were ever put into, the first one first; a stick may not be plugged in now."""
    data = repositories.settings.get(_FOLDERS)
    return () if data is None else tuple(Path(folder) for folder in data["folders"])
