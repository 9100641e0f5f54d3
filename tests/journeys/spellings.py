"""How a word may stand in a file or in memory, and whether it does."""

from __future__ import annotations

import base64
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CODINGS: Final = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_LARGEST: Final = 1 << 20
"""Bytes of a file up to which every place in it is tried as the beginning of something compressed."""


def spellings(word: str) -> frozenset[bytes]:
    """The word in each coding, in small and large letters, as it is and as hexadecimal digits and base64 show it.

    Of base64 those signs that do not depend on what stands before and after the word.
    """
    plain = {form.encode(coding) for form in (word, word.upper(), word.title()) for coding in CODINGS}
    shown = {form for one in plain for form in (one.hex().encode(), one.hex().upper().encode(), *_base64(one))}
    return frozenset(plain | shown)


def stands_in(content: bytes, spelt: frozenset[bytes]) -> bool:
    """Whether it stands there in any spelling, compressed or not."""
    return any(form in piece for piece in (content, *_unpacked(content)) for form in spelt)


def files_with(spelt: frozenset[bytes], *folders: Path) -> list[str]:
    """The files below the folders in which the word stands, or in whose names."""
    found = [file for folder in folders if folder.exists() for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in found if stands_in(file.read_bytes(), spelt) or stands_in(bytes(file), spelt)]


def _base64(word: bytes) -> Iterator[bytes]:
    for shift in range(3):
        signs = base64.b64encode(bytes(shift) + word)
        yield signs[-(-shift * 8 // 6) : (shift + len(word)) * 8 // 6]


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Whatever in it can be unpacked: zlib's streams begin with 0x78, gzip's and those without a head are tried too."""
    if len(content) > _LARGEST:
        return
    starts = [place for place, byte in enumerate(content) if byte in {0x78, 0x1F}]
    for start in starts:
        unpacker = zlib.decompressobj(wbits=47)  # 32 + 15: zlib or gzip, whichever it is
        try:
            piece = unpacker.decompress(content[start:], _LARGEST)
        except zlib.error:
            continue
        yield piece
