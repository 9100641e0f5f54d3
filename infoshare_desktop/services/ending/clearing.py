"""After something was erased: a fresh file, a verified backup, and no older copy that still holds it. Design section 6.

What is still to be done is kept in the vault from the moment of erasing, in the same transaction: a program that is
killed meanwhile, and a stick that is not plugged in, leave something to finish and nothing forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError, StorageError
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.services.care.keeping import kept_folders, note_backup
from infoshare_desktop.services.jobs import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.erasing.old_copies import Erasable
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "erasing"
_EXPORTS: Final = "exports"


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What is left to do since something was erased."""

    since: Moment
    fresh: bool
    """Whether the vault's file is still to be made fresh: the program was killed, or the disk was full."""
    folders: tuple[Path, ...]
    """Folders in which older copies are still to be looked for: not reached, or with a copy that stays."""
    to_back_up: tuple[Path, ...] = ()
    """Those of them that get a backup first."""
    files: tuple[Path, ...] = ()
    """Files that may hold it and that this vault's key does not open: the worker looks after them."""
    drafts: tuple[str, ...] = ()
    """References of drafts that a restore brought back, out of which words were taken: to be looked through."""

    @property
    def anything(self) -> bool:
        """Whether there is anything left."""
        return self.fresh or bool(self.folders or self.files or self.drafts)


@dataclass(frozen=True, slots=True)
class Cleared:
    """What was done, and what could not be."""

    head: Head
    """Where the chain stands now: for the certificate."""
    backups: tuple[Path, ...] = ()
    """New ones, opened and checked."""
    deleted: tuple[Path, ...] = ()
    """Older copies that held what was erased."""
    unclear: tuple[Path, ...] = ()
    """Copies of this vault that may hold it: they could not be looked into, or not be deleted."""
    unreachable: tuple[Path, ...] = ()
    """Folders that are to be looked into once they can be reached."""
    locked: tuple[Path, ...] = ()
    """Files that may hold it: under another passphrase, or exported."""
    problem: str = ""
    """What hindered, as a sentence; empty where nothing did."""


@dataclass(frozen=True, slots=True)
class Found:
    """Copies of the vault in the known folders."""

    holding: tuple[Path, ...]
    unclear: tuple[Path, ...]
    unreachable: tuple[Path, ...]
    locked: tuple[Path, ...]
    """Files that may hold it: under another passphrase, or exported."""


class Clearing:
    """Clears up after erasures, now or later. The vault stays open."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def copies(self, wanted: Erasable) -> Found:
        """Which copies in the known folders, and beside the vault, hold any of this. Changes nothing."""
        from infoshare_desktop.store.erasing.old_copies import copies_in

        holding: list[Path] = []
        unclear: list[Path] = []
        unreachable: list[Path] = []
        locked: list[Path] = []
        for folder in (self._vault.path.parent, *self._vault.read(kept_folders)):
            try:
                found = copies_in(folder, self._vault, wanted)
            except StorageError:
                unreachable.append(folder)
            else:
                holding += found.holding
                unclear += found.unclear
                locked += found.locked
        exported = self._vault.read(_exported)
        return Found(_once(holding), _once(unclear), _once(unreachable), _once((*locked, *exported)))

    def unfinished(self) -> Unfinished | None:
        """What is left to do; None for nothing."""
        return self._vault.read(_kept)

    def clear(self, progress: Progress | None = None) -> Cleared:
        """Do what is left, as far as it can be done now; what cannot stays to be done."""
        progress = progress or Progress()
        left = self.unfinished()
        cleared = Cleared(self._vault.read(lambda kept: kept.entries.head()))
        if left is None:
            return cleared
        if left.fresh:
            progress.at(_("The vault's file is written anew and compared. A large vault takes a minute."))
            try:
                self._vault.make_fresh()
            except (StorageError, VaultDamaged) as error:
                return replace(cleared, unreachable=left.folders, locked=left.files, problem=str(error))
            left = self._keep(replace(left, fresh=False))
        for folder in left.folders:
            done = self._clear_folder(folder, progress, backed_up=folder in left.to_back_up)
            cleared = _added(cleared, done)
            left = self._keep(_without(left, folder, done))
        exported = self._vault.read(_exported)
        left = self._keep(
            replace(left, files=tuple(file for file in left.files if file in exported or _is_there(file)))
        )
        return replace(cleared, locked=left.files)

    def dealt_with(self) -> None:
        """The worker looked after the files that may hold it, and after the drafts: nothing is left to do about them.

        An exported file that is still where it was put is told of again with the next erasure.
        """
        from infoshare_desktop.store.erasing.left_to_clear import forget_exports

        def work(kept: Repositories) -> None:
            left = _kept(kept)
            if left is not None:
                forget_exports(kept, [file for file in left.files if not file.exists()])
                _put(kept, replace(left, files=(), drafts=()))

        self._vault.write(work)

    def _clear_folder(self, folder: Path, progress: Progress, *, backed_up: bool) -> Cleared:
        from infoshare_desktop.store.backups.backup import take_and_go_on
        from infoshare_desktop.store.erasing.old_copies import copies_in, delete, erased

        now = self._clock()
        head = self._vault.read(lambda kept: kept.entries.head())
        backups: tuple[Path, ...] = ()
        try:
            if backed_up:
                progress.at(_("A new backup is made and checked: {folder}").format(folder=folder))
                backups = (take_and_go_on(self._vault, folder, now),)
                self._vault.write(lambda kept: note_backup(kept, now, folder))
            progress.at(_("Older copies are looked into: {folder}").format(folder=folder))
            found = copies_in(folder, self._vault, self._vault.read(erased))
        except KnownError as error:
            return Cleared(head, backups, unreachable=(folder,), problem=str(error))
        went = delete(found.holding)
        return Cleared(head, backups, went.holding, (*found.unclear, *went.unclear), locked=found.locked)

    def _keep(self, left: Unfinished) -> Unfinished:
        self._vault.write(lambda kept: _put(kept, left))
        return left


def to_clear(kept: Repositories, beside: Path, now: Moment) -> None:
    """Note, in the transaction that erases, what is to be done after it; ``beside``: the vault's own folder."""
    before = _kept(kept)
    folders = kept_folders(kept)
    left = before or Unfinished(now, fresh=True, folders=())
    every = _once((beside, *folders, *left.folders))
    files = _once((*left.files, *_exported(kept)))
    _put(kept, replace(left, fresh=True, folders=every, to_back_up=folders, files=files))


def _exported(kept: Repositories) -> tuple[Path, ...]:
    """Where copies were ever exported to; they may be elsewhere by now."""
    data = kept.settings.get(_EXPORTS)
    return () if data is None else tuple(Path(file) for file in data["files"])


def _is_there(file: Path) -> bool:
    """Whether a file is there, or may be: its folder cannot be reached now."""
    return file.exists() or not file.parent.is_dir()


def _kept(kept: Repositories) -> Unfinished | None:
    data = kept.settings.get(_KEY)
    if data is None:
        return None
    folders, to_back_up, files = (
        tuple(Path(one) for one in data.get(key, ())) for key in ("folders", "to_back_up", "files")
    )
    return Unfinished(
        Moment.parse(data["since"]), data["fresh"], folders, to_back_up, files, tuple(data.get("drafts", ()))
    )


def _put(kept: Repositories, left: Unfinished) -> None:
    if not left.anything:
        kept.settings.remove(_KEY)
        return
    data = {
        "since": str(left.since),
        "fresh": left.fresh,
        "folders": [str(folder) for folder in left.folders],
        "to_back_up": [str(folder) for folder in left.to_back_up],
        "files": [str(file) for file in left.files],
        "drafts": list(left.drafts),
    }
    kept.settings.put(_KEY, data)


def _without(left: Unfinished, folder: Path, done: Cleared) -> Unfinished:
    """What is left after a folder was looked into; one with something unclear in it is looked into again."""
    folders = left.folders
    if not done.unreachable and not done.unclear:
        folders = tuple(one for one in folders if one != folder)
    to_back_up = tuple(one for one in left.to_back_up if one != folder or not done.backups)
    return replace(left, folders=folders, to_back_up=to_back_up, files=_once((*left.files, *done.locked)))


def _added(one: Cleared, other: Cleared) -> Cleared:
    return Cleared(
        other.head,
        (*one.backups, *other.backups),
        (*one.deleted, *other.deleted),
        (*one.unclear, *other.unclear),
        (*one.unreachable, *other.unreachable),
        (*one.locked, *other.locked),
        one.problem or other.problem,
    )


def _once(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(paths))
