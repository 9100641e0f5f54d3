"""Backups of the open vault: which are due when it closes, and whether those that were made open whole.

The copy itself is made when the vault is closed, by a process that never opens it: see the app's ``copying``. Nothing
is called a good backup, and nothing older is deleted for it, before it was opened and checked here. The store is
imported by the calls: see ``services.care.keeping``.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from infoshare_desktop.domain.errors import FolderMissing, KnownError, StorageError
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.backup_state import BackupState, Good, Hindrance, PlaceState
from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.services.care.keeping import kept_folders, note_backup, note_folder
from infoshare_desktop.services.care.verified_backups import Noted, note, noted
from infoshare_desktop.services.jobs import CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.care.backup_plan import BackupPlan
    from infoshare_desktop.store.backups.files import BackupFile
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was found in one folder."""

    noted: Noted
    hindrance: Hindrance | None
    copies: bool = False
    """Whether there is any copy of the vault, good or not."""


class BackingUp:
    """Looks after the backups of one open vault. Calls take as long as the vault is large, ``due`` aside."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self._opened_as: str | None = None

    def due(self, plan: BackupPlan) -> tuple[Path, ...]:
        """The folders that have no verified backup of what the vault holds now; takes milliseconds."""
        if not plan.on:
            return ()
        now, known = self._vault.read(lambda kept: (kept.summary.fingerprint(), noted(kept)))
        return tuple(folder for folder in plan.folders if folder not in known or known[folder].fingerprint != now)

    def look_over(self, plan: BackupPlan, token: CancelToken | None = None) -> BackupState:
        """Open and check what was made since the last time, delete what is to go, and say how things stand.

        Raises Cancelled, and what the vault itself raises; a folder that cannot be read is part of the answer.
        """
        stop = token or CancelToken()
        now = self._clock()
        fingerprint, known = self._vault.read(lambda kept: (kept.summary.fingerprint(), noted(kept)))
        self._opened_as = self._opened_as or fingerprint
        seen = {folder: self._seen(folder, known.get(folder, Noted(now)), stop) for folder in plan.folders}
        self._keep(seen)
        for folder, one in seen.items():
            stop.check()
            self._thin(folder, plan, one, stop)
        return BackupState(
            plan.on,
            tuple(self._state(folder, one, {fingerprint, self._opened_as}, plan) for folder, one in seen.items()),
        )

    def back_up(self, plan: BackupPlan, token: CancelToken | None = None) -> BackupState:
        """Make a backup now in every folder that is there; work goes on meanwhile. Then as ``look_over``.

        Raises StorageErrors for the first folder; a second one that is not plugged in is left out.
        """
        stop = token or CancelToken()
        for place, folder in enumerate(plan.folders):
            try:
                self._copy_to(folder, stop)
            except FolderMissing:
                if place == 0:
                    raise
        self._opened_as = self._vault.read(lambda kept: kept.summary.fingerprint())
        return self.look_over(plan, stop)

    def _copy_to(self, folder: Path, stop: CancelToken) -> None:
        """The folder beside the vault is ours to make; others are the worker's, and a stick may not be plugged in."""
        from infoshare_desktop.store.backups.backup import copy_open
        from infoshare_desktop.store.file import durable
        from infoshare_desktop.store.file.errors import told

        if folder == default_folder(self._vault.path):
            with told(folder):
                durable.make_folder(folder)
        copy_open(self._vault, folder, self._clock(), stop.check)

    def _seen(self, folder: Path, before: Noted, stop: CancelToken) -> _Seen:
        """What is in a folder; one that does not answer holds up nobody who wants it to stop."""
        from infoshare_desktop.store.file.unwaited import unwaited

        return unwaited(lambda _still: self._see(folder, before, stop), stop.check)

    def _see(self, folder: Path, before: Noted, stop: CancelToken) -> _Seen:
        """Find the newest backup in a folder that opens whole."""
        from infoshare_desktop.store.backups.files import own_backups

        if not folder.is_dir():
            gone = folder == default_folder(self._vault.path)  # a stick that is not plugged in has what it has
            return _Seen(Noted(before.since) if gone else before, Hindrance.MISSING)
        try:
            files = own_backups(folder, self._vault.path, self._vault.key.salt)
        except StorageError:
            return _Seen(before, Hindrance.READ_ONLY)
        for file in reversed(files):
            stop.check()
            found = self._check(file, before, stop)
            if found is not None:
                newest = file is files[-1]
                return _Seen(found, self._hindrance(folder) if newest else Hindrance.DAMAGED, copies=True)
        return _Seen(Noted(before.since), Hindrance.DAMAGED if files else self._hindrance(folder), bool(files))

    def _check(self, file: BackupFile, before: Noted, stop: CancelToken) -> Noted | None:
        """None where it does not open whole; one that is as it was when it was checked is not opened again."""
        from infoshare_desktop.store.backups.backup import verify_copy
        from infoshare_desktop.store.file.errors import told

        try:
            with told(file.path):
                status = file.path.stat()
            stamp = status.st_size, status.st_mtime_ns
            if before.good is not None and (before.good.name, before.stamp) == (file.dated.name, stamp):
                return before
            found = verify_copy(file.path, self._vault.key, stop.check)
        except KnownError:
            return None
        now = self._clock()
        made_at = Moment(file.dated.at.replace(tzinfo=ZoneInfo(now.zone)), now.zone)
        return Noted(before.since, Good(file.dated.name, made_at, now), found.fingerprint, stamp)

    def _hindrance(self, folder: Path) -> Hindrance | None:
        """What would keep a backup from being made here now."""
        if not os.access(folder, os.W_OK | os.X_OK):
            return Hindrance.READ_ONLY
        try:
            full = shutil.disk_usage(folder).free < self._vault.path.stat().st_size
        except OSError:
            return Hindrance.MISSING
        return Hindrance.FULL if full else None

    def _keep(self, seen: Mapping[Path, _Seen]) -> None:
        """Note what was found, and where copies are: whatever is erased later has to go from there, too."""
        found = {folder: one.noted for folder, one in seen.items()}
        copies = {folder for folder, one in seen.items() if one.copies}

        def work(kept: Repositories) -> None:
            note(kept, found)
            for folder in copies:
                note_folder(kept, folder)
            for made_at, folder in sorted((one.good.made_at, folder) for folder, one in found.items() if one.good):
                note_backup(kept, made_at, folder)

        known, folders = self._vault.read(lambda kept: (noted(kept), kept_folders(kept)))
        if known != found or not copies <= set(folders):
            self._vault.write(work)

    def _thin(self, folder: Path, plan: BackupPlan, seen: _Seen, stop: CancelToken) -> None:
        """Only where the newest is a good one: damaged ones would push out the good ones before them.

        What cannot be deleted now goes another time.
        """
        from infoshare_desktop.store.backups.thin_out import thin
        from infoshare_desktop.store.file.unwaited import unwaited

        good, now = seen.noted.good, self._clock()
        if good is None or seen.hindrance is Hindrance.DAMAGED or not plan.on:
            return

        def work(_still: Callable[[], None]) -> None:
            if folder.is_dir():
                thin(self._vault, folder, now, plan.limits, {good.name}, stop.check)

        with suppress(StorageError):
            unwaited(work, stop.check)

    def _state(self, folder: Path, seen: _Seen, fingerprints: set[str], plan: BackupPlan) -> PlaceState:
        known = seen.noted
        current = known.fingerprint in fingerprints
        second = folder != plan.folders[0]
        hindrance = seen.hindrance
        if folder == default_folder(self._vault.path) and hindrance is Hindrance.MISSING:
            hindrance = self._hindrance(folder.parent)  # it is made with the first backup
        return PlaceState(str(folder), known.good, current, known.since, None if current else hindrance, second)
