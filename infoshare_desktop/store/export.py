"""A copy of the vault under a passphrase of its own: nothing leaves in the clear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.vault.errors import PassphraseMissing, VaultDamaged
from infoshare_desktop.store.anew.new_key import opens
from infoshare_desktop.store.backups.backup import verify
from infoshare_desktop.store.file.connection import rekey
from infoshare_desktop.store.file.probe import refuse_taken
from infoshare_desktop.store.file.replace import abandon, incoming, place, prepare
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def export(vault: Vault, target: Path, passphrase: str) -> list[str]:
    """Write a copy of the open vault that ``passphrase`` opens, and return the copy's own recovery words.

    The copy was opened and checked, its chain ends where the vault's does, and the vault's key does not
    open it. Raises PassphraseMissing, FolderMissing, VaultExists, VaultDamaged, TooLittleMemory, StorageErrors.
    """
    if not passphrase:
        raise PassphraseMissing
    refuse_taken(target)
    key = VaultKey.derive(passphrase, new_salt())
    prepare(target)
    try:
        _fill(vault, target, key)
        place(target)
    except BaseException:
        abandon(target)
        raise
    return to_words(key.key)


def _fill(vault: Vault, target: Path, key: VaultKey) -> None:
    copy = incoming(target)
    vault.copy_into(copy)
    rekey(copy, vault.key, key)
    head = vault.read(lambda kept: kept.entries.head())
    if verify(copy, key) != head or opens(vault.key, copy):
        raise VaultDamaged(str(target))
