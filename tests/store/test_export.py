"""A copy under a passphrase of its own."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import FolderMissing
from infoshare_desktop.domain.vault.errors import PassphraseMissing, VaultDamaged, VaultExists, VaultWontOpen
from infoshare_desktop.store.export import export
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.opening import open_vault, open_with_key, open_with_words
from infoshare_desktop.store.schema import APPLICATION_ID, CURRENT
from tests.store.vaults import KEY, beside, head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def test_the_copy_has_its_own_key_and_the_same_chain(path: Path, vault: Vault) -> None:
    """Its passphrase and its words open it, the vault's key does not; the vault goes on as before."""
    seal(vault)
    target = path.with_name("copy.infoshare")
    words = export(vault, target, "another")
    with open_vault(target, "another") as copy:
        assert head(copy) == head(vault)
        assert copy.key.salt != KEY.salt
        assert all(found.ok for found in copy.check())
        key = copy.key
    open_with_words(target, " ".join(words)).close()
    with pytest.raises(VaultWontOpen):
        open_with_key(target, KEY)
    connection = connect(target, key)
    marks = [outside_transaction(connection, f"PRAGMA {name}") for name in ("application_id", "user_version")]
    connection.close()
    assert marks == [[(APPLICATION_ID,)], [(CURRENT.version,)]]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    vault.close()
    assert beside(path) == sorted(["copy.infoshare", path.name])


def test_a_name_that_is_not_utf_8_is_a_name(path: Path, vault: Vault) -> None:
    """An old stick may have names of another encoding."""
    target = path.with_name(os.fsdecode(b"kopie \xfc.infoshare"))
    export(vault, target, "another")
    with open_vault(target, "another") as copy:
        assert head(copy) == head(vault)


def test_a_copy_that_lacks_the_last_entry_is_not_handed_out(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saved while the copy was written: it does not end where the vault does, and nothing is left of it."""
    copy_into = vault.copy_into

    def overtaken(target: Path) -> None:
        copy_into(target)
        seal(vault)

    monkeypatch.setattr(vault, "copy_into", overtaken)
    with pytest.raises(VaultDamaged):
        export(vault, path.with_name("copy.infoshare"), "another")
    vault.close()
    assert beside(path) == [path.name]


def test_exporting_overwrites_nothing(path: Path, vault: Vault) -> None:
    """Not the vault itself, not another file; and it needs a passphrase and a folder."""
    other = path.with_name("other.infoshare")
    other.write_bytes(b"precious")
    for taken in (path, other):
        with pytest.raises(VaultExists):
            export(vault, taken, "another")
    with pytest.raises(FolderMissing):
        export(vault, path.parent / "not here" / "copy.infoshare", "another")
    with pytest.raises(PassphraseMissing):
        export(vault, path.with_name("copy.infoshare"), "")
    assert other.read_bytes() == b"precious"
    vault.close()
    assert beside(path) == sorted([path.name, "other.infoshare"])
