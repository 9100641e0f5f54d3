"""The details of people, and who is the same person, say what the chain says, or the check finds it out."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, alias
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.store.damage.check import CheckKind
from infoshare_desktop.store.file.connection import outside_transaction
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

INSERTED = (
    "INSERT INTO person (reference, name, contact, note, found_by, lead, reference_order)"
    " VALUES ('P-9', '', '', '', '', 'P-9', 'p-00000009')"
)


def told(vault: Vault) -> str:
    """What the check says of people, empty where all is well."""
    (finding,) = (found for found in vault.check() if found.kind is CheckKind.PEOPLE)
    return "" if finding.ok else finding.sentence


def keep(vault: Vault, person: Person) -> None:
    """Keep a person's details, and the entry about them."""

    def work(kept: Repositories) -> None:
        kept.people.put(person)
        kept.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), START)

    vault.write(work)


def say(vault: Vault, one: str, other: str, *, same: bool) -> None:
    """Append what was said of two references, and nothing else."""
    said = statement(alias(one, other, "Their sister told me", same=same))
    vault.write(lambda kept: kept.entries.append(EntryKind.ALIAS, one, ALIAS_SCHEMA, said, START))


def tamper(vault: Vault, change: str) -> None:
    """Change the vault with SQL, as the holder of the key could."""
    vault._run(partial(outside_transaction, vault._connection, change))


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE person SET name = 'Somebody Else'", "other details"),
        ("UPDATE person SET born_year = 1999", "other details"),
        ("DELETE FROM person", "other details"),
        (INSERTED, "P-9 has other details"),
        ("UPDATE person SET found_by = 'somebody else'", "found by something else"),
        ("UPDATE person SET reference_order = ''", "found by something else"),
        ("UPDATE person SET lead = 'P-0002'", "P-0001 is the same person as P-0002, and the chain says P-0001"),
    ],
)
def test_people_whom_the_chain_knows_otherwise_are_found(vault: Vault, change: str, found: str) -> None:
    """Whose name stands behind a reference is as much of the record as the decision."""
    for person in (Person("P-0001", "Kim"), Person("P-0001", "Kim", date(2010, 5, 3), "after four")):
        keep(vault, person)
    assert told(vault) == ""
    tamper(vault, change)
    assert found in told(vault)


def test_links_that_the_table_does_not_follow_are_found(vault: Vault) -> None:
    """A link that was appended and not followed, and one that was taken back and is followed still."""
    for reference in ("P-0001", "P-0002"):
        keep(vault, Person(reference))
    say(vault, "P-0001", "P-0002", same=True)
    assert "P-0002 is the same person as P-0002, and the chain says P-0001" in told(vault)
    vault.write(lambda kept: kept.people.set_leads({"P-0002": "P-0001"}))
    assert told(vault) == ""
    say(vault, "P-0001", "P-0002", same=False)
    assert "P-0002 is the same person as P-0001, and the chain says P-0002" in told(vault)


def test_a_link_to_nobody_is_found(vault: Vault) -> None:
    """Somebody whom a link names and the table has lost."""
    keep(vault, Person("P-0001"))
    say(vault, "P-0001", "P-0002", same=True)
    assert "P-0002 is linked and not among the people" in told(vault)
