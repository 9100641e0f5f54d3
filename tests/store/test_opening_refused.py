"""A vault that does not open: told for certain where it is certain, and left as it was."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import KnownError, StorageFailed
from infoshare_desktop.domain.vault.errors import (
    VaultIsEmpty,
    VaultIsFolder,
    VaultIsNewer,
    VaultIsNone,
    VaultIsPlain,
    VaultMissing,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.store import opening
from infoshare_desktop.store.file.connection import connect, outside_transaction
from tests.store import children
from tests.store.vaults import KEY, OTHER_KEY, beside, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def test_no_thread_is_left_when_opening_fails(path: Path) -> None:
    """A wrong key starts the owner thread and ends it again."""
    make(path).close()
    before = threading.active_count()
    with pytest.raises(VaultWontOpen):
        opening.open_with_key(path, OTHER_KEY)
    assert threading.active_count() == before


@pytest.mark.parametrize("way_in", [opening.look, lambda path: opening.open_vault(path, "passphrase")])
def test_what_is_certain_is_told_for_certain(path: Path, way_in: object) -> None:
    """Missing, a folder, empty, plain: each has its own sentence, before and after the passphrase."""
    assert callable(way_in)
    plain = path.with_name("plain.db")
    plain.write_bytes(b"SQLite format 3\0" + bytes(4080))
    empty = path.with_name("empty.infoshare")
    empty.touch()
    cases: list[tuple[Path, type[KnownError]]] = [
        (path, VaultMissing),
        (plain / "inside.infoshare", VaultMissing),
        (path.parent, VaultIsFolder),
        (empty, VaultIsEmpty),
        (plain, VaultIsPlain),
        (path.with_name("x" * 300), StorageFailed),
    ]
    for place, expected in cases:
        with pytest.raises(expected) as raised:
            way_in(place)
        assert str(place) in str(raised.value)
    assert beside(path) == ["empty.infoshare", "plain.db"]


@pytest.mark.parametrize("way_in", [opening.look, lambda path: opening.open_vault(path, "passphrase")])
@pytest.mark.parametrize("content", [b"short", b"long enough for a salt", bytes(8192), b"x" * 4096, b"A text. " * 9999])
def test_what_is_no_vault_is_told_as_such(path: Path, content: bytes, way_in: Callable[[Path], object]) -> None:
    """No part of it is encrypted: that is said before anybody types a passphrase, and the file is not changed."""
    path.write_bytes(content)
    with pytest.raises(VaultIsNone):
        way_in(path)
    assert path.read_bytes() == content
    assert beside(path) == [path.name]


def test_a_second_window_is_told(path: Path, vault: Vault) -> None:
    """Open here: another process, and this one, are told so; with a wrong passphrase too."""
    seal(vault)
    for way_in in (
        opening.look,
        lambda at: opening.open_with_key(at, KEY),
        lambda at: opening.open_with_key(at, OTHER_KEY),
    ):
        with pytest.raises(VaultOpenElsewhere):
            way_in(path)
    assert children.opening(path) == "VaultOpenElsewhere"
    vault.close()
    assert children.opening(path) == "opened"


def test_looking_at_an_open_vault_keeps_it_locked(path: Path, vault: Vault) -> None:
    """No attempt to open it again drops the lock, as closing an ordinary file would."""
    for _attempt in range(3):
        with pytest.raises(VaultOpenElsewhere):
            opening.open_vault(path, "passphrase")
        assert children.opening(path) == "VaultOpenElsewhere"
    seal(vault)
    assert head(vault).entries == 1


def test_no_rights_are_told(path: Path) -> None:
    """A file that may not be read, or not be changed, and a folder that may not be entered or changed."""
    make(path).close()
    told: dict[object, str] = {}
    for mode in (0o000, 0o400):
        path.chmod(mode)
        told[mode] = children.opening(path, children.without_privileges())
    path.chmod(0o600)
    for mode in (0o000, 0o500):
        path.parent.chmod(mode)
        told["folder", mode] = children.opening(path, children.without_privileges())
    path.parent.chmod(0o700)
    assert told == {
        0o000: "VaultNoRights",
        0o400: "VaultNoRights",
        ("folder", 0o000): "VaultNoRights",
        ("folder", 0o500): "StorageReadOnly",
    }
    assert children.opening(path, children.without_privileges()) == "opened"


def test_a_newer_vault_is_refused_untouched(path: Path) -> None:
    """A vault of a later version is told as such, not changed by a single byte, and nothing is left beside it."""
    make(path).close()
    connection = connect(path, KEY)
    outside_transaction(connection, "PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(VaultIsNewer):
        opening.open_with_key(path, KEY)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_wrong_key_costs_nothing_after_a_crash(path: Path, vault: Vault) -> None:
    """What a killed program left in the ``-wal`` is still there after somebody tried a wrong passphrase."""
    seal(vault)
    crashed = path.with_name("crashed.infoshare")
    for ending in ("", "-wal"):
        children.run("import shutil, sys; shutil.copy(*sys.argv[1:])", f"{path}{ending}", f"{crashed}{ending}")
    with pytest.raises(VaultWontOpen):
        opening.open_with_key(crashed, OTHER_KEY)
    with opening.open_with_key(crashed, KEY) as opened:
        assert head(opened).entries == 1
