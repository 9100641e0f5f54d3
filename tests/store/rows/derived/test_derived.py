"""The list and the search say what the chain says, or the check finds it out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from infoshare_desktop.domain.acts.sharing import EMERGENCY_SCHEMA, Disclosure, Emergency
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.lines import line_of_decision, line_of_emergency
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.record import SCHEMA, statement
from infoshare_desktop.store.damage.check import CheckKind
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.rows.derived.derived import list_faults
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.store.vaults import decision, seal

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

NUMBER = "KM-2026-0001"
EXTRA = (
    "INSERT INTO record SELECT 9, 'X', state, at_utc, zone, day, 0, 'UTC', '', '', '', '[]', '[]', '[]', '',"
    " '', '', '' FROM record"
)


def told(vault: Vault, kind: CheckKind = CheckKind.LIST) -> str:
    """What the check says of one kind, empty where all is well."""
    (finding,) = (found for found in vault.check() if found.kind is kind)
    return "" if finding.ok else finding.sentence


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE record SET outcome = 'do_not_share'", "another outcome"),
        ("UPDATE record SET at_utc = at_utc + 1", "another at_utc"),
        ("UPDATE record SET people = '[]'", "another people"),
        ("UPDATE record SET state = 'draft'", "another state"),
        ("UPDATE record SET reference = 'KM-2026-0002'", "in the chain and not listed"),
        (EXTRA, "X is listed and not in the chain"),
        ("UPDATE record_text SET text = text || '!'", "another text"),
        ("DELETE FROM record_text", "another text"),
        ("DELETE FROM record_person", "found by another person"),
        ("INSERT INTO record_mark SELECT 'override', id FROM record", "found by another mark"),
        ("UPDATE content SET document = '{}'", "cannot be read"),
        ("UPDATE content SET document = 'x'", "cannot be read"),
        ("UPDATE content SET document = '[1]'", "cannot be read"),
    ],
)
def test_whatever_is_changed_in_the_list_is_found(vault: Vault, statement: str, found: str) -> None:
    """Any column, a line too many or too few, the searchable text; a content that cannot be read is told."""
    seal(vault)
    assert told(vault) == ""
    vault._run(partial(outside_transaction, vault._connection, statement))
    assert found in told(vault)


def test_many_decisions_are_compared_together(vault: Vault) -> None:
    """A query for each decision would cost as much as reading it."""
    seal(vault)
    few = queries(vault)
    for running in range(2, 10):
        seal(vault, number=f"KM-2026-{running:04}")
    assert queries(vault) == few


def queries(vault: Vault) -> int:
    """How many queries a check of the list takes."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(vault._connection, "before_cursor_execute", note)
    try:
        assert vault.read(lambda kept: list_faults(kept.entries._connection)) == []
    finally:
        event.remove(vault._connection, "before_cursor_execute", note)
    return len(asked)


def test_guidance_that_is_not_what_its_hash_says_is_found(vault: Vault) -> None:
    """A sealed decision names its pack by the hash: the questions and help texts behind it must not change."""
    document = b"the guidance"
    vault.write(lambda kept: kept.packs.put(hashlib.sha256(document).hexdigest(), document))
    assert told(vault, CheckKind.GUIDANCE) == ""
    vault._run(partial(outside_transaction, vault._connection, "UPDATE pack SET document = x'00'"))
    assert "was changed" in told(vault, CheckKind.GUIDANCE)


@pytest.mark.parametrize("index", ["search_words", "search_parts"])
@pytest.mark.parametrize("command", ["NULL", "'delete'"])
def test_an_index_with_other_words_than_the_texts_is_found(vault: Vault, index: str, command: str) -> None:
    """Words too many, or too few."""
    seal(vault)
    assert told(vault, CheckKind.SEARCH) == ""
    change = f"INSERT INTO {index}({index}, rowid, reference, text) SELECT {command}, id, '', text FROM record_text"
    vault._run(partial(outside_transaction, vault._connection, change))
    assert index in told(vault, CheckKind.SEARCH)


def test_an_emergency_is_completed_by_the_decision_that_names_it(vault: Vault) -> None:
    """Until then it is to complete; the check knows which from the chain alone."""
    emergency = Emergency(START, Recipient("Police"), "Where he is", "He has a knife", WORKER)

    def share(kept: Repositories) -> None:
        kept.entries.append(EntryKind.EMERGENCY, "KM-2026-0007", EMERGENCY_SCHEMA, statement(emergency), START)
        line = line_of_emergency("KM-2026-0007", emergency, completed=False)
        kept.records.put_many([(line.row, line.text)])

    def complete(kept: Repositories) -> None:
        made = replace(decision(), emergencies=("KM-2026-0007",))
        line = line_of_decision(made, History(made))
        kept.entries.append(EntryKind.SEAL, NUMBER, SCHEMA, statement(made), START)
        kept.records.put_many([(line.row, line.text)])

    vault.write(share)
    assert told(vault) == ""
    vault.write(complete)
    assert "KM-2026-0007 is listed with another state" in told(vault)
    vault.write(lambda kept: kept.records.put(line_of_emergency("KM-2026-0007", emergency, completed=True).row))
    assert told(vault) == ""


def test_what_followed_a_decision_belongs_to_its_line_and_text(vault: Vault) -> None:
    """An act that was appended and not listed is found."""
    seal(vault)
    act = Disclosure(START, Recipient("Police", "PC Bell"), "The address", WORKER, new_because="They asked")
    vault.write(lambda kept: kept.entries.append(EntryKind.DISCLOSURE, NUMBER, "disclosure/1", statement(act), START))
    assert "another agencies" in told(vault)
    line = line_of_decision(decision(), History(decision(), disclosures=((2, act),)))
    vault.write(lambda kept: kept.records.put(line.row))
    assert "another text" in told(vault)
    vault.write(lambda kept: kept.records.index(NUMBER, line.text))
    assert told(vault) == ""


def test_drafts_and_discarded_ones_are_no_business_of_the_chain(vault: Vault) -> None:
    """They are listed, and the chain has nothing of them."""
    rows = [Row(f"D-{state}", state, START) for state in (State.DRAFT, State.AWAITING_ADVICE, State.DISCARDED)]
    vault.write(lambda kept: kept.records.put_many((row, "") for row in rows))
    assert told(vault) == ""
