"""A vault as a killed program leaves it, with a log (``-wal``) that was damaged since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.store.flipping import flip
from tests.store.left_behind import copied_while_open

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

_EARLY: Final = 60
"""A byte of the log's first frame: with it all that the log holds is lost."""


def killed_with_damaged_log(vault: Vault, to: Path) -> bytes:
    """Leave an open vault at ``to`` as after a kill, one bit of its log flipped; the log as it is then."""
    to.parent.mkdir(exist_ok=True)
    copied_while_open(vault, to)
    log = to.with_name(f"{to.name}-wal")
    return flip(log, _EARLY)
