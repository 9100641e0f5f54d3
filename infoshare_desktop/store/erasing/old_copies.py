"""Older copies of a vault in folders that are known, and whether they still hold what was erased. Design section 6."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultIsEmpty, VaultMissing
from infoshare_desktop.store.damage.log_damage import loses
from infoshare_desktop.store.erasing.beside import still_says, taken_out_beside
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import refuse_if_held, salt_of
from infoshare_desktop.store.rows.repositories import Repositories
from infoshare_desktop.store.rows.tables import content, draft, entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.domain.erasing.kept_beside import Beside
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.vault import Vault

_UNFINISHED: Final = ".part"
"""What ``backup`` puts behind the name of a copy until it is complete: one that was killed leaves it."""
_BESIDE: Final = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Erasable:
    """What a copy must not hold: contents by sequence, each with its entry's hash, and drafts by reference."""

    entries: Mapping[int, bytes] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    beside: tuple[Beside, ...] = ()
    """What stands in no entry."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Copies of the vault in one folder."""

    holding: tuple[Path, ...] = ()
    """They hold what must go."""
    unclear: tuple[Path, ...] = ()
    """Copies of this vault that could not be looked into or deleted: damaged, open elsewhere, write-protected."""
    locked: tuple[Path, ...] = ()
    """Files named as vaults are that this vault's key does not open, so nobody can say what is in them: copies from
    before a new passphrase, exported ones, ones with a damaged beginning, and vaults of somebody else."""


def erased(kept: Repositories) -> Erasable:
    """Everything that the chain says was ever erased."""
    drafts: set[str] = set()
    for one in kept.entries.of_kind(EntryKind.DISPOSAL):
        drafts.update(read(one.document, Disposal).drafts if one.document else ())
    for one in kept.entries.of_kind(EntryKind.REDACTION):
        if one.document is not None and read(one.document, Redaction).schema.startswith("decision/"):
            decision = history(kept.entries.about(one.header.number)).decision
            drafts.update({decision.draft} if decision else ())
    beside = tuple(taken for taken, _act in taken_out_beside(kept))
    return Erasable(kept.entries.erased(), frozenset(drafts), beside)


def would_erase(kept: Repositories, numbers: Iterable[str], sequences: Iterable[int]) -> Erasable:
    """What disposing of these numbers, and with them of these entries about people, would erase."""
    entries = [one for number in numbers for one in kept.entries.about(number)]
    entries += [kept.entries.entry(sequence) for sequence in sequences]
    decision_of = (history(kept.entries.about(number)).decision for number in {one.header.number for one in entries})
    return Erasable(
        {one.header.sequence: one.entry_hash for one in entries},
        frozenset(decision.draft for decision in decision_of if decision and decision.draft),
    )


def copies_in(folder: Path, vault: Vault, wanted: Erasable) -> Copies:
    """Which files in a folder hold any of this, or may hold it. Raises StorageErrors where it cannot be read."""
    found = Copies()
    with told(folder):
        files = list(_candidates(folder, vault.path))
    for file in files:
        found = _with(found, file, vault, wanted)
    return found


def _with(found: Copies, file: Path, vault: Vault, wanted: Erasable) -> Copies:
    try:
        if salt_of(file) != vault.key.salt:
            return replace(found, locked=(*found.locked, file))
    except (VaultIsEmpty, VaultMissing):  # nothing in it, or gone meanwhile
        begun = file.name.startswith(vault.path.stem) and file.name.endswith(_UNFINISHED)
        return replace(found, holding=(*found.holding, file)) if begun else found
    except KnownError:
        return replace(found, locked=(*found.locked, file))
    try:
        if file.name.endswith(_UNFINISHED) or _holds(file, vault.key, wanted):
            return replace(found, holding=(*found.holding, file))
    except KnownError:
        return replace(found, unclear=(*found.unclear, file))
    return found


def delete(files: Iterable[Path]) -> Copies:
    """Delete copies, with what SQLite left beside them: those that went, as ``holding``, and those that would not."""
    gone, left = [], []
    for file in files:
        try:
            with told(file):
                for ending in (*_BESIDE, ""):
                    file.with_name(file.name + ending).unlink(missing_ok=True)
                durable.sync_folder(file.parent)
            gone.append(file)
        except KnownError:
            left.append(file)
    return Copies(tuple(gone), tuple(left))


def _candidates(folder: Path, vault: Path) -> Iterator[Path]:
    """Files with the ending of vaults anywhere in the name: *kim.infoshare.part*, *kim.left-1.infoshare-wal* too.

    What SQLite keeps beside a file that is there goes with that file; and the vault in use is left alone.
    """
    for file in sorted(folder.iterdir()):
        if vault.suffix in file.name and file.is_file() and not _same(file, vault) and not _beside_another(file):
            yield file


def _same(file: Path, vault: Path) -> bool:
    """Whether it is the open vault itself, also by another way; nothing is opened for that."""
    return file.samefile(vault)


def _beside_another(file: Path) -> bool:
    """Whether it belongs to a file that is there."""
    names = (file.name.removesuffix(ending) for ending in _BESIDE if file.name.endswith(ending))
    return any(file.with_name(name).exists() for name in names)


def _holds(file: Path, key: VaultKey, wanted: Erasable) -> bool:
    """Raises KnownErrors where it cannot be looked into: SQLite would drop the rest of a damaged log beside it."""
    log = file.with_name(f"{file.name}-wal")
    if log.exists() and loses(log):
        raise VaultDamaged(str(file))
    if any(os.path.lexists(file.with_name(file.name + ending)) for ending in _BESIDE):
        refuse_if_held(file)  # asking also brings a ``-wal`` that a killed program left beside it into the file
    connection = connect(file, key, Access.CLOSED)
    try:
        with told(file), connection.begin():
            kept = Repositories.over(connection)
            return (
                _has_entries(connection, wanted.entries)
                or _has_drafts(connection, wanted.drafts)
                or any(still_says(kept, taken) for taken in wanted.beside)
            )
    finally:
        connection.close()


def _has_entries(connection: Connection, wanted: Mapping[int, bytes]) -> bool:
    there = select(entry.c.sequence, entry.c.entry_hash).join_from(entry, content)
    return any(wanted.get(row.sequence) == row.entry_hash for row in connection.execute(there))


def _has_drafts(connection: Connection, wanted: frozenset[str]) -> bool:
    return any(reference in wanted for reference in connection.execute(select(draft.c.reference)).scalars())
