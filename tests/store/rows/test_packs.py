"""Guidance packs in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault


def test_a_pack_is_kept_once_and_never_changes(vault: Vault) -> None:
    """Its hash is its name: what comes later under it cannot be anything else."""
    vault.write(lambda kept: kept.packs.put("ab12", b"\x00\xffpack"))
    vault.write(lambda kept: kept.packs.put("ab12", b"something else"))
    assert vault.read(lambda kept: kept.packs.get("ab12")) == b"\x00\xffpack"


def test_an_unknown_pack_is_told(vault: Vault) -> None:
    """The error names the hash."""
    with pytest.raises(NoSuchRecord, match="cd34"):
        vault.read(lambda kept: kept.packs.get("cd34"))
