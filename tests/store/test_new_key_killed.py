"""A change of the key that is killed at any step leaves a vault that one of the two keys opens, with all in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import select

from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.store.file.connection import Access, connect
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.store.rows.tables import metadata
from tests.domain.making import shared_with_consent
from tests.hand_clock import START
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open, killed
from tests.store.planting import plant
from tests.store.vaults import KEY, NEW_KEY, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.keys.vault_key import VaultKey


def test_a_kill_at_any_step(tmp_path: Path) -> None:
    """The last change is in a ``-wal`` only; from some step on it is the new key, and nothing is left beside it."""
    base = tmp_path / "base"
    base.mkdir()
    with make(tmp_path / NAME) as made:
        plant(made, "wreath", others=3)
    with open_with_key(tmp_path / NAME, KEY) as vault:
        seal(vault, number="KM-2026-0099")
        vault.write(lambda kept: kept.drafts.put(shared_with_consent(), START))
        vault.write(lambda kept: kept.packs.put(hashlib.sha256(b"the questions").hexdigest(), b"the questions"))
        vault.write(lambda kept: kept.settings.put("place", {"typed": "half a wo"}))
        copied_while_open(vault, base / NAME)
    wanted = everything(tmp_path / NAME, KEY)
    assert all(wanted.values())
    assert (base / f"{NAME}-wal").stat().st_size > 0
    changed = [_changed(state, wanted) for state in killed("change_key", base, tmp_path / "out")]
    assert len(changed) > 10
    assert changed == sorted(changed)
    assert not changed[0]
    assert changed[-1]


def _changed(state: Path, wanted: dict[str, list[tuple[object, ...]]]) -> bool:
    """Open what a kill left with whichever key does, and say whether that is the new one."""
    opened, other = (KEY, NEW_KEY) if _opens(state / NAME, KEY) else (NEW_KEY, KEY)
    assert not _opens(state / NAME, other)
    with open_with_key(state / NAME, opened) as vault:
        assert [found.sentence for found in vault.check() if not found.ok] == []
    assert everything(state / NAME, opened) == wanted
    assert [file.name for file in state.iterdir()] == [NAME]
    return opened is NEW_KEY


def _opens(path: Path, key: VaultKey) -> bool:
    try:
        open_with_key(path, key).close()
    except VaultWontOpen:
        return False
    return True


def everything(path: Path, key: VaultKey) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of a closed vault."""
    connection = connect(path, key, Access.CLOSED)
    try:
        with connection.begin():
            return {
                table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
                for table in metadata.sorted_tables
            }
    finally:
        connection.close()
