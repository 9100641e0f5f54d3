"""A vault's file before it is open and as it is closed: filled, opened, told for what it is. Design section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert

from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultIsNewer, VaultWontOpen
from infoshare_desktop.store import schema
from infoshare_desktop.store.damage.beside_salvage import drop_cut_off
from infoshare_desktop.store.damage.log_damage import keep_damaged_log
from infoshare_desktop.store.damage.page_seals import opens_any, refuse_foreign
from infoshare_desktop.store.file.connection import checkpoint, connect, outside_transaction
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.links import followed
from infoshare_desktop.store.file.probe import refuse_taken
from infoshare_desktop.store.file.replace import recover
from infoshare_desktop.store.migration import migrate
from infoshare_desktop.store.rows import tables

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.schema import Schema

_PAGES_IN_LOG: Final = 1000
"""After so many SQLite brings the log into the file: its own default."""


def begin(path: Path) -> Path:
    """See to what a killed program left, and say where the file itself is. Call it before SQLite opens the vault."""
    file = followed(path)
    keep_damaged_log(file)  # what was half-done is undone only after SQLite was asked whether somebody is at it
    if recover(file):
        keep_damaged_log(file)  # it may have been set aside with its vault
    drop_cut_off(file)
    return file


def begin_new(path: Path) -> None:
    """As ``begin``, where a new vault is to go. Raises FolderMissing and VaultExists too."""
    begin(path)
    refuse_taken(path)


def fill_new(file: Path, key: VaultKey, created_at: Moment, *, fictional: bool) -> None:
    """Make an empty vault in an existing empty file, and close it."""
    connection = connect(file, key)
    with told(file):
        try:
            schema.make(connection)
            with connection.begin():
                connection.execute(
                    insert(tables.vault).values(
                        id=1,
                        created_at=str(created_at),
                        fictional=int(fictional),
                        next_number=1,
                        next_draft=1,
                        next_person=1,
                    )
                )
        finally:
            close(connection)


def open_file(path: Path, key: VaultKey, wanted: Schema) -> Connection:
    """Connect the calling thread to a vault of the version that is wanted; an older one is migrated first.

    Raises VaultWontOpen for a wrong key alone, VaultDamaged where the key is right, VaultIsNone, VaultIsNewer.
    """
    try:
        connection = connect(path, key)
    except VaultWontOpen:
        refuse_foreign(path)
        if opens_any(path, key):
            raise VaultDamaged(str(path)) from None
        raise
    version = schema.version_of(connection)
    if version == wanted.version:
        return connection
    connection.close()
    if version > wanted.version:
        raise VaultIsNewer(str(path))
    migrate(path, key, wanted)
    return connect(path, key)


def open_again(path: Path, key: VaultKey) -> Connection:
    """Connect to a vault that was open here before; somebody else may have been killed at work in it meanwhile."""
    keep_damaged_log(path)
    return connect(path, key)


def write_log_only(connection: Connection) -> None:
    """Leave the vault's file as it is from now on: what is written goes into the log."""
    checkpoint(connection)
    outside_transaction(connection, "PRAGMA wal_autocheckpoint = 0")


def write_as_usual(connection: Connection) -> None:
    """End ``write_log_only``."""
    outside_transaction(connection, f"PRAGMA wal_autocheckpoint = {_PAGES_IN_LOG}")


def close(connection: Connection) -> None:
    """Bring everything into the one file, and close it."""
    try:
        checkpoint(connection)
    finally:
        connection.close()
