"""The people whom decisions are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts import Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.record import read

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_person_gets_a_reference_and_an_entry(desk: Desk) -> None:
    """A new person is in the list and in the chain."""
    person = desk.people.add("Zoë O'Neil", date(2001, 2, 3))
    assert person.reference == "P-0001"
    assert desk.people.all() == [person]
    (entry,) = desk.vault.read(lambda kept: kept.entries.about("P-0001"))
    assert entry.header.kind is EntryKind.PERSON
    assert entry.document is not None
    assert read(entry.document, Person) == person


def test_change_appends_and_no_change_does_not(desk: Desk) -> None:
    """Changed details are a new entry, the old one stays; the same details again are none."""
    person = desk.people.add("Zoë")
    moved = replace(person, contact="01632 960000")
    desk.people.change(moved)
    desk.people.change(moved)
    assert desk.people.get("P-0001") == moved
    assert len(desk.vault.read(lambda kept: kept.entries.about("P-0001"))) == 2
