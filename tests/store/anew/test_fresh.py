"""A fresh file takes the vault's place while the vault stays open."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultOpenElsewhere
from infoshare_desktop.store.anew.fresh import same_chain
from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import Access, connect, outside_transaction
from infoshare_desktop.store.opening import open_with_key
from tests.hand_clock import START
from tests.store.children import opening
from tests.store.flipping import flip
from tests.store.vaults import KEY, beside, head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def test_the_same_vault_goes_on_with_the_fresh_file(path: Path, vault: Vault) -> None:
    """Same chain, same key, nothing beside it; what is written then is there when it is opened again."""
    seal(vault)
    before = path.stat().st_ino
    vault.make_fresh()
    assert path.stat().st_ino != before
    assert opening(path) == "VaultOpenElsewhere"
    seal(vault, number="KM-2026-0002")
    stands = head(vault)
    vault.close()
    assert beside(path) == [path.name]
    with open_with_key(path, KEY) as again:
        assert head(again) == stands
        assert all(found.ok for found in again.check())


def test_a_copy_of_which_a_page_cannot_be_read_takes_no_place(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked at before: the disk wrote something else, and the vault goes on as it was."""
    seal(vault)

    def write_badly(file: Path) -> None:
        flip(file, -2000)

    monkeypatch.setattr(durable, "sync", write_badly)
    with pytest.raises(VaultDamaged):
        vault.make_fresh()
    monkeypatch.undo()
    seal(vault, number="KM-2026-0002")
    assert all(found.ok for found in vault.check())


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ("", True),
        ("UPDATE content SET random = zeroblob(32) WHERE sequence = 1", False),
        ("DELETE FROM content WHERE sequence = 2", False),
        ("DELETE FROM entry WHERE sequence = 2", False),
    ],
)
def test_a_copy_with_another_chain_is_known(
    path: Path, vault: Vault, tmp_path: Path, *, change: str, same: bool
) -> None:
    """Another content, one that is gone, an entry less; from whichever side they are compared."""
    for number in ("KM-2026-0001", "KM-2026-0002"):
        seal(vault, number=number)
    copied = vault.while_closed(lambda: copy_closed(path, tmp_path, START))
    vault.close()
    with open_with_key(copied, KEY) as changed:
        for statement in ("PRAGMA foreign_keys = OFF", change or "PRAGMA user_version"):
            changed._run(partial(outside_transaction, changed._connection, statement))
    with closing(connect(path, KEY, Access.CLOSED)) as one, closing(connect(copied, KEY, Access.CLOSED)) as other:
        assert same_chain(one, other) is same
        assert same_chain(other, one) is same


def test_the_closed_file_can_be_copied_meanwhile(path: Path, vault: Vault, tmp_path: Path) -> None:
    """And what the work returns or raises is returned or raised."""
    seal(vault)
    copy = vault.while_closed(lambda: copy_closed(path, tmp_path, START))
    assert copy.read_bytes() == path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        vault.while_closed(lambda: 1 // 0)
    seal(vault, number="KM-2026-0002")


def test_where_somebody_else_was_quicker_the_vault_is_closed(path: Path, vault: Vault) -> None:
    """It is told, and closing the vault once more is no error."""
    taken = []
    with pytest.raises(VaultOpenElsewhere):
        vault.while_closed(lambda: taken.append(open_with_key(path, KEY)))
    vault.close()
    taken[0].close()
