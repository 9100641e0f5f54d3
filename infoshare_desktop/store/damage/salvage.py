"""Everything that can be read of a damaged vault, in a new vault beside it. The damaged file stays as it is."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain.vault.errors import NothingToSave, VaultIsNewer
from infoshare_desktop.store import schema
from infoshare_desktop.store.damage.beside_salvage import SALVAGED, reading_beside, sorting_beside
from infoshare_desktop.store.damage.extent import extent_of
from infoshare_desktop.store.damage.leaves import Leaves
from infoshare_desktop.store.damage.log_damage import bring_in_log, kept_logs
from infoshare_desktop.store.damage.page_seals import refuse_other_key
from infoshare_desktop.store.damage.refilling import refill
from infoshare_desktop.store.damage.salvaged_rows import Rows
from infoshare_desktop.store.file import replace
from infoshare_desktop.store.file.connection import checkpoint, connect
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.links import followed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.acts.salvaging import Salvage
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.damage.extent import Extent
    from infoshare_desktop.store.damage.refilling import Refilled
    from infoshare_desktop.store.keys.vault_key import VaultKey


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved, where it is, and what is lost."""

    path: Path
    """The new vault, beside the damaged one; the same passphrase and recovery words open it."""
    records: int
    """How many sealed decisions, emergencies and breaches are listed in it."""
    drafts: int
    act: Salvage
    """What the chain lacks since then, as its entry about the salvage says."""
    lost: tuple[str, ...]
    """The numbers and references of which something is lost, as far as they are known."""
    logs: tuple[str, ...] = ()
    """The names of damaged logs kept beside the damaged vault: what was only in them is lost too."""
    may_lack: bool = False
    """Whether records may be lost that nothing tells of: pages are missing, or others are lost and no entry is left."""


def salvage(damaged: Path, key: VaultKey, at: Moment) -> Salvaged:
    """Read every page of the closed vault by itself, and put what is whole into a new vault beside it.

    Raises VaultWontOpen where the key seals no page of the file, VaultIsNone where no part of it is encrypted,
    NothingToSave, VaultOpenElsewhere, VaultIsNewer and StorageErrors; then nothing new is there.
    """
    damaged = followed(damaged)
    bring_in_log(damaged)
    refuse_other_key(damaged, key)
    extent = extent_of(damaged, key)
    target = replace.free_name(damaged, SALVAGED)
    file = replace.prepare(target)
    try:
        with _sorted(damaged, key) as rows:
            may_lack = _may_lack(damaged, extent, rows)
            filled = _fill(file, key, rows, extent.lost, at)
        replace.place(target)
    except BaseException:
        replace.abandon(target)
        raise
    logs = kept_logs(damaged)
    return Salvaged(target, filled.records, filled.drafts, filled.act, filled.lost, logs, may_lack)


@contextmanager
def _sorted(damaged: Path, key: VaultKey) -> Iterator[Rows]:
    """Every row that can be read, within a transaction, in a file beside the vault that is for as long as this."""
    sorting = sorting_beside(damaged)
    file = replace.prepare(sorting)
    try:
        connection = connect(file, key)
        try:
            with told(file):
                rows = Rows(connection)
                _read(damaged, key, rows)
                with connection.begin():
                    yield rows
        finally:
            connection.close()
    finally:
        replace.abandon(sorting)


def _read(damaged: Path, key: VaultKey, rows: Rows) -> None:
    copy = reading_beside(damaged)
    try:
        rows.take(Leaves(damaged, replace.prepare(copy), key).rows())
    finally:
        replace.abandon(copy)
    if (rows.version or 0) > schema.CURRENT.version:
        raise VaultIsNewer(str(damaged))


def _may_lack(damaged: Path, extent: Extent, rows: Rows) -> bool:
    """See ``Salvaged.may_lack``. Raises NothingToSave."""
    if extent.hides and not rows.hold_work():
        raise NothingToSave(damaged.name)
    return extent.missing > 0 or (extent.hides and not rows.hold_chain())


def _fill(file: Path, key: VaultKey, rows: Rows, pages: int, at: Moment) -> Refilled:
    connection = connect(file, key)
    with told(file):
        try:
            schema.make(connection)
            with connection.begin():
                filled = refill(connection, rows, pages, at)
            checkpoint(connection)
        finally:
            connection.close()
    return filled
