"""Backups looked for and looked into while no vault is open. Design section 5."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.errors import BackupOfOtherKey, VaultError, VaultIsNewer, VaultWontOpen
from infoshare_desktop.domain.vault.file_kind import FileKind, kind_of
from infoshare_desktop.store import schema
from infoshare_desktop.store.backups.files import dated
from infoshare_desktop.store.damage.log_damage import bring_in_log, keep_damaged_log
from infoshare_desktop.store.damage.page_seals import is_encrypted
from infoshare_desktop.store.file.connection import Access, connect
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.keys.recovery_words import from_words
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.rows.numbers.numbers import Numbers
from infoshare_desktop.store.rows.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from infoshare_desktop.domain.vault.holdings import Holdings

_KEYS_TRIED: Final = 3
"""Keys that a passphrase is tried with: each takes a third of a second."""


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A file that may be a backup, as far as it can be told without a key."""

    path: Path
    at: datetime
    """When it was made by its name, without a zone; else when the file was last written."""
    size: int
    """Bytes."""
    same_key: bool | None
    """Whether it begins as the vault does, which is so under the same key alone; None where there is no vault.

    It is no certain sign of another key where it does not: the beginning of the vault may be what is damaged.
    """
    salt: bytes = field(default=b"", repr=False)
    """How it begins."""
    kind: FileKind = FileKind.BACKUP


def backups_in(folders: Iterable[Path], vault: Path, changed: Moment) -> tuple[FoundBackup, ...]:
    """Every file in the folders that may be a backup, the newest first; then what replacing and salvaging left there.

    Folders that cannot be read are left out.
    ``changed``: any moment, for its zone: files know no zone. Whatever cannot be a vault is left out.
    """
    salt = _vault_salt(vault)
    found = [
        one
        for folder in dict.fromkeys(folders)
        for file in _files(folder, vault)
        if (one := _found(file, salt, changed)) is not None
    ]
    newest = sorted(found, key=lambda one: (one.at, one.path), reverse=True)
    return tuple(one for kind in FileKind for one in newest if one.kind is kind)


def key_of(file: Path, secret: str, *, by_words: bool = False) -> VaultKey:
    """The key that a passphrase, or recovery words, come to for this file. Raises RecoveryWordsWrong too."""
    salt = salt_of(file)
    return VaultKey(from_words(secret), salt) if by_words else VaultKey.derive(secret, salt)


def look_into(backup: Path, vault: Path, secret: str, *, by_words: bool = False) -> tuple[Holdings, bool]:
    """What a backup holds, and whether the same secret opens the vault that is there now.

    Nothing is checked beyond that. Raises BackupOfOtherKey where the vault that is there has another salt, and as
    ``backup.verify``.
    """
    key = key_of(backup, secret, by_words=by_words)
    bring_in_log(backup)
    try:
        holdings = holdings_of(backup, key)
    except VaultWontOpen:
        if _vault_salt(vault) not in {None, key.salt}:
            raise BackupOfOtherKey from None
        raise
    return holdings, opens(vault, secret, by_words=by_words)


def holdings_of(backup: Path, key: VaultKey) -> Holdings:
    """What a closed file holds. Raises as ``backup.verify``; a log beside it is left alone."""
    connection = connect(backup, key, Access.CLOSED)
    try:
        with told(backup):
            if schema.version_of(connection) > schema.CURRENT.version:
                raise VaultIsNewer(str(backup))
            with connection.begin():
                return Summary(connection).holdings()
    finally:
        connection.close()


def opens(vault: Path, secret: str, *, by_words: bool = False) -> bool:
    """Whether what a restore has to know of a vault can be read; a damaged log beside it is kept first."""
    try:
        keep_damaged_log(vault)
        connection = connect(vault, key_of(vault, secret, by_words=by_words), Access.CLOSED)
        try:
            with told(vault), connection.begin():
                Numbers(connection).counters()
        finally:
            connection.close()
    except KnownError:
        return False
    return True


def newest_of_other_keys(found: Iterable[FoundBackup]) -> tuple[FoundBackup, ...]:
    """Of each key that is not the vault's the newest backup, the newest keys first; a few, for each costs a moment."""
    newest: dict[bytes, FoundBackup] = {}
    for one in found:
        if one.same_key is False and one.kind is FileKind.BACKUP:
            newest.setdefault(one.salt, one)
    return tuple(newest.values())[:_KEYS_TRIED]


def _files(folder: Path, vault: Path) -> Iterator[Path]:
    try:
        files = sorted(folder.glob(f"*{vault.suffix}"))
    except OSError:
        return
    for file in files:
        if file.is_file() and not (vault.exists() and file.samefile(vault)):
            yield file


def _found(file: Path, salt: bytes | None, changed: Moment) -> FoundBackup | None:
    own = _salt(file)
    if own is None:
        return None
    try:
        status, named = file.stat(), dated(file)
    except OSError:
        return None
    written = Moment(datetime.fromtimestamp(status.st_mtime, UTC), changed.zone).local().replace(tzinfo=None)
    at = named[1].at if named else written
    return FoundBackup(file, at, status.st_size, None if salt is None else own == salt, own, kind_of(file.stem))


def _vault_salt(vault: Path) -> bytes | None:
    """How the vault begins; None where there is none, or what is there was never one or is nothing of it any more."""
    try:
        return _salt(vault) if is_encrypted(vault) else None
    except KnownError:
        return None


def _salt(file: Path) -> bytes | None:
    """How a file begins; None for what is no vault."""
    try:
        return salt_of(file)
    except VaultError:
        return None
