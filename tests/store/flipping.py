"""A file of which one bit is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def flip(path: Path, at: int) -> bytes:
    """Flip one bit of the byte at this place, from 0, or from the end where it is negative; the file as it is then."""
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    return bytes(content)
