"""Every setting of the format and of safety is what the design says, whatever a library's defaults become."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.store.file.connection import Access, connect, outside_transaction
from tests.store import children
from tests.store.vaults import KEY, beside, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

PINNED = {
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512",
    "cipher_plaintext_header_size": "0",
    "cipher_memory_security": "0",
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": "2",
    "foreign_keys": "1",
    "secure_delete": "1",
    "temp_store": "2",
    "trusted_schema": "0",
    "cache_size": "-65536",
}


def test_every_setting_is_pinned(vault: Vault) -> None:
    """What SQLCipher and SQLite say of the open vault."""
    names = list(PINNED)
    found = vault._run(lambda: [outside_transaction(vault._connection, f"PRAGMA {name}") for name in names])
    assert {name: str(rows[0][0]) for name, rows in zip(names, found, strict=True)} == PINNED


def test_an_open_vault_has_no_shared_memory_file(path: Path, vault: Vault) -> None:
    """A ``-shm`` would mean that the lock came too late, and that others could get in between."""
    seal(vault)
    assert beside(path) == [path.name, path.name + "-wal"]


def test_a_closed_file_is_read_without_a_trace(path: Path) -> None:
    """No lock, no file beside it, and no way to write."""
    make(path).close()
    connection = connect(path, KEY, Access.CLOSED)
    other = connect(path, KEY, Access.CLOSED)
    assert outside_transaction(connection, "SELECT count(*) FROM vault") == [(1,)]
    assert beside(path) == [path.name]
    connection.close()
    other.close()


@pytest.mark.parametrize(
    "way_in",
    ["connection.connect(path, OTHER_KEY)", "probe.refuse_if_held(path)", "opening.open_with_key(path, OTHER_KEY)"],
)
def test_a_wrong_key_is_silent(path: Path, way_in: str) -> None:
    """SQLCipher would write to the standard error of a program that has no terminal (the child's is looked at)."""
    make(path).close()
    told = children.run(
        f"""
import sys
from pathlib import Path
from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.store import opening
from infoshare_desktop.store.file import connection
from infoshare_desktop.store.file import probe
from tests.store.vaults import OTHER_KEY
path = Path(sys.argv[1])
try:
    {way_in}
except VaultWontOpen:
    pass
print("done")
""",
        str(path),
    )
    assert told == "done"
