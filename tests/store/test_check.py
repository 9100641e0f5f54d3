"""Is the vault whole?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from infoshare_desktop.domain import chain
from infoshare_desktop.store.check import CheckKind
from infoshare_desktop.store.connection import outside_transaction
from infoshare_desktop.store.vault import open_with_key
from tests.store.vaults import KEY, head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

PAGE = 4096


def wrong(vault: Vault, paper: str | None = None) -> set[CheckKind]:
    """The kinds of check that find something."""
    return {found.kind for found in vault.check(paper) if not found.ok}


def tamper(vault: Vault, *statements: str) -> None:
    """Change the vault with SQL, as the holder of the key could."""
    for statement in statements:
        vault._run(partial(outside_transaction, vault._connection, statement))


def test_a_sound_vault_has_one_good_finding_of_each_kind(path: Path, vault: Vault) -> None:
    """The chain's sentence names the number of entries and the head; what is looked at is all in the one file."""
    seal(vault)
    found = vault.check()
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    assert [finding.kind for finding in found if finding.kind is not CheckKind.HEAD] == list(
        dict.fromkeys(finding.kind for finding in found)
    )
    assert all(finding.ok for finding in found)
    (sentence,) = (finding.sentence for finding in found if finding.kind is CheckKind.CHAIN)
    assert "1 entry" in sentence
    assert str(head(vault)) in sentence


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE content SET document = replace(document, 'asked', 'begged') WHERE sequence = 2",
        "UPDATE content SET random = zeroblob(32) WHERE sequence = 1",
        "UPDATE entry SET recorded_at = replace(recorded_at, '2026', '2025') WHERE sequence = 1",
        "UPDATE entry SET number = 'KM-2026-0009' WHERE sequence = 3",
        "UPDATE entry SET entry_hash = zeroblob(32) WHERE sequence = 2",
    ],
)
def test_a_changed_entry_breaks_the_chain(vault: Vault, statement: str) -> None:
    """Whatever is changed with the key in hand, the hashes no longer agree."""
    for _entry in range(3):
        seal(vault)
    tamper(vault, statement)
    assert wrong(vault) == {CheckKind.CHAIN}


def test_a_removed_entry_breaks_the_chain(vault: Vault) -> None:
    """An entry in the middle leaves a hole; the last ones are missed by the head on paper alone."""
    for _entry in range(3):
        seal(vault)
    paper = str(head(vault))
    tamper(vault, "DELETE FROM content WHERE sequence = 3", "DELETE FROM entry WHERE sequence = 3")
    assert wrong(vault) == set()
    assert wrong(vault, paper) == {CheckKind.HEAD}
    tamper(vault, "DELETE FROM content WHERE sequence = 1", "DELETE FROM entry WHERE sequence = 1")
    assert wrong(vault) == {CheckKind.CHAIN}


def test_an_erased_content_leaves_the_chain_whole(vault: Vault) -> None:
    """Disposal takes the content and its random bytes; the header goes on vouching that there was one."""
    seal(vault)
    tamper(vault, "DELETE FROM content")
    assert CheckKind.CHAIN not in wrong(vault)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET kind = 'bogus'",
        "UPDATE entry SET recorded_at = 'yesterday'",
        "UPDATE content SET document = CAST(x'ff41' AS TEXT)",
    ],
)
def test_what_cannot_even_be_read_is_a_finding_and_not_a_fault_of_the_program(vault: Vault, statement: str) -> None:
    """A kind, a time or a text that nothing of ours could have written."""
    seal(vault)
    tamper(vault, statement)
    assert CheckKind.CHAIN in wrong(vault)


def test_a_dangling_reference_is_found(vault: Vault) -> None:
    """A content without its header."""
    tamper(vault, "PRAGMA foreign_keys = OFF", "INSERT INTO content VALUES (5, x'00', '{}')")
    assert wrong(vault) == {CheckKind.REFERENCES}


@pytest.mark.parametrize("spell", [str.upper, str.lower, lambda paper: paper.replace(" ", "")])
def test_the_head_on_paper_is_found_where_it_was(vault: Vault, spell: Any) -> None:
    """A report of last month names an entry in the middle of today's chain; before the first there are zeros."""
    seal(vault)
    paper = spell(str(head(vault)))
    seal(vault)
    assert vault.check(paper)[-1].sentence == "The head on your paper is entry 1 of 2."
    assert vault.check(str(chain.Head(0, chain.GENESIS)))[-1].ok


@pytest.mark.parametrize("typed", ["", "0", "zz" * 16, "00" * 15 + "01", "00" * 32])
def test_a_head_that_never_was_is_found_out(vault: Vault, typed: str) -> None:
    """Another vault's head, a slip in typing, or no head at all."""
    seal(vault)
    assert wrong(vault, typed) == {CheckKind.HEAD}


def test_damage_is_a_finding_and_not_an_error(path: Path, vault: Vault) -> None:
    """A flipped byte on any page but the first is found, and the other checks still say what they can."""
    for _entry in range(20):
        seal(vault, "reason " * 500)
    vault.close()
    sound = path.read_bytes()
    pages = len(sound) // PAGE
    for page in range(2, pages + 1, 5):
        changed = bytearray(sound)
        changed[(page - 1) * PAGE + page % PAGE] ^= 1
        path.write_bytes(changed)
        with open_with_key(path, KEY) as opened:
            found = opened.check()
        assert not found[0].ok, f"page {page}"
        assert str(page) in found[0].sentence
        assert {finding.kind for finding in found} >= {CheckKind.PAGES, CheckKind.STRUCTURE, CheckKind.CHAIN}
