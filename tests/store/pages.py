"""Every page of a closed vault, decrypted without SQLCipher: what somebody with the key and a hex editor would read.

Page format of SQLCipher 4 (zetetic.net/sqlcipher/design): 4,096 bytes, of which the last 80 are the IV (16) and the
HMAC (64); AES-256-CBC with the raw key; the first page begins with the salt in place of its first 16 bytes. Frames of
a ``-wal`` are such pages behind a header of 24 bytes each, after one of 32 (sqlite.org/fileformat2.html, section 4.1).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.store.keys.vault_key import VaultKey

PAGE: Final = 4096
_IV: Final = 16
_RESERVED: Final = 80
_SALT: Final = 16
_WAL_HEADER: Final = 32
_FRAME_HEADER: Final = 24

WINDOW: Final = 5
"""Bytes of a word of which nothing may be left anywhere."""
CODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def pages(path: Path, key: VaultKey) -> Iterator[bytes]:
    """Every page of the file, free ones too, and every frame of a ``-wal`` beside it, in clear."""
    content = path.read_bytes()
    assert content[:_SALT] == key.salt
    assert len(content) % PAGE == 0
    for start in range(0, len(content), PAGE):
        yield _clear(content[start : start + PAGE], key.key, skip=0 if start else _SALT)
    wal = path.with_name(path.name + "-wal")
    frames = wal.read_bytes()[_WAL_HEADER:] if wal.exists() else b""
    for start in range(0, len(frames) - PAGE, _FRAME_HEADER + PAGE):
        frame = frames[start : start + _FRAME_HEADER + PAGE]
        number = int.from_bytes(frame[:4])
        yield _clear(frame[_FRAME_HEADER:], key.key, skip=_SALT if number == 1 else 0)


def holding(path: Path, key: VaultKey, word: str) -> int:
    """In how many pages any part of the word is left, in any coding; case does not count."""
    parts = {part for spelt in (word.lower(), word.upper()) for part in _parts(spelt)}
    return sum(1 for page in pages(path, key) if any(part in page for part in parts))


def _parts(word: str) -> Iterator[bytes]:
    """Every five bytes of a word in every coding, and as JSON escapes it.

    Of a word in plain letters five letters in UTF-16 and UTF-32: five bytes of these are one letter among zeros.
    """
    for encoded in (*(word.encode(coding) for coding in CODINGS), json.dumps(word).strip('"').encode()):
        size = WINDOW * (len(encoded) // len(word)) if word.isascii() else WINDOW
        yield from (encoded[start : start + size] for start in range(len(encoded) - size + 1))


def _clear(page: bytes, key: bytes, skip: int) -> bytes:
    """One page without its reserved end; ``skip``: bytes at its beginning that are no cipher text."""
    cipher = Cipher(AES(key), CBC(page[PAGE - _RESERVED :][:_IV])).decryptor()
    return cipher.update(page[skip : PAGE - _RESERVED]) + cipher.finalize()
