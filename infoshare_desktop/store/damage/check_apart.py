"""A check that nobody waits for: through a connection of its own, while the owner works on. Design section 5.

The file is opened as one that nobody changes, which takes no lock. That holds as long as the owner writes into the log
alone: it brings the log into the file first, and then not again until the check is over. Whatever else changes the file
ends the check without a result. SQLite's own file handles are used throughout, so the owner's lock stays.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Final, Self

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.store.damage.check import CheckKind, Finding, findings
from infoshare_desktop.store.file.connection import Access, connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from infoshare_desktop.store.keys.vault_key import VaultKey

_STEPS: Final = 1_000
"""Steps of SQLite's machine between two looks whether to go on: about a tenth of a millisecond."""


class Disturbed(Exception):
    """The file was changed while it was read: what was found is worth nothing, and nothing is wrong."""


class Undisturbed:
    """Keeps the file as it is while it is read, or ends that; shared by the owner and whoever checks or copies."""

    def __init__(self) -> None:
        self._checking = Lock()
        self._wanted = Event()

    def give_way(self) -> None:
        """For the owner, before the file is changed: end a check that is under way, and wait until it has ended."""
        self._wanted.set()
        with self._checking:
            self._wanted.clear()

    @contextmanager
    def reading(self, stop: Callable[[], None]) -> Iterator[Callable[[], None]]:
        """Within it the file stays as it is; what it hands out is to be called again and again.

        That raises Disturbed once the owner wants to change the file, and what ``stop`` raises.
        """

        def go_on() -> None:
            stop()
            if self._wanted.is_set():
                raise Disturbed

        with self._checking:
            yield go_on

    def check(self, path: Path, key: VaultKey, stop: Callable[[], None]) -> list[Finding]:
        """Look at everything but the search index, which is asked through a connection that may write.

        ``stop`` is called again and again, and ends the check by raising. Raises Disturbed and KnownErrors.
        """
        with self.reading(stop) as go_on, _Reading(path, key, go_on) as reading:
            try:
                found = []
                for one in findings(reading.connect(), path, fresh=reading.connect):
                    go_on()  # a question that was broken off looks like damage
                    found.append(one)
            except (DBAPIError, sqlcipher.OperationalError):
                go_on()  # that is why a question was broken off
                raise
        return [one for one in found if one.kind is not CheckKind.SEARCH]


class _Reading:
    """One connection after the other that only reads, each asking again and again whether to go on."""

    def __init__(self, path: Path, key: VaultKey, go_on: Callable[[], None]) -> None:
        self._path = path
        self._key = key
        self._go_on = go_on
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def connect(self) -> Connection:
        """A fresh one; the one before is closed."""
        self._close()
        self._connection = connect(self._path, self._key, Access.CLOSED)
        driver: Any = self._connection.connection.driver_connection
        driver.set_progress_handler(lambda: _raises(self._go_on), _STEPS)
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()


def _raises(go_on: Callable[[], None]) -> bool:
    """Whether SQLite shall break off; what is raised through it would be lost."""
    try:
        go_on()
    except Exception:  # noqa: BLE001 - whatever it is, it is raised again by the next call
        return True
    return False
