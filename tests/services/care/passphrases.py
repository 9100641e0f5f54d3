"""The passphrase of today, and the one that is to come."""

from __future__ import annotations

from typing import Final

OLD: Final = "velvet harbour 9 pigeons"
NEW: Final = "gravel 'orchid\" %41 Tuesday"
