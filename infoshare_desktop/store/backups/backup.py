"""Backups: the closed file copied byte by byte, and opened before it is called verified. Design section 5."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.errors import BackupDisturbed, FolderMissing, StorageFailed
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultIsNewer, VaultMissing, VaultOpenElsewhere
from infoshare_desktop.store import schema
from infoshare_desktop.store.anew.new_key import same_vault
from infoshare_desktop.store.backups.files import create_part, name_complete
from infoshare_desktop.store.damage.check import findings
from infoshare_desktop.store.damage.check_apart import Disturbed
from infoshare_desktop.store.damage.log_damage import bring_in_log
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect, outside_transaction, vacuum_into
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.summary import Summary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.vault import Vault


_STEPS: Final = 10_000
"""Steps of SQLite's machine (sqlite.org/c3ref/progress_handler.html) between two looks whether to stop."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A backup that was opened, and every part of it looked at."""

    head: Head
    fingerprint: str
    """See ``summary.Summary.fingerprint``."""


def take(vault: Vault, folder: Path, at: Moment) -> Path:
    """Close the vault, copy it into ``folder``, and open and check the copy: what is returned is verified.

    Raises FolderMissing, StorageErrors, and VaultDamaged if the copy does not hold what the vault held.
    """
    head = vault.read(lambda kept: kept.entries.head())
    vault.close()
    backup = copy_closed(vault.path, folder, at)
    if verify(backup, vault.key) != head:
        raise VaultDamaged(str(backup))
    return backup


def take_and_go_on(vault: Vault, folder: Path, at: Moment) -> Path:
    """As ``take``, with the vault open all the time; what is written meanwhile is not in it. Raises BackupDisturbed."""
    backup = copy_open(vault, folder, at)
    verify(backup, vault.key)
    return backup


def copy_open(vault: Vault, folder: Path, at: Moment, stop: Callable[[], None] = lambda: None) -> Path:
    """Write a compact copy of an open vault into ``folder`` under a name with the time; nobody waits for that.

    It is opened, and compared with the file that it was made from. ``stop`` is called again and again, and ends it by
    raising. Raises BackupDisturbed where the vault's file had to be changed or closed meanwhile, FolderMissing and
    StorageErrors; then no file of it remains for longer than the folder takes to answer.
    """

    def copy(still_wanted: Callable[[], None]) -> Path:
        _refuse_missing(folder)

        def fill(part: Path) -> None:
            _fill_compared(vault, part, still_wanted)
            still_wanted()

        return _copy(vault.path, folder, at, fill, still_wanted)

    try:
        return vault.read_apart(copy, stop)
    except Disturbed as error:
        raise BackupDisturbed from error


def copy_closed(path: Path, folder: Path, at: Moment) -> Path:
    """Copy a vault that nobody has open into ``folder`` under a name with the time; compared byte by byte.

    Needs no key. Raises VaultOpenElsewhere, FolderMissing and StorageErrors; then no partial file remains.
    """
    _refuse_missing(folder)
    bring_in_log(path)
    return _copy(path, folder, at, lambda part: durable.copy_compared(path, part))


def copy_unattended(path: Path, folder: Path, at: Moment) -> Path:
    """As ``copy_closed``, and somebody may open the vault meanwhile without being hindered or waited for.

    No lock is asked for: only what a vault that is opened does to its file before it changes it is looked for. To be
    called in a process that never opens the vault: closing the file here would drop that process's lock on it.
    Raises VaultOpenElsewhere where somebody works in the vault, and VaultMissing.
    """
    _refuse_missing(folder)
    before = _as_closed(path)

    def fill(part: Path) -> None:
        durable.copy_compared(path, part)
        if _as_closed(path, open_now=True) != before:
            raise VaultOpenElsewhere(str(path))

    return _copy(path, folder, at, fill)


def verify(backup: Path, key: VaultKey) -> Head:
    """Open a backup without changing anything, check every part of it, and say where its chain stands.

    Raises VaultWontOpen, VaultIsNewer or VaultDamaged, and what can be said for certain about the file.
    """
    return _looked_through(backup, key).head


def verify_copy(backup: Path, key: VaultKey, stop: Callable[[], None] = lambda: None) -> Verified:
    """As ``verify``, of a copy of a vault that is checked by itself: what is derived is left out, as it takes longest.

    Every page, the tables, the chain and what was erased are looked at. ``stop`` is called in between, and may raise.
    """
    return _looked_through(backup, key, stop, derived=False)


def _looked_through(
    backup: Path, key: VaultKey, stop: Callable[[], None] = lambda: None, *, derived: bool = True
) -> Verified:
    salt_of(backup)
    connection = connect(backup, key, Access.CLOSED)
    try:
        # Within a long statement too: what ``stop`` raises there ends the statement, and the next call raises it.
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(stop, _STEPS)
        with told(backup):
            version = schema.version_of(connection)
            if version > schema.CURRENT.version:
                raise VaultIsNewer(str(backup))
            lasting = version < schema.CURRENT.version or not derived
            for found in findings(connection, backup, older=lasting):
                stop()
                if not found.ok:
                    raise VaultDamaged(str(backup))
            with connection.begin():
                return Verified(Entries(connection).head(), Summary(connection).fingerprint())
    finally:
        connection.close()


def _refuse_missing(folder: Path) -> None:
    if not folder.is_dir():
        raise FolderMissing(str(folder))


def _as_closed(path: Path, *, open_now: bool = False) -> tuple[int, ...]:
    """What changes when the file is written to or replaced. Raises VaultOpenElsewhere where part of it lies in a log.

    ``open_now``: it may be opened again by now; what stands in the log is not in the file then.
    """
    file = path.resolve()
    with told(path):
        try:
            status = file.stat()
        except FileNotFoundError as error:
            raise VaultMissing(str(path)) from error
        log = file.with_name(file.name + "-wal")
        if not open_now and log.exists() and log.stat().st_size > 0:
            raise VaultOpenElsewhere(str(path))
    return status.st_ino, status.st_size, status.st_mtime_ns


def _fill_compared(vault: Vault, part: Path, still_wanted: Callable[[], None]) -> None:
    """Copy an open vault's file, which stays as it is meanwhile, through a connection of its own, and compare the two.

    A compact copy has other pages than the file: each must hold by itself, and the whole chain be the same.
    """
    connection = connect(vault.path, vault.key, Access.CLOSED)
    try:
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(still_wanted, _STEPS)
        outside_transaction(connection, "PRAGMA secure_delete = ON")  # see ``anew.fresh.fill_fresh``
        vacuum_into(connection, part)
        durable.sync_and_forget(part)
        if not same_vault(connection, part, vault.key, still_wanted):
            raise StorageFailed(str(part))
    finally:
        connection.close()


def _copy(
    path: Path,
    folder: Path,
    at: Moment,
    fill: Callable[[Path], None],
    still_wanted: Callable[[], None] = lambda: None,
) -> Path:
    """``fill`` writes the copy into an empty file, and raises where it must not be called a backup.

    ``still_wanted`` raises where that was told already: a folder that hung just when the copy was to get its name gives
    it the name when it answers, and then it goes again.
    """
    with told(folder / path.name):
        part = create_part(path, folder, at)
    made = part
    with told(part):
        try:
            fill(part)
            made = name_complete(part, path, at)
            durable.sync_folder(folder)
            still_wanted()
        except BaseException:
            made.unlink(missing_ok=True)
            raise
    return made
