"""How a vault is made and opened: with a passphrase, with recovery words, with a key. Design section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.vault.errors import (
    PassphraseMissing,
    VaultWontOpen,
    WordsAndCodeWontOpen,
    WordsWontOpen,
)
from infoshare_desktop.store import schema, vault_file
from infoshare_desktop.store.damage.page_seals import refuse_foreign
from infoshare_desktop.store.file.owner import Owner
from infoshare_desktop.store.file.probe import refuse_if_held, salt_of
from infoshare_desktop.store.file.replace import abandon, place, prepare
from infoshare_desktop.store.keys.recovery_words import from_words, to_words
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from infoshare_desktop.store.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.schema import Schema


def create(path: Path, passphrase: str, clock: Clock, *, fictional: bool = False) -> tuple[Vault, list[str]]:
    """Make a vault and open it; with it come its 24 recovery words, which are kept nowhere.

    Raises PassphraseMissing, VaultExists, FolderMissing, TooLittleMemory and StorageErrors. The file
    appears under its name only when it is complete.
    """
    if not passphrase:
        raise PassphraseMissing
    vault_file.begin_new(path)
    key = VaultKey.derive(passphrase, new_salt())
    return create_with_key(path, key, clock(), fictional=fictional), to_words(key.key)


def create_with_key(path: Path, key: VaultKey, created_at: Moment, *, fictional: bool = False) -> Vault:
    """As ``create``, with a key that is known already."""
    vault_file.begin_new(path)
    file = prepare(path)
    try:
        vault_file.fill_new(file, key, created_at, fictional=fictional)
        place(path)
    except BaseException:
        abandon(path)
        raise
    return open_with_key(path, key)


def look(path: Path) -> None:
    """Raise what is certain before anybody types a passphrase: missing, empty, plain, open elsewhere."""
    path = vault_file.begin(path)
    salt_of(path)
    refuse_if_held(path)
    refuse_foreign(path)


def open_vault(path: Path, passphrase: str) -> Vault:
    """Open a vault. Raises the VaultErrors of journey 2, TooLittleMemory and StorageErrors."""
    path = vault_file.begin(path)
    return open_with_key(path, VaultKey.derive(passphrase, salt_of(path)))


def open_with_words(path: Path, words: str, vault_code: str | None = None) -> Vault:
    """Open a vault with its recovery words, as typed.

    ``vault_code``, 32 hex digits from the recovery sheet, stands in for a damaged beginning of the file.
    Raises RecoveryWordsWrong and what ``open_vault`` raises, with sentences that speak of the sheet.
    """
    path = vault_file.begin(path)
    key = from_words(words)
    begins = salt_of(path)
    try:
        return open_with_key(path, VaultKey(key, begins if vault_code is None else bytes.fromhex(vault_code)))
    except VaultWontOpen as error:
        raise (WordsWontOpen(begins.hex()) if vault_code is None else WordsAndCodeWontOpen()) from error


def open_with_key(path: Path, key: VaultKey, wanted: Schema = schema.CURRENT) -> Vault:
    """Open a vault whose key is known; an older one is migrated first. Raises as ``open_vault``."""
    path = vault_file.begin(path)
    salt_of(path)
    owner = Owner()
    try:
        connection = owner.run(lambda: vault_file.open_file(path, key, wanted))
    except BaseException:
        owner.close()
        raise
    return Vault(path, key, owner, connection)
