"""Trying a key out on a copy of the vault: what practising recovery does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.store.anew.new_key import opens
from infoshare_desktop.store.file.replace import abandon, incoming, prepare

if TYPE_CHECKING:
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.vault import Vault


def opens_copy(vault: Vault, key: VaultKey) -> bool:
    """Whether a key opens a copy of the open vault, which is made for that and deleted; the vault is not changed.

    The copy is made where one is cleared up that a killed program leaves. Raises StorageErrors.
    """
    prepare(vault.path)
    try:
        vault.copy_into(incoming(vault.path))
        return opens(key, incoming(vault.path))
    finally:
        abandon(vault.path)
