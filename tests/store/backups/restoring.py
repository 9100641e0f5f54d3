"""A vault that went on since its backup was taken, and the numbers that it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.vaults import seal

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault

PASSPHRASE = "passphrase"


def step(vault: Vault) -> None:
    """Seal one decision under the next number."""
    seal(vault, number=next_number(vault))


def next_number(vault: Vault) -> str:
    """Take the next number."""
    return vault.write(lambda kept: kept.numbers.next_number(2026))
