"""Which pages of a closed vault are whole, told without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.store.damage.page_seals import PAGE_BYTES, broken_pages, opens_any
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.opening import open_with_key
from tests.store.vaults import KEY, OTHER_KEY, make, seal

if TYPE_CHECKING:
    from pathlib import Path


def test_every_page_of_a_whole_vault_is_sealed_by_its_key(path: Path) -> None:
    """And none by another one."""
    with make(path) as vault:
        seal(vault)
    assert broken_pages(path, KEY) == []
    assert len(broken_pages(path, OTHER_KEY)) == path.stat().st_size // PAGE_BYTES
    assert opens_any(path, KEY)
    assert not opens_any(path, OTHER_KEY)


def test_they_are_the_pages_that_sqlcipher_finds(path: Path) -> None:
    """A flipped bit, a page of zeros, and one that was put elsewhere."""
    with make(path) as vault:
        seal(vault)
    content = bytearray(path.read_bytes())
    content[3 * PAGE_BYTES + 17] ^= 4
    content[7 * PAGE_BYTES : 8 * PAGE_BYTES] = bytes(PAGE_BYTES)
    content[9 * PAGE_BYTES : 10 * PAGE_BYTES] = content[10 * PAGE_BYTES : 11 * PAGE_BYTES]
    path.write_bytes(content)
    assert broken_pages(path, KEY) == [4, 8, 10]
    with open_with_key(path, KEY) as opened:
        found = opened._run(lambda: outside_transaction(opened._connection, "PRAGMA cipher_integrity_check"))
    assert [sentence.rsplit(" ", 1)[-1] for (sentence,) in found] == ["4", "8", "10"]


def test_a_page_that_is_cut_off_is_broken(path: Path) -> None:
    """The rest is whole."""
    make(path).close()
    content = path.read_bytes()
    path.write_bytes(content[: 5 * PAGE_BYTES + 100])
    assert broken_pages(path, KEY) == [6]


def test_the_right_key_is_known_for_a_file_whose_beginning_is_damaged(path: Path) -> None:
    """SQLCipher says the same of it as of a wrong key."""
    make(path).close()
    content = bytearray(path.read_bytes())
    content[16:PAGE_BYTES] = bytes(PAGE_BYTES - 16)
    path.write_bytes(content)
    assert opens_any(path, KEY)
    assert not opens_any(path, OTHER_KEY)
