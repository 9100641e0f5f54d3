"""Vaults for the tests of the store: real files under a key that costs no derivation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.lines import line_of_decision
from infoshare_desktop.domain.records.record import SCHEMA, sealed, statement
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.opening import create_with_key
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.hand_clock import START

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Entry, Head
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

KEY: Final = VaultKey(bytes(range(32)), bytes(range(100, 116)))
OTHER_KEY: Final = VaultKey(bytes(range(1, 33)), bytes(range(100, 116)))
NEW_KEY: Final = VaultKey(bytes(range(50, 82)), bytes(range(200, 216)))
"""Another key with another salt, as a new passphrase gives."""


def make(path: Path, key: VaultKey = KEY) -> Vault:
    """A new and empty vault, open."""
    return create_with_key(path, key, START)


def decision(reason: str = "She asked me to", number: str = "KM-2026-0001") -> Decision:
    """A sealed decision with one planned disclosure that gives ``reason``."""
    draft = shared_with_consent()
    reasoned = replace(draft, outcome=replace(draft.outcome, reasons=reason))
    return sealed(reasoned, pack(), WORKER, number, START)


def seal(vault: Vault, reason: str = "She asked me to", number: str = "KM-2026-0001") -> Entry:
    """Append and list one decision that gives ``reason``."""
    made = decision(reason, number)

    def work(kept: Repositories) -> Entry:
        line = line_of_decision(made, History(made))
        kept.records.put(line.row)
        kept.records.index(number, line.text)
        kept.numbers.continue_above(Counters(number=int(number.rpartition("-")[2]) + 1))
        return kept.entries.append(EntryKind.SEAL, number, SCHEMA, statement(made), START)

    return vault.write(work)


def head(vault: Vault) -> Head:
    """Where the vault's chain stands."""
    return vault.read(lambda kept: kept.entries.head())


def beside(path: Path) -> list[str]:
    """The names of everything in the folder of a vault."""
    return sorted(file.name for file in path.parent.iterdir())
