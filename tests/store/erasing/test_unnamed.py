"""Who goes with a record, because nothing else names them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import BREACH_SCHEMA, Breach
from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.earlier_links import EarlierLink
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, alias, leads
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.lines import line_of_decision
from infoshare_desktop.domain.records.record import SCHEMA, sealed, statement
from infoshare_desktop.store.erasing.content import dispose, redact, who_goes
from infoshare_desktop.store.rows.entries import Entries
from tests.domain.making import WORKER, pack, shared_with_consent
from tests.hand_clock import START
from tests.store.vaults import seal

if TYPE_CHECKING:
    from collections.abc import Collection

    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

NUMBER = "KM-2026-0001"
ABOUT = "P-0001"


@pytest.fixture
def record(vault: Vault) -> Vault:
    """A vault with a decision about P-0001, who is among the people, with somebody else."""
    seal(vault)
    for reference in (ABOUT, "P-0002"):
        vault.write(partial(put, person=Person(reference)))
    return vault


def put(kept: Repositories, person: Person) -> None:
    """Keep a person, with the entry about them."""
    kept.people.put(person)
    kept.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), START)


def goes(vault: Vault) -> tuple[str, ...]:
    """Whose details go with the decision."""
    return vault.read(lambda kept: who_goes(kept, [NUMBER]).people)


def test_somebody_of_one_record_goes_with_it(record: Vault) -> None:
    """Their entries go too; whom the record does not name stays."""
    assert goes(record) == (ABOUT,)
    assert record.read(lambda kept: who_goes(kept, [NUMBER]).entries) == (2,)


def test_who_is_in_another_record_stays(record: Vault) -> None:
    """Another decision, a breach, or a draft."""
    seal(record, number="KM-2026-0002")
    assert goes(record) == ()


def test_who_is_in_a_breach_stays(record: Vault) -> None:
    """It is a record of its own, also where it belongs to the one that goes."""
    wrong = Breach(START, "lost", "A bag", START, WORKER, decision=NUMBER, people=(ABOUT,))
    record.write(
        lambda kept: kept.entries.append(EntryKind.BREACH, "KM-2026-0009", BREACH_SCHEMA, statement(wrong), START)
    )
    assert goes(record) == ()


def test_who_is_in_a_draft_stays(record: Vault) -> None:
    """Somebody decides about them just now."""
    record.write(lambda kept: kept.drafts.put(replace(shared_with_consent(), reference="D-0009"), START))
    assert goes(record) == ()


def test_a_longer_reference_is_somebody_else(record: Vault) -> None:
    """P-00011 is not P-0001."""
    other = replace(shared_with_consent(), people=(), consents=(), tellings=(), earlier="P-00011")
    record.write(lambda kept: kept.drafts.put(other, START))
    assert goes(record) == (ABOUT,)


def test_the_household_of_somebody_who_stays_stays(record: Vault) -> None:
    """Warnings need to know who lives with whom; those who name none but each other go together."""
    record.write(lambda kept: put(kept, Person("P-0002", lives_with=(ABOUT,))))
    assert goes(record) == ()
    seal(record, "She lives with P-0002")
    assert goes(record) == (ABOUT, "P-0002")


def test_somebody_with_two_references_goes_as_a_whole(record: Vault) -> None:
    """Their link goes too; one reference in another record keeps both."""
    link = alias(ABOUT, "P-0002", "The same birthday", same=True)

    def join(kept: Repositories) -> None:
        kept.entries.append(EntryKind.ALIAS, link.one, ALIAS_SCHEMA, statement(link), START)
        kept.people.set_leads(leads([ABOUT, "P-0002"], [link]))

    record.write(join)
    assert goes(record) == (ABOUT, "P-0002")
    record.write(lambda kept: kept.drafts.put(replace(shared_with_consent(), people=(), earlier="P-0002"), START))
    assert goes(record) == ()


def test_what_is_left_of_a_link_names_nobody(record: Vault) -> None:
    """They were parted, and the reason was taken out since: whoever stays of the two keeps the other one no more."""
    link = alias("P-0000", ABOUT, "The same birthday", same=False)

    def part(kept: Repositories) -> None:
        put(kept, Person("P-0000"))
        entry = kept.entries.append(EntryKind.ALIAS, link.one, ALIAS_SCHEMA, statement(link), START)
        bare = EarlierLink(entry.header.sequence, START, link).without("Taken out")
        act = Redaction(START, bare.sequence, "details", "Old", WORKER, "Sam Lee", bare.schema, bare.statement)
        redact(kept, link.one, [act], START)

    record.write(part)
    assert goes(record) == (ABOUT,)


def about(number: str, *people: str) -> Decision:
    """A sealed decision in which these people are named, and nobody has a line."""
    draft = replace(shared_with_consent(), people=(), consents=(), tellings=())
    said = replace(draft, outcome=replace(draft.outcome, reasons=f"Spoke with {', '.join(people)}"))
    return sealed(said, pack(), WORKER, number, START)


def dispose_of(kept: Repositories, *numbers: str) -> tuple[str, ...]:
    """Who goes with records that are disposed of together."""
    act = Disposal(START, "", "Kept long enough", WORKER, "Sam Lee", ())
    return tuple(person for told in dispose(kept, numbers, act, START) for person in told.people)


@pytest.fixture
def four(vault: Vault) -> Vault:
    """Decisions 1 to 4: two people of one alone, one of two that go, one of one that goes and one that stays."""

    def work(kept: Repositories) -> None:
        for reference in ("P-0001", "P-0002", "P-0003", "P-0004", "P-00011"):
            put(kept, Person(reference))
        for number, people in (
            (1, ("P-0001", "P-0003", "P-0004")),
            (2, ("P-0002", "P-0003")),
            (3, ()),
            (4, ("P-0004", "P-00011")),
        ):
            made = about(f"KM-2026-000{number}", *people)
            line = line_of_decision(made, History(made))
            kept.records.put(line.row)
            kept.records.index(made.number, line.text)
            kept.entries.append(EntryKind.SEAL, made.number, SCHEMA, statement(made), START)

    vault.write(work)
    return vault


def test_records_that_go_together_are_looked_through_once(four: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many people may go: a pass over all contents takes as long for one as for all of them."""
    passes: list[frozenset[str]] = []
    where_named = Entries.where_named

    def counted(entries: Entries, references: Collection[str]) -> dict[str, frozenset[int]]:
        passes.append(frozenset(references))
        return where_named(entries, references)

    monkeypatch.setattr(Entries, "where_named", counted)
    gone = four.write(lambda kept: dispose_of(kept, "KM-2026-0001", "KM-2026-0002", "KM-2026-0003"))
    assert gone == ("P-0001", "P-0002", "P-0003")
    assert passes == [{"P-0001", "P-0002", "P-0003", "P-0004"}]
    assert {person.reference for person in four.read(lambda kept: kept.people.all())} == {"P-0004", "P-00011"}


def test_records_that_go_one_by_one_take_the_same_people(four: Vault) -> None:
    """Each time everything is looked through anew."""
    numbers = ("KM-2026-0001", "KM-2026-0002", "KM-2026-0003", "KM-2026-0004")
    gone = [four.write(lambda kept, number=number: dispose_of(kept, number)) for number in numbers]  # type: ignore[misc]  # mypy knows no default here
    assert gone == [("P-0001",), ("P-0002", "P-0003"), (), ("P-0004", "P-00011")]
