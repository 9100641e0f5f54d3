"""Backups: the closed file copied byte by byte, and opened before it is called verified. Design section 5."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import FolderMissing, VaultDamaged, VaultIsNewer
from infoshare_desktop.store import durable, schema
from infoshare_desktop.store.check import findings
from infoshare_desktop.store.connection import Access, connect
from infoshare_desktop.store.entries import Entries
from infoshare_desktop.store.errors import told
from infoshare_desktop.store.probe import refuse_if_held, salt_of

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.keys import VaultKey
    from infoshare_desktop.store.vault import Vault


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
    """As ``take``, with the vault open again afterwards; nothing may write into it meanwhile."""
    head = vault.read(lambda kept: kept.entries.head())
    backup = vault.while_closed(lambda: copy_closed(vault.path, folder, at))
    if verify(backup, vault.key) != head:
        raise VaultDamaged(str(backup))
    return backup


def copy_closed(path: Path, folder: Path, at: Moment) -> Path:
    """Copy a vault that nobody has open into ``folder`` under a name with the time; compared byte by byte.

    Needs no key. Raises VaultOpenElsewhere, FolderMissing and StorageErrors; then no partial file remains.
    """
    if not folder.is_dir():
        raise FolderMissing(str(folder))
    refuse_if_held(path)
    backup = _free_name(path, folder, at)
    part = backup.with_name(backup.name + ".part")
    with told(part):
        try:
            part.unlink(missing_ok=True)
            durable.create(part)
            durable.copy_compared(path, part)
            part.rename(backup)
            durable.sync_folder(folder)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return backup


def verify(backup: Path, key: VaultKey) -> Head:
    """Open a backup without changing anything, check every part of it, and say where its chain stands.

    Raises VaultWontOpen, VaultIsNewer or VaultDamaged, and what can be said for certain about the file.
    """
    salt_of(backup)
    connection = connect(backup, key, Access.CLOSED)
    try:
        with told(backup):
            version = schema.version_of(connection)
            if version > schema.CURRENT.version:
                raise VaultIsNewer(str(backup))
            older = version < schema.CURRENT.version
            if not all(found.ok for found in findings(connection, backup, older=older)):
                raise VaultDamaged(str(backup))
            with connection.begin():
                return Entries(connection).head()
    finally:
        connection.close()


def _free_name(path: Path, folder: Path, at: Moment) -> Path:
    """``kim 2026-05-03 1012.infoshare``: no colon, which Windows and USB sticks refuse."""
    stem = f"{path.stem} {at.local():%Y-%m-%d %H%M}"
    names = (folder / f"{stem}{f' ({n})' if n > 1 else ''}{path.suffix}" for n in count(1))
    return next(name for name in names if not os.path.lexists(name))
