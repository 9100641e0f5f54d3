"""Vaults for the tests of the store: real files under a key that costs no derivation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.store.keys import VaultKey
from infoshare_desktop.store.vault import create_with_key
from tests.hand_clock import START

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Entry, Head
    from infoshare_desktop.store.vault import Vault

KEY: Final = VaultKey(bytes(range(32)), bytes(range(100, 116)))
OTHER_KEY: Final = VaultKey(bytes(range(1, 33)), bytes(range(100, 116)))


def make(path: Path, key: VaultKey = KEY) -> Vault:
    """A new and empty vault, open."""
    return create_with_key(path, key, START)


def seal(vault: Vault, reason: str = "She asked me to", number: str = "KM-2026-0001") -> Entry:
    """Append one entry that says ``reason``."""
    return vault.write(
        lambda kept: kept.entries.append(EntryKind.SEAL, number, "decision/1", {"reason": reason}, START)
    )


def head(vault: Vault) -> Head:
    """Where the vault's chain stands."""
    return vault.read(lambda kept: kept.entries.head())


def beside(path: Path) -> list[str]:
    """The names of everything in the folder of a vault."""
    return sorted(file.name for file in path.parent.iterdir())
