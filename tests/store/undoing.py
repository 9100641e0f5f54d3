"""Many examples in one vault, each of which leaves nothing behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class _UndoneError(Exception):
    """Ends the transaction of an example."""


def undoing(vault: Vault, work: Callable[[Repositories], object]) -> None:
    """Run ``work`` in a transaction, and undo it."""

    def run(kept: Repositories) -> None:
        work(kept)
        raise _UndoneError

    with pytest.raises(_UndoneError):
        vault.write(run)
