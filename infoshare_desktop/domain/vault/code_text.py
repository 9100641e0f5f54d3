"""How a vault code is written."""

from __future__ import annotations

from typing import Final

_GROUP: Final = 4
"""Digits that stand together, on the screen, at the console and on the printed sheet."""


def grouped(vault_code: str) -> str:
    """32 digits in groups of four."""
    return " ".join(vault_code[start : start + _GROUP] for start in range(0, len(vault_code), _GROUP))
