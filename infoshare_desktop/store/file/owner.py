"""The one thread that owns the vault's one connection."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

_STEPS: Final = 1_000
"""Steps of SQLite's machine between two looks whether somebody else asks."""

T = TypeVar("T")


class Owner:
    """Runs everything on a thread of its own, one thing after the other, in the order of asking."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._asking = 0
        self._counting = threading.Lock()
        self._ident = self._thread.submit(threading.get_ident).result()

    def run(self, work: Callable[[], T]) -> T:
        """Wait for ``work`` to be done on the owner's thread; what it raises is raised here."""
        if threading.get_ident() == self._ident:
            message = "the owner thread would wait for itself"
            raise RuntimeError(message)
        self._count(1)
        try:
            return self._thread.submit(work).result()
        finally:
            self._count(-1)

    def while_alone(self, connection: Connection, work: Callable[[], T]) -> T | None:
        """On the owner's thread: do long work of SQLite's, broken off as soon as somebody else asks; then None."""
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(lambda: self._asking > 1, _STEPS)
        try:
            result = work()
            return None if self._asking > 1 else result
        finally:
            driver.set_progress_handler(None, _STEPS)

    def _count(self, more: int) -> None:
        with self._counting:
            self._asking += more

    def close(self) -> None:
        """Let what is under way finish and end the thread. ``run`` raises RuntimeError afterwards."""
        self._thread.shutdown(wait=True)
