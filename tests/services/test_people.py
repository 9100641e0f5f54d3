"""The people whom decisions are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.people.aliases import Alias
from infoshare_desktop.domain.records.record import read

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


def test_a_birth_that_cannot_be_is_refused(desk: Desk) -> None:
    """With the sentence; the details stay as they were."""
    person = desk.people.add("Zoë")
    with pytest.raises(NotAllowed, match="still to come"):
        desk.people.change(replace(person, born_on=date(2030, 1, 1)))
    assert desk.people.get(person.reference) == person


def test_two_references_become_one_person_and_two_again(desk: Desk) -> None:
    """Each step is an entry with its reason; the list and the check follow, the details stay apart."""
    first, second = desk.people.add("Rosa Quill"), desk.people.add("R. Quill")
    desk.people.alias(second.reference, first.reference, "She told me herself")
    (line,) = desk.people.rows(desk.people.ids())
    assert (line.reference, line.also) == ("P-0001", ("P-0002",))
    desk.people.unalias("P-0001", "P-0002", "Her cousin")
    assert [line.also for line in desk.people.rows(desk.people.ids())] == [(), ()]
    assert desk.people.all() == [first, second]
    entries = desk.vault.read(lambda kept: kept.entries.about("P-0001"))
    said = [read(entry.document or b"", Alias) for entry in entries if entry.header.kind is EntryKind.ALIAS]
    assert said == [
        Alias("P-0001", "P-0002", same=True, why="She told me herself"),
        Alias("P-0001", "P-0002", same=False, why="Her cousin"),
    ]
    assert all(finding.ok for finding in desk.vault.check())


def test_taking_one_link_back_leaves_the_others(desk: Desk) -> None:
    """Three references of one person; the second turns out to be somebody else, and leads nobody any more."""
    for name in ("a", "b", "c", "d"):
        desk.people.add(name)
    for one, other in (("P-0001", "P-0002"), ("P-0003", "P-0004"), ("P-0002", "P-0003")):
        desk.people.alias(one, other, "Seen together")
    assert len(desk.people.ids()) == 1
    desk.people.unalias("P-0003", "P-0002", "Two people")
    assert {(line.reference, line.also) for line in desk.people.rows(desk.people.ids())} == {
        ("P-0001", ("P-0002",)),
        ("P-0003", ("P-0004",)),
    }
    assert all(finding.ok for finding in desk.vault.check())


def test_what_cannot_be_linked_leaves_nothing_behind(desk: Desk) -> None:
    """The same reference, one that nobody has, no reason, a link that is there or is not: no entry is added."""
    for name in ("a", "b", "c"):
        desk.people.add(name)
    desk.people.alias("P-0001", "P-0002", "Same face")
    before = desk.vault.read(lambda kept: kept.entries.head())
    with pytest.raises(NotAllowed, match="one and the same"):
        desk.people.alias("P-0001", "P-0001", "x")
    with pytest.raises(NotAllowed, match="already"):
        desk.people.alias("P-0002", "P-0001", "x")
    with pytest.raises(NotAllowed, match="Say how you know"):
        desk.people.alias("P-0001", "P-0003", " ")
    with pytest.raises(NoSuchRecord, match="P-0099"):
        desk.people.alias("P-0001", "P-0099", "x")
    with pytest.raises(NotAllowed, match="not linked"):
        desk.people.unalias("P-0001", "P-0003", "x")
    assert desk.vault.read(lambda kept: kept.entries.head()) == before
