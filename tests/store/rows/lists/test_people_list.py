"""The list of people: found by reference and by name, one line for each person."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.people import PersonRow
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.query import Query
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

LATER = Moment(START.instant + timedelta(days=1), "Europe/London")


def put(vault: Vault, *people: Person, leads: dict[str, str] | None = None) -> None:
    """Put these into the vault."""

    def work(kept: Repositories) -> None:
        for person in people:
            kept.people.put(person)
        if leads:
            kept.people.set_leads(leads)

    vault.write(work)


def found(vault: Vault, text: str = "", *, names: bool = False) -> list[PersonRow]:
    """The lines that these words find."""
    return vault.read(lambda kept: kept.people_list.rows(kept.people_list.ids(text), names=names))


def references(vault: Vault, text: str = "") -> list[str]:
    """The references of those lines."""
    return [row.reference for row in found(vault, text)]


def test_the_latest_reference_stands_first(vault: Vault) -> None:
    """P-10000 before P-9999; the first so many where only those are asked for."""
    put(vault, Person("P-10000"), Person("P-0002"), Person("P-9999"))
    assert references(vault) == ["P-10000", "P-9999", "P-0002"]
    assert len(vault.read(lambda kept: kept.people_list.ids(first=2))) == 2


def test_names_are_read_only_where_they_are_asked_for(vault: Vault) -> None:
    """A line without names has none in it anywhere, also where a name was looked for."""
    put(vault, Person("P-0001", "Rosa Quill", contact="07700 900001", note="Rosa's sister"))
    assert found(vault, "rosa") == [PersonRow("P-0001")]
    assert found(vault, "rosa", names=True) == [PersonRow("P-0001", names=("Rosa Quill",))]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Rosa Quill", "quil ros"),
        ("Zoë O'Neil", "ZOE o'n"),
        ("STRAUSSE", "strauße"),
        ("مريم الصغيرة", "الصغيرة"),
        ("\u202eallisuoR", "allis"),
        ("Kim 😀", "😀"),
        ("100 % _Kim_", "% _kim_"),
        ("a" * 10_000 + "b", "ab"),
        ("e\u0301mile", "émile"),
        ("\u0301", "\u0301"),
    ],
)
def test_a_name_is_found_by_parts_of_its_words(vault: Vault, name: str, typed: str) -> None:
    """Whatever the case, the accents, the writing; no sign has a meaning of its own. Others stay out."""
    put(vault, Person("P-0001", name), Person("P-0002", "Somebody"))
    assert references(vault, typed) == ["P-0001"]


@pytest.mark.parametrize("typed", ["P-0042", "p-0042", "42", "rosa 42"])
def test_a_reference_is_found_by_part_of_it(vault: Vault, typed: str) -> None:
    """Alone, or beside a word of the name; all words must fit."""
    put(vault, Person("P-0042", "Rosa"), Person("P-0043", "Rosa"))
    assert references(vault, typed) == ["P-0042"]


def test_the_same_name_finds_everybody_who_has_it(vault: Vault) -> None:
    """Two people may be called the same."""
    put(vault, Person("P-0001", "Kim"), Person("P-0002", "Kim"))
    assert references(vault, "kim") == ["P-0002", "P-0001"]


def test_one_line_for_one_person(vault: Vault) -> None:
    """Found by any of the references and names, each name said once; the records of all count, each once."""
    people = (Person("P-0001", "Rosa"), Person("P-0002", "Rosa"), Person("P-0003", "R. Quill"), Person("P-0004"))
    put(vault, *people, leads={"P-0002": "P-0001", "P-0003": "P-0001"})
    rows = [
        Row("KM-2026-0001", State.SEALED, START, people=("P-0001", "P-0002")),
        Row("KM-2026-0002", State.SEALED, LATER, people=("P-0003",)),
    ]
    vault.write(lambda kept: kept.records.put_many((row, "") for row in rows))
    one = PersonRow("P-0001", ("P-0002", "P-0003"), ("Rosa", "R. Quill"), 2, LATER)
    assert found(vault, names=True) == [PersonRow("P-0004"), one]
    for typed in ("P-0001", "P-0003", "quill"):
        assert references(vault, typed) == ["P-0001"]


@pytest.mark.parametrize("reference", ["P-0001", "P-0002"])
def test_records_are_found_through_any_reference(vault: Vault, reference: str) -> None:
    """Nothing is rewritten: each record keeps the reference that it was sealed with."""
    put(vault, Person("P-0001"), Person("P-0002"), Person("P-0003"), leads={"P-0002": "P-0001"})
    rows = [Row(f"KM-2026-000{each}", State.SEALED, START, people=(f"P-000{each}",)) for each in (1, 2, 3)]
    vault.write(lambda kept: kept.records.put_many((row, "") for row in rows))
    query = Query(person=reference)
    kept = vault.read(lambda kept: kept.records.rows(kept.records.ids(query)))
    assert {row.people for row in kept} == {("P-0001",), ("P-0002",)}
    assert vault.read(lambda kept: kept.records.count(query)) == 2


def test_somebody_who_is_in_records_alone_is_still_found(vault: Vault) -> None:
    """A reference without details finds its records as before."""
    row = Row("KM-2026-0001", State.SEALED, START, people=("P-0007",))
    vault.write(lambda kept: kept.records.put_many([(row, "")]))
    assert vault.read(lambda kept: kept.records.count(Query(person="P-0007"))) == 1
