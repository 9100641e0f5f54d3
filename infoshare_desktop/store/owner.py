"""The one thread that owns the vault's one connection."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Owner:
    """Runs everything on a thread of its own, one thing after the other, in the order of asking."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._ident = self._thread.submit(threading.get_ident).result()

    def run(self, work: Callable[[], T]) -> T:
        """Wait for ``work`` to be done on the owner's thread; what it raises is raised here."""
        if threading.get_ident() == self._ident:
            message = "the owner thread would wait for itself"
            raise RuntimeError(message)
        return self._thread.submit(work).result()

    def close(self) -> None:
        """Let what is under way finish and end the thread. ``run`` raises RuntimeError afterwards."""
        self._thread.shutdown(wait=True)
