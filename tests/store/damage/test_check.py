"""Is the vault whole?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.acts.keeping import Disposal
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.record import statement as plain_statement
from infoshare_desktop.store.damage.check import CheckKind
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.store.vaults import KEY, decision, head, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

PAGE = 4096


def wrong(vault: Vault, paper: str | None = None) -> set[CheckKind]:
    """The kinds of check that find something."""
    return {found.kind for found in vault.check(paper) if not found.ok}


def tamper(vault: Vault, *statements: str) -> None:
    """Change the vault with SQL, as the holder of the key could."""
    for statement in statements:
        vault._run(partial(outside_transaction, vault._connection, statement))


def sentence(vault: Vault, kind: CheckKind) -> str:
    """What the check says of one kind."""
    return next(found.sentence for found in vault.check() if found.kind is kind)


def append(
    kept: Repositories, kind: EntryKind, number: str = "KM-2026-0001", statement: dict[str, Any] | None = None
) -> None:
    """Add an entry to the chain, and to nothing else."""
    kept.entries.append(kind, number, f"{kind}/1", statement or {}, START)


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
    ("torn", "said"),
    [
        (lambda whole: whole + b"junk", "Not whole: something was added to the end of the file."),
        (lambda whole: whole + bytes(PAGE), "Not whole: something was added to the end of the file."),
        (lambda whole: whole[:-1000], "Not whole: the file is cut off in page {last}, its last."),
        (lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]), "Not whole: page {last} of the file is damaged."),
    ],
)
def test_the_end_of_the_file_is_told_by_what_happened_to_it(
    path: Path, vault: Vault, torn: Callable[[bytes], bytes], said: str
) -> None:
    """Something was added, it is cut off, or a page is another: SQLCipher says it in two forms."""
    seal(vault)
    vault.close()
    whole = path.read_bytes()
    path.write_bytes(torn(whole))
    with open_with_key(path, KEY) as again:
        assert sentence(again, CheckKind.PAGES) == said.format(last=len(whole) // PAGE)


def test_what_sqlite_says_of_the_structure_stands_apart_from_the_sentence(vault: Vault) -> None:
    """The worker reads a plain sentence; who administers finds the rest in its own words."""
    seal(vault)
    tamper(
        vault,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', 'NOT NULL CHECK (0)') WHERE name = 'content'",
        "PRAGMA writable_schema = RESET",
    )
    found = next(one for one in vault.check() if one.kind is CheckKind.STRUCTURE)
    assert found.sentence == "Not whole: the tables and their indexes do not agree."
    assert "content" in found.technical


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE content SET document = replace(document, 'asked', 'begged') WHERE sequence = 2",
        "UPDATE content SET random = zeroblob(32) WHERE sequence = 1",
        "UPDATE entry SET recorded_at = replace(recorded_at, '2026', '2025') WHERE sequence = 1",
        "UPDATE entry SET number = 'KM-2025-0001' WHERE sequence = 3",
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


def test_a_content_that_was_erased_without_an_entry_that_says_so_is_found(vault: Vault) -> None:
    """Nobody makes a record vanish unseen; a later disposal that names the entry, and no other, explains it."""
    seal(vault)
    tamper(vault, "DELETE FROM content WHERE sequence = 1")
    assert CheckKind.ERASED in wrong(vault)
    for entries, still_wrong in (((9,), True), ((1,), False)):
        act = Disposal(START, "", "Too old", WORKER, "Sam Lee", entries)
        vault.write(partial(append, kind=EntryKind.DISPOSAL, statement=plain_statement(act)))
        assert (CheckKind.ERASED in wrong(vault)) == still_wrong


def test_a_content_that_is_there_although_it_was_erased_is_found(vault: Vault) -> None:
    """What a disposal says is gone was put back, or never went."""
    seal(vault)
    act = Disposal(START, "", "Too old", WORKER, "Sam Lee", (1,))
    vault.write(partial(append, kind=EntryKind.DISPOSAL, statement=plain_statement(act)))
    assert "entry 1: its content is still there" in sentence(vault, CheckKind.ERASED)


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("UPDATE vault SET next_number = 5", "decision would be 5, and 8 is free"),
        ("UPDATE vault SET next_draft = 3", "draft would be 3, and 4 is free"),
        ("UPDATE vault SET next_person = 2", "person would be 2, and 3 is free"),
        ("DELETE FROM vault", "running numbers, are missing"),
    ],
)
def test_running_numbers_that_were_set_back_are_found(vault: Vault, statement: str, names: str) -> None:
    """Seven decisions, three drafts and two people have their numbers: none of them may come again."""
    seal(vault, number="KM-2026-0007")

    def fill(kept: Repositories) -> None:
        kept.numbers.continue_above(Counters(8, 4, 3))
        kept.records.put(Row("D-0003", State.DISCARDED, START))
        append(kept, EntryKind.RESTORE, "P-0002")

    vault.write(fill)
    assert sentence(vault, CheckKind.NUMBERS) == "The next numbers are above every number that was given."
    tamper(vault, statement)
    assert names in sentence(vault, CheckKind.NUMBERS)


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM draft; END", "trigger quiet"),
        ("CREATE TABLE extra (id INTEGER PRIMARY KEY)", "table extra"),
        ("DROP INDEX follow_up_open", "index follow_up_open"),
        ("ALTER TABLE setting ADD COLUMN more TEXT", "table setting"),
    ],
)
def test_tables_that_are_not_ours_are_found(vault: Vault, statement: str, names: str) -> None:
    """What somebody added to the file could act on whatever is saved from then on."""
    tamper(vault, statement)
    assert wrong(vault) == {CheckKind.SCHEMA}
    assert names in sentence(vault, CheckKind.SCHEMA)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE follow_up SET what = 'Nothing' WHERE id = 'a'",
        "UPDATE follow_up SET due_on = '2027-01-01' WHERE id = 'supervision-1'",
        "DELETE FROM follow_up WHERE id = 'a'",
        "INSERT INTO follow_up VALUES ('KM-2026-0001', 'z', 'More', 'Kim', NULL, '', NULL, '')",
    ],
)
def test_follow_ups_that_nobody_agreed_are_found(vault: Vault, statement: str) -> None:
    """A decision has one, a comment on it another; what came of them is not in the chain."""
    agreed = FollowUp("a", "Ring her", "Kim Mason", date(2026, 5, 8))
    action = FollowUp("supervision-1", "Ask the team", "Kim Mason", date(2026, 6, 1))
    made = replace(decision(), follow_ups=(agreed,))
    comment = Comment(START.day(), "R. Hale", "Well done", Stance.AGREES, WORKER, action)
    vault.write(lambda kept: append(kept, EntryKind.SEAL, statement=plain_statement(made)))
    vault.write(lambda kept: append(kept, EntryKind.SUPERVISION, statement=plain_statement(comment)))
    for each in (agreed, action):
        vault.write(partial(lambda kept, each: kept.follow_ups.add("KM-2026-0001", each), each=each))
    vault.write(lambda kept: kept.follow_ups.finish("KM-2026-0001", "a", "Done", START))
    assert CheckKind.FOLLOW_UPS not in wrong(vault)
    tamper(vault, statement)
    assert CheckKind.FOLLOW_UPS in wrong(vault)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET kind = 'bogus'",
        "UPDATE entry SET recorded_at = 'yesterday'",
        "UPDATE content SET document = CAST(x'ff41' AS TEXT)",
        "UPDATE entry SET kind = 'alias'",
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
    assert sentence(vault, CheckKind.REFERENCES) == "Not whole: something refers to what is not there."


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
