"""The open vault: worked in, and closed. Design section 5."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, Self, TypeVar

from sqlalchemy import select

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.vault.errors import NewKeyUnsure, VaultDamaged
from infoshare_desktop.store import vault_file
from infoshare_desktop.store.anew.fresh import fill_fresh
from infoshare_desktop.store.anew.new_key import fill_under, refuse_opened_by
from infoshare_desktop.store.damage import check
from infoshare_desktop.store.damage.check_apart import Undisturbed
from infoshare_desktop.store.file.connection import checkpoint, spoilt, vacuum_into
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.file.replace import abandon, prepare, replace
from infoshare_desktop.store.file.unwaited import unwaited
from infoshare_desktop.store.rows import tables
from infoshare_desktop.store.rows.repositories import Repositories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from infoshare_desktop.store.damage.check import Finding
    from infoshare_desktop.store.file.owner import Owner
    from infoshare_desktop.store.keys.vault_key import VaultKey

T = TypeVar("T")

_LOOK_AGAIN: Final = 0.05
"""Seconds between two looks whether somebody who waits for another still wants to."""


class Vault:
    """An open vault. Every call waits for its turn on the one thread that owns the connection.

    Calls raise KnownErrors for what is the world's fault. See ``store.opening`` for how to come by one.
    """

    def __init__(self, path: Path, key: VaultKey, owner: Owner, connection: Connection) -> None:
        self.path = path
        self.key = key
        self._owner = owner
        self._connection = connection
        self._undisturbed = Undisturbed()
        self._apart = Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def fictional(self) -> bool:
        """Whether this is a demonstration vault, to be marked on every screen and page."""
        fictional = select(tables.vault.c.fictional)
        return bool(self._run(lambda: self._transaction(lambda: self._connection.execute(fictional).scalar_one())))

    def write(self, work: Callable[[Repositories], T]) -> T:
        """Run ``work`` in one transaction: all of it is on the disk when this returns, or none if it raises."""
        return self._run(lambda: self._transaction(lambda: work(Repositories.over(self._connection))))

    def read(self, work: Callable[[Repositories], T]) -> T:
        """Run ``work`` over one unchanging state. Rows end with it: return values, no iterator. It keeps no writes."""
        return self._run(lambda: self._reading(lambda: work(Repositories.over(self._connection))))

    def check(self, head: str | None = None) -> list[Finding]:
        """Look whether everything is whole; ``head``: also that this chain once ended there, as printed."""

        def look() -> list[Finding]:
            self._undisturbed.give_way()
            checkpoint(self._connection)
            return list(check.findings(self._connection, self.path, head, fresh=self._connect_anew))

        return self._run(look)

    def check_apart(self, stop: Callable[[], None] = lambda: None) -> list[Finding]:
        """As ``check``, and everybody else works on meanwhile; what is written from now on is not looked at.

        The search index is asked by the owner, and left out where somebody else waits for that. ``stop`` ends it all
        by raising. Raises Disturbed where the file itself had to be changed.
        """
        with self._log_only(stop):
            found = self._undisturbed.check(self.path, self.key, stop)
        searched = self._run(lambda: self._owner.while_alone(self._connection, self._look_at_search))
        return found if searched is None else [*found, searched]

    def read_apart(self, work: Callable[[Callable[[], None]], T], stop: Callable[[], None] = lambda: None) -> T:
        """Do ``work`` on the file as it is now, read through connections of its own, while everybody else works on.

        ``work`` and ``stop`` are as in ``unwaited``: nobody who needs the file waits for a folder that hangs. Raises
        Disturbed where the file had to be changed.
        """
        with self._log_only(stop), self._undisturbed.reading(stop) as go_on:
            return unwaited(work, go_on)

    def copy_into(self, target: Path) -> None:
        """Write a compact copy, with the same key, into the existing empty file ``target``."""
        self._run(lambda: vacuum_into(self._connection, target))

    def make_fresh(self) -> None:
        """Let a compact copy take the file's place: no old page, free page or ``-wal`` frame stays. It stays open.

        Raises StorageErrors, and VaultDamaged where the copy is not what the vault is: then the old file stays.
        """
        self._run(lambda: self._swap(fill_fresh, lambda: replace(self.path, keep=False)))

    def change_key(self, key: VaultKey, check: Callable[[], None] = lambda: None) -> None:
        """Let a copy under another key take the file's place; from then on that key opens it, and the old one fails.

        ``check`` stops the work by raising, up to the moment of the swap. Whatever is raised, the vault is whole and
        under ``self.key``; it stays open. Raises StorageErrors, VaultDamaged, and NewKeyUnsure where it is changed
        and anything failed after that.
        """
        old = self.key

        def work() -> None:
            try:
                with told(self.path):
                    self._swap(partial(fill_under, new=key, check=check), lambda: self._take_over(key))
            except KnownError as error:
                if self.key == old:
                    raise
                raise NewKeyUnsure from error

        self._run(work)

    def while_closed(self, work: Callable[[], T]) -> T:
        """Close the file, run ``work`` on it, and open it again; all other calls wait meanwhile.

        Where it cannot be opened again (somebody else was quicker) that is raised, and whatever is asked next tries to.
        """
        return self._run(lambda: self._meanwhile(work))

    def close(self) -> None:
        """Bring everything into the one file and close it; a second time does nothing.

        A full disk may leave a ``-wal`` beside the vault: that is told, and nothing saved is lost.
        """
        if self._closed:
            return
        self._closed = True
        self._undisturbed.give_way()
        try:
            with told(self.path):
                self._owner.run(self._close)
        finally:
            self._owner.close()

    @contextmanager
    def _log_only(self, stop: Callable[[], None]) -> Iterator[None]:
        """All is in the file, and whatever is written from now on goes into the log: for one at a time."""
        while not self._apart.acquire(timeout=_LOOK_AGAIN):
            stop()
        try:
            self._run(lambda: vault_file.write_log_only(self._connection))
            yield
        finally:
            if not self._closed:
                self._run(lambda: vault_file.write_as_usual(self._connection))
            self._apart.release()

    def _run(self, work: Callable[[], T]) -> T:
        with told(self.path):
            return self._owner.run(lambda: self._going_on(work))

    def _close(self) -> None:
        if not self._connection.closed:
            vault_file.close(self._connection)

    def _going_on(self, work: Callable[[], T]) -> T:
        """Do the work. A page that cannot be decrypted spoils the connection: what comes next gets a fresh one."""
        if self._connection.closed:
            if self._closed:
                message = "what waited for its turn while the vault was closed does not open it again"
                raise RuntimeError(message)
            self._connect()
        try:
            return work()
        except Exception as error:
            if self._connection.closed or not spoilt(self._connection):
                raise
            self._undisturbed.give_way()
            self._connect_anew()
            raise VaultDamaged(str(self.path)) from error  # whatever reading zeros came to: see ``spoilt``

    def _connect_anew(self) -> Connection:
        self._connection.close()
        return self._connect()

    def _connect(self) -> Connection:
        self._connection = vault_file.open_again(self.path, self.key)
        return self._connection

    def _swap(self, fill: Callable[[Connection, Path, VaultKey], None], take_over: Callable[[], object]) -> None:
        file = prepare(self.path)
        try:
            fill(self._connection, file, self.key)
            self._meanwhile(take_over)
        except BaseException:
            abandon(self.path)
            raise

    def _meanwhile(self, work: Callable[[], T]) -> T:
        self._undisturbed.give_way()
        try:
            vault_file.close(self._connection)
            return work()
        finally:
            self._connect()

    def _take_over(self, key: VaultKey) -> None:
        """The prepared file under ``key`` takes the closed vault's place; what the file begins with says whether."""
        old = self.key
        try:
            replace(self.path, keep=False)
        except KnownError:
            if salt_of(self.path) == key.salt:
                self.key = key
            raise
        self.key = key
        refuse_opened_by(old, self.path)

    def _look_at_search(self) -> Finding:
        return check.finding(check.CheckKind.SEARCH, self._connection, self.path)

    def _transaction(self, work: Callable[[], T]) -> T:
        with self._connection.begin():
            result = work()
            self._refuse_spoilt()
            return result

    def _refuse_spoilt(self) -> None:
        if spoilt(self._connection):
            raise VaultDamaged(str(self.path))

    def _reading(self, work: Callable[[], T]) -> T:
        driver: Any = self._connection.connection.driver_connection
        before = driver.total_changes
        with self._connection.begin() as transaction:
            result = work()
            self._refuse_spoilt()
            transaction.rollback()
        if driver.total_changes != before:
            message = "a read wrote, and what it wrote was rolled back"
            raise RuntimeError(message)
        return result
