"""A backup takes the vault's place, or the place where it was. Needs no open vault. Design sections 5 and 6."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.chain import EntryKind, Head
from infoshare_desktop.domain.errors import (
    VaultDamaged,
    VaultIsEmpty,
    VaultIsNewer,
    VaultIsPlain,
    VaultWontOpen,
)
from infoshare_desktop.store import durable, replace, schema
from infoshare_desktop.store.backup import verify
from infoshare_desktop.store.connection import checkpoint, connect, outside_transaction
from infoshare_desktop.store.erased_again import Erasures, erase_again, erasures
from infoshare_desktop.store.errors import told
from infoshare_desktop.store.keys import VaultKey
from infoshare_desktop.store.left_to_clear import LeftToClear, left_to_clear, take_over
from infoshare_desktop.store.letters import Letters, new_letters
from infoshare_desktop.store.probe import refuse_if_held, refuse_taken, salt_of
from infoshare_desktop.store.repositories import Repositories
from infoshare_desktop.store.vault import open_vault

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.numbers import Counters

ABOUT: Final = "vault"
"""The number of an entry that is about the vault as a whole."""

SCHEMA: Final = "restore/1"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to."""

    kept: Path | None
    """Where the replaced vault was kept; None if nothing was there."""
    head: Head
    """The head of the backup's chain, which the entry about the restore follows."""
    new_code: str | None
    """What numbers begin with from now on, where nobody can know which ones were given; None where they go on."""
    erased_again: tuple[str, ...] = ()
    """The numbers, and the references of drafts, of which something was in the backup that the replaced vault had
    erased: it is erased here too."""

    @property
    def numbers_certain(self) -> bool:
        """Whether it is known which numbers were given since the backup."""
        return self.new_code is None

    @property
    def erasures_certain(self) -> bool:
        """Whether it is known what was erased since the backup: the replaced vault could be read."""
        return self.new_code is None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the replaced vault knows that the backup may not."""

    given: Counters
    erasures: Erasures
    left: LeftToClear


@dataclass(frozen=True, slots=True)
class _Restoring:
    """What is known when the copy goes on as the vault."""

    backup: Head
    replaced: bool
    known: _Known | None
    at: Moment
    folders: tuple[Path, ...]
    """Where the backup lies, and where it goes: copies there may hold what is erased again."""

    def statement(self, letters: Letters | None) -> dict[str, Any]:
        """What the entry about it says; ``letters`` where numbers go on with new ones."""
        return {
            "backup": {"entries": self.backup.entries, "head": self.backup.entry_hash.hex()},
            "code": None if letters is None else asdict(letters),
            "numbers_certain": letters is None,
            "replaced": self.replaced,
        }


def restore(backup: Path, target: Path, passphrase: str, clock: Clock, *, replacing: bool = False) -> Restored:
    """Check the backup, and let a copy of it become the vault ``target``, with an entry that says so.

    With ``replacing``, a vault at ``target`` is kept beside it, and its numbers are never given again. Where there
    is none, or none that can be read, numbers get new letters: the vault that gave others may be elsewhere or lost.
    What that vault had erased is erased in the copy before anybody sees it.

    Raises VaultExists without it, VaultOpenElsewhere for either of them, and what ``backup.verify`` raises;
    nothing is changed then.
    """
    replace.recover(target)
    taken = replacing and os.path.lexists(target)
    if not taken:
        refuse_taken(target)
    key = VaultKey.derive(passphrase, salt_of(backup))
    refuse_if_held(backup)  # asking also brings a ``-wal`` that a killed program left beside it into the file
    head = verify(backup, key)
    known = _known(target, passphrase) if taken else None
    folders = (target.absolute().parent, backup.absolute().parent)
    _prepare(backup, target)
    try:
        new_code, erased = _go_on(replace.incoming(target), key, _Restoring(head, taken, known, clock(), folders))
        kept = _into_place(target, taken=taken)
    except BaseException:
        replace.abandon(target)
        raise
    return Restored(kept, head, new_code, erased)


def _known(target: Path, passphrase: str) -> _Known | None:
    """The running numbers of the vault to be replaced, and what it erased; None where it cannot be read."""
    try:
        with open_vault(target, passphrase) as vault:
            return vault.read(lambda kept: _Known(kept.numbers.counters(), erasures(kept), left_to_clear(kept)))
    except (VaultWontOpen, VaultDamaged, VaultIsEmpty, VaultIsPlain, VaultIsNewer):
        return None


def _prepare(backup: Path, target: Path) -> None:
    copy = replace.prepare(target)
    with told(copy):
        durable.copy_compared(backup, copy)


def _go_on(file: Path, key: VaultKey, restoring: _Restoring) -> tuple[str | None, tuple[str, ...]]:
    """Let the chain and the numbers of the copy go on: its new code where it gets one, and what was erased in it."""
    connection = connect(file, key)
    with told(file):
        try:
            if schema.version_of(connection) < schema.CURRENT.version:
                schema.bring_up(connection)
            with connection.begin():
                kept = Repositories.over(connection)
                letters = _number_on(kept, restoring)
                erased = _erase(kept, restoring.known, restoring) if restoring.known else ()
            if erased:
                outside_transaction(connection, "VACUUM")
            checkpoint(connection)
        finally:
            connection.close()
    return (None if letters is None else letters.code), erased


def _erase(kept: Repositories, known: _Known, restoring: _Restoring) -> tuple[str, ...]:
    """Erase again what is known to be erased, and note where other copies may hold it; the numbers of it."""
    erased = erase_again(kept, known.erasures, restoring.at)
    take_over(kept, known.left, restoring.at, restoring.folders if erased.told else (), erased.drafts)
    return erased.told


def _number_on(kept: Repositories, restoring: _Restoring) -> Letters | None:
    letters = None
    if restoring.known is None:
        letters = new_letters(kept)
        kept.numbers.set_code(letters.code)
    else:
        kept.numbers.continue_above(restoring.known.given)
    kept.entries.append(EntryKind.RESTORE, ABOUT, SCHEMA, restoring.statement(letters), restoring.at)
    return letters


def _into_place(target: Path, *, taken: bool) -> Path | None:
    if taken:
        return replace.replace(target, keep=True)
    replace.place(target)
    return None
