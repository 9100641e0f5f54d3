"""Older backups of an open vault are deleted as the calendar says, and nothing that may be anything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError, NoSuchRecord
from infoshare_desktop.domain.vault.thinning import stands_for, to_thin
from infoshare_desktop.store.backups.backup import verify_copy
from infoshare_desktop.store.backups.files import own_backups, own_parts
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.rows.entries import Entries

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from datetime import date
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.vault.thinning import Dated, Limits
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_ABANDONED: Final = timedelta(hours=1)
"""A copy that nothing was added to for so long was cut off."""


def thin(
    vault: Vault,
    folder: Path,
    at: Moment,
    limits: Limits,
    protected: Collection[str],
    stop: Callable[[], None] = lambda: None,
) -> tuple[Path, ...]:
    """Delete the backups of this vault that are to go, and copies that were cut off; what went, the oldest first.

    ``protected`` are the names of those that opened whole just now, and stay whatever the calendar says. None goes for
    another of its day, week or month that does not open whole, nor for room while one stays that does not: whatever
    others are to go for is opened and checked, which takes a while, and ``stop`` ends it by raising. One in which
    somebody worked on, or that does not open, is left: it is no mere copy. Raises StorageErrors.
    """
    found = {each.dated: each.path for each in own_backups(folder, vault.path, vault.key.salt)}
    chosen = _chosen(found, _Calendar(at.day(), limits, frozenset(protected)), vault.key, stop)
    going = [found[dated] for dated in chosen if _is_mere_copy(found[dated], vault)]
    with told(folder / vault.path.name):
        going += [part for part in own_parts(folder, vault.path) if _is_abandoned(part, at)]
        for file in going:
            file.unlink(missing_ok=True)
        if going:
            durable.sync_folder(folder)
    return tuple(going)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """What decides which backups go, whatever is in them."""

    today: date
    limits: Limits
    protected: frozenset[str]


def _chosen(
    found: Mapping[Dated, Path], calendar: _Calendar, key: VaultKey, stop: Callable[[], None]
) -> tuple[Dated, ...]:
    """What is to go, once every backup was opened that something goes for, be it for room."""
    today, limits = calendar.today, calendar.limits
    whole, unsound = set(calendar.protected), set[str]()
    while True:
        going = to_thin(found, today, limits, calendar.protected, unsound)
        standing = stands_for(going, found, today, limits, unsound)
        doubtful = [one for one in standing if one.name not in whole | unsound]
        if not doubtful:
            return going
        for one in sorted(doubtful, key=lambda each: each.order):
            opens = _opens_whole(found[one], key, stop)
            (whole if opens else unsound).add(one.name)
            if not opens:  # now others may go, for which fewer have to be opened
                break


def _opens_whole(file: Path, key: VaultKey, stop: Callable[[], None]) -> bool:
    try:
        verify_copy(file, key, stop)
    except KnownError:
        return False
    return True


def _is_mere_copy(file: Path, vault: Vault) -> bool:
    """Whether everything in the file's chain is in the vault's."""
    try:
        head = _head(file, vault.key)
    except KnownError:
        return False
    return vault.read(lambda kept: _passed(kept, head))


def _head(file: Path, key: VaultKey) -> Head:
    connection = connect(file, key, Access.CLOSED)
    try:
        with told(file), connection.begin():
            return Entries(connection).head()
    finally:
        connection.close()


def _passed(kept: Repositories, head: Head) -> bool:
    """Whether the chain once ended there."""
    if head.entries == 0:
        return True
    try:
        return kept.entries.entry(head.entries).entry_hash == head.entry_hash
    except NoSuchRecord:
        return False


def _is_abandoned(part: Path, at: Moment) -> bool:
    """Also under a clock that was set back since."""
    changed = part.stat().st_mtime
    return abs(at.instant.timestamp() - changed) > _ABANDONED.total_seconds()
