"""What can be done about a damaged vault: how bad it is, the last backup that is whole, and saving what can be read.

Needs no open vault; the store is imported by the calls (see ``keeping``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.services.care.backup_plan import default_folders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.backups.files import BackupFile
    from infoshare_desktop.store.damage.salvage import Salvaged
    from infoshare_desktop.store.keys.vault_key import VaultKey

_TRIED: Final = 5
"""Backups that are opened at most, the newest first: each takes as long as reading all of it."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens the vault: a passphrase, or recovery words with the vault code where that is needed too."""

    passphrase: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    vault_code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class WholeBackup:
    """A backup that was opened and checked just now."""

    path: Path
    made_at: datetime
    """On the laptop's wall, as its name says."""
    entries: int


@dataclass(frozen=True, slots=True)
class Damage:
    """How bad it is, and where to go back to."""

    broken: int
    """How many pages of the file cannot be read or are missing; none where what is in them does not agree."""
    pages: int
    """How many there were, as far as that is known."""
    backup: WholeBackup | None
    """None where none was found in the usual places that is whole."""
    missing: int = 0
    """How many of the broken ones are missing at the end of the file, which was cut off there."""


class Mending:
    """Raises KnownErrors; VaultWontOpen where the secret is not that of the file, VaultIsNone where it is no vault."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def look(self, damaged: Path, secret: Secret, folders: Sequence[Path] = ()) -> Damage:
        """How bad it is; backups are looked for in these folders, beside the vault, and beside a link to it."""
        from infoshare_desktop.store.damage.extent import extent_of
        from infoshare_desktop.store.damage.log_damage import bring_in_log
        from infoshare_desktop.store.damage.page_seals import refuse_other_key
        from infoshare_desktop.store.vault_file import begin

        file = begin(damaged)
        bring_in_log(file)
        key = _key(file, secret)
        refuse_other_key(file, key)
        extent = extent_of(file, key)
        names = tuple(dict.fromkeys((file, damaged)))
        backup = _last_whole(names, key, (*folders, *default_folders(damaged), *(name.parent for name in names)))
        return Damage(extent.lost, extent.pages, backup, extent.missing)

    def salvage(self, damaged: Path, secret: Secret) -> Salvaged:
        """Put everything that can be read into a new vault beside the damaged one, which stays as it is."""
        from infoshare_desktop.store.damage.salvage import salvage
        from infoshare_desktop.store.vault_file import begin

        file = begin(damaged)
        return salvage(file, _key(file, secret), self._clock())


def _key(damaged: Path, secret: Secret) -> VaultKey:
    from infoshare_desktop.store.file.probe import salt_of
    from infoshare_desktop.store.keys.recovery_words import from_words
    from infoshare_desktop.store.keys.vault_key import VaultKey

    if secret.passphrase:
        return VaultKey.derive(secret.passphrase, salt_of(damaged))
    salt = bytes.fromhex(secret.vault_code) if secret.vault_code else salt_of(damaged)
    return VaultKey(from_words(secret.words), salt)


def _last_whole(names: Sequence[Path], key: VaultKey, folders: Sequence[Path]) -> WholeBackup | None:
    from infoshare_desktop.store.backups.backup import verify_copy

    for file in _newest(names, key.salt, folders):
        try:
            verified = verify_copy(file.path, key)
        except KnownError:
            continue
        return WholeBackup(file.path, file.dated.at, verified.head.entries)
    return None


def _newest(names: Sequence[Path], salt: bytes, folders: Sequence[Path]) -> Iterator[BackupFile]:
    """Backups of the vault under any of its names, the newest first."""
    from infoshare_desktop.store.backups.files import own_backups

    found: list[BackupFile] = []
    for folder in dict.fromkeys(folders):
        if folder.is_dir():
            found += (file for name in names for file in own_backups(folder, name, salt))
    yield from sorted(found, key=lambda each: each.dated.order, reverse=True)[:_TRIED]
