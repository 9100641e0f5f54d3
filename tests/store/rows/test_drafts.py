"""Drafts in the vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.store.opening import open_with_key
from tests.domain.making import refused
from tests.hand_clock import START
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

HOSTILE = "“quotes” 'n' \"more\" \\ \u202eעברית مدرسة 😀👍🏽 e\u0301 =cmd|'/C calc'!A0 \ufffd\n\t\u2028"


def test_a_draft_comes_back_to_the_letter_in_another_process_of_the_vault(path: Path) -> None:
    """Every field, answers that no longer count, and text of any kind."""
    draft = refused(Choice.YES).answered("unused", Answer(Choice.NO, HOSTILE))
    with make(path) as vault:
        vault.write(lambda kept: kept.drafts.put(draft, START))
    with open_with_key(path, KEY) as vault:
        assert vault.read(lambda kept: kept.drafts.get("D-0001")) == draft
        assert vault.read(lambda kept: kept.drafts.changed_at("D-0001")) == START


def test_saving_again_replaces_what_was_saved(vault: Vault) -> None:
    """The last save counts, and there is one draft as before."""
    first = refused(Choice.YES)
    then = replace(first, purposes=("prevent_harm",))
    vault.write(lambda kept: kept.drafts.put(first, START))
    vault.write(lambda kept: kept.drafts.put(then, START))
    assert vault.read(lambda kept: kept.drafts.get("D-0001")) == then
    assert vault.read(lambda kept: kept.drafts.references()) == ["D-0001"]


def test_a_changed_draft_is_kept_with_when(vault: Vault) -> None:
    """A change replaces what was kept, and the time with it; the other drafts stay as they are."""
    first, other = refused(Choice.YES), replace(refused(Choice.NO), reference="D-0002")
    then, later = replace(first, purposes=("prevent_harm",)), replace(START, instant=START.instant + timedelta(hours=1))
    vault.write(lambda kept: kept.drafts.put(first, START))
    vault.write(lambda kept: kept.drafts.put(other, START))
    vault.write(lambda kept: kept.drafts.change(then, later))
    assert vault.read(lambda kept: (kept.drafts.get("D-0001"), kept.drafts.changed_at("D-0001"))) == (then, later)
    assert vault.read(lambda kept: (kept.drafts.get("D-0002"), kept.drafts.changed_at("D-0002"))) == (other, START)


def test_a_draft_that_is_gone_cannot_be_changed(vault: Vault) -> None:
    """It does not come back: it was sealed or discarded meanwhile."""
    with pytest.raises(NoSuchRecord):
        vault.write(lambda kept: kept.drafts.change(refused(Choice.YES), START))
    assert vault.read(lambda kept: kept.drafts.references()) == []


def test_drafts_are_named_with_the_one_begun_last_first(vault: Vault) -> None:
    """D-10000 was begun after D-9999."""

    def put(kept: Repositories) -> None:
        for reference in ("D-9999", "D-10000", "D-0031"):
            kept.drafts.put(replace(refused(Choice.NO), reference=reference), START)

    vault.write(put)
    assert vault.read(lambda kept: kept.drafts.references()) == ["D-10000", "D-9999", "D-0031"]


def test_a_removed_draft_is_gone(vault: Vault) -> None:
    """Asking for it says that there is none; removing it again does nothing."""
    vault.write(lambda kept: kept.drafts.put(refused(Choice.NO), START))
    vault.write(lambda kept: kept.drafts.remove("D-0001"))
    vault.write(lambda kept: kept.drafts.remove("D-0001"))
    with pytest.raises(NoSuchRecord, match="D-0001"):
        vault.read(lambda kept: kept.drafts.get("D-0001"))
    with pytest.raises(NoSuchRecord, match="D-0001"):
        vault.read(lambda kept: kept.drafts.changed_at("D-0001"))
