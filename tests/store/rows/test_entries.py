"""The chain in the vault."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord
from tests.hand_clock import START
from tests.store.vaults import head, seal

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.store.vault import Vault

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)
STATEMENTS = st.dictionaries(
    st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=8),
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=5,
    ),
    max_size=4,
)


def append(vault: Vault, kind: EntryKind, content: dict[str, object]) -> Entry:
    """Append one entry with any content."""
    return vault.write(lambda kept: kept.entries.append(kind, "X", "x/1", content, START))


def test_an_empty_chain_stands_at_its_beginning(vault: Vault) -> None:
    """No entries, and the hash that stands before the first one."""
    assert head(vault) == chain.Head(0, chain.GENESIS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=30)
@given(statements=st.lists(st.tuples(st.sampled_from(EntryKind), STATEMENTS), max_size=5))
def test_whatever_is_appended_is_read_back_and_chained(
    vault: Vault, statements: list[tuple[EntryKind, dict[str, object]]]
) -> None:
    """Any content comes back to the last bit, in order, and the chain holds."""
    before = head(vault).entries
    added = [append(vault, kind, content) for kind, content in statements]
    whole = vault.read(lambda kept: list(kept.entries.all()))
    assert whole[before:] == added
    assert chain.faults(whole) == []
    for entry, (_kind, content) in zip(added, statements, strict=True):
        assert entry.document is not None
        assert json.loads(entry.document) == {"schema": "x/1", "statement": content}
    assert head(vault) == chain.Head(len(whole), whole[-1].entry_hash if whole else chain.GENESIS)


def test_equal_contents_have_different_hashes(vault: Vault) -> None:
    """Random bytes go into each, so that an erased short content cannot be guessed from its hash."""
    assert seal(vault).header.content_hash != seal(vault).header.content_hash


def test_entries_are_found_by_what_they_are_about(vault: Vault) -> None:
    """All about one number, the oldest first; none about another; no such place in the chain."""
    first, _other, third = seal(vault, number="KM-2026-0001"), seal(vault, number="P-1"), seal(vault, "again")
    assert vault.read(lambda kept: kept.entries.about("KM-2026-0001")) == [first, third]
    assert vault.read(lambda kept: kept.entries.about("KM-2026-0009")) == []
    with pytest.raises(NoSuchRecord):
        vault.read(lambda kept: kept.entries.entry(4))
