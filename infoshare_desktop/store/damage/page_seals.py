"""Which pages of a closed vault are as they were written, told by their seals and without opening it.

SQLCipher 4 ends each page with its IV (16 bytes) and an HMAC-SHA512 (64 bytes) over its content, the IV and the number
of the page, little-endian. The HMAC's key is PBKDF2-HMAC-SHA512 of the raw key over the salt with each bit of 0x3a
changed, twice (zetetic.net/sqlcipher/design). So a key that seals any page is the right key, even where SQLCipher says
no more than *not a database* because the first page is damaged.

Ordinary file calls: never on a vault that this process has connected (design section 5).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.errors import VaultIsNone, VaultWontOpen
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.keys.vault_key import KEY_BYTES, SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from infoshare_desktop.store.keys.vault_key import VaultKey

PAGE_BYTES: Final = 4096
_SEAL_BYTES: Final = 64
_SALT_MASK: Final = 0x3A
_ROUNDS: Final = 2
_TRIED: Final = 32
"""Pages that are looked at before a key is called wrong; of a damaged disk one of so many is whole."""

_BYTES: Final = 224
"""Different bytes that 4,096 random ones have at least: 256 in all but one of a million cases; a text has 100."""


def broken_pages(path: Path, key: VaultKey, check: Callable[[], None] = lambda: None) -> list[int]:
    """The numbers, from 1, of the pages whose seal does not hold; a page that is cut off is one of them.

    ``check`` is called for every page, and stops it by raising.
    """
    secret, broken = _secret(key), []
    with told(path):
        for number, page in _pages(path):
            check()
            if not _holds(page, number, secret):
                broken.append(number)
    return broken


def opens_any(path: Path, key: VaultKey) -> bool:
    """Whether the key is that of the file, whatever is damaged in it: the seal of any page holds."""
    secret = _secret(key)
    with told(path):
        step = max(1, path.stat().st_size // PAGE_BYTES // _TRIED)
        return any(_holds(page, number, secret) for number, page in _pages(path, step))


def is_encrypted(path: Path) -> bool:
    """Whether any page looks like one of a vault: whole, and with nearly every byte that there is.

    A vault of which even half is overwritten still has such pages; a text, a form or an empty file has none. What
    is compressed looks the same.
    """
    with told(path):
        step = max(1, path.stat().st_size // PAGE_BYTES // _TRIED)
        return any(len(page) == PAGE_BYTES and len(set(page)) >= _BYTES for _number, page in _pages(path, step))


def refuse_foreign(path: Path) -> None:
    """Raise VaultIsNone for a file of which no part is encrypted."""
    if not is_encrypted(path):
        raise VaultIsNone(str(path))


def refuse_other_key(path: Path, key: VaultKey) -> None:
    """Raise where the key seals no page of the file: VaultIsNone as above, else VaultWontOpen."""
    if not opens_any(path, key):
        refuse_foreign(path)
        raise VaultWontOpen


def _secret(key: VaultKey) -> bytes:
    salt = bytes(byte ^ _SALT_MASK for byte in key.salt)
    return hashlib.pbkdf2_hmac("sha512", key.key, salt, _ROUNDS, KEY_BYTES)


def _pages(path: Path, step: int = 1) -> Iterator[tuple[int, bytes]]:
    """Every page, or one of so many, with its number."""
    with path.open("rb") as file:
        number = 1
        while page := file.read(PAGE_BYTES):
            yield number, page
            number += step
            if step > 1:
                file.seek((number - 1) * PAGE_BYTES)


def _holds(page: bytes, number: int, secret: bytes) -> bool:
    if len(page) < PAGE_BYTES:
        return False
    start = SALT_BYTES if number == 1 else 0
    sealed = page[start:-_SEAL_BYTES] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(secret, sealed, "sha512"), page[-_SEAL_BYTES:])
