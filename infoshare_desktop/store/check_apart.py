"""A check that nobody waits for: through a connection of its own, while the owner works on. Design section 5.

The file is opened as one that nobody changes, which takes no lock. That holds as long as the owner writes into the log
alone: it brings the log into the file first, and then not again until the check is over. Whatever else changes the file
ends the check without a result. SQLite's own file handles are used throughout, so the owner's lock stays.
"""

from __future__ import annotations

from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.store.check import CheckKind, Finding, findings
from infoshare_desktop.store.connection import Access, connect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.store.keys import VaultKey

_STEPS: Final = 1_000
"""Steps of SQLite's machine between two looks whether to go on: about a tenth of a millisecond."""


class Disturbed(Exception):
    """The file was changed while it was checked: what was found is worth nothing, and nothing is wrong."""


class Undisturbed:
    """Keeps the file as it is while it is checked, or ends the check; shared by the owner and whoever checks."""

    def __init__(self) -> None:
        self._checking = Lock()
        self._wanted = Event()

    def give_way(self) -> None:
        """For the owner, before the file is changed: end a check that is under way, and wait until it has ended."""
        self._wanted.set()
        with self._checking:
            self._wanted.clear()

    def check(self, path: Path, key: VaultKey, stop: Callable[[], None]) -> list[Finding]:
        """Look at everything but the search index, which is asked through a connection that may write.

        ``stop`` is called again and again, and ends the check by raising. Raises Disturbed and KnownErrors.
        """

        def go_on() -> None:
            stop()
            if self._wanted.is_set():
                raise Disturbed

        with self._checking:
            connection = connect(path, key, Access.CLOSED)
            try:
                driver: Any = connection.connection.driver_connection
                driver.set_progress_handler(lambda: _raises(go_on), _STEPS)
                found = []
                for one in findings(connection, path):
                    go_on()  # a question that was broken off looks like damage
                    found.append(one)
                return [one for one in found if one.kind is not CheckKind.SEARCH]
            except (DBAPIError, sqlcipher.OperationalError):
                go_on()  # that is why a question was broken off
                raise
            finally:
                connection.close()


def _raises(go_on: Callable[[], None]) -> bool:
    """Whether SQLite shall break off; what is raised through it would be lost."""
    try:
        go_on()
    except Exception:  # noqa: BLE001 - whatever it is, it is raised again by the next call
        return True
    return False
