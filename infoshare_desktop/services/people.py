"""The people whom decisions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.people.aliases import (
    ALIAS_SCHEMA,
    Alias,
    alias,
    leads,
    refusal_to_link,
    refusal_to_part,
)
from infoshare_desktop.domain.people.people import Acquaintance, problems
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.services.birthdays import keep_birthdays
from infoshare_desktop.services.person_history import history_of, links_between

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import date

    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.people.people import PersonHistory, PersonRow
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class People:
    """Gives references, and keeps what stands behind them; every change is an entry of the chain."""

    def __init__(self, vault: Vault, clock: Clock, guiding: Guiding) -> None:
        self._vault = vault
        self._clock = clock
        self._guiding = guiding

    def add(self, name: str = "", born_on: date | None = None, contact: str = "", note: str = "") -> Person:
        """A new person under the next free reference."""
        now = self._clock()

        def work(repositories: Repositories) -> Person:
            person = Person(repositories.numbers.next_person(), name, born_on, contact, note)
            return keep_person(repositories, person, now)

        return self._vault.write(work)

    def get(self, reference: str) -> Person:
        """One person. Raises NoSuchRecord."""
        return self._vault.read(lambda repositories: repositories.people.get(reference))

    def all(self) -> list[Person]:
        """Everybody, by reference."""
        return self._vault.read(lambda repositories: repositories.people.all())

    def named(self, references: Sequence[str]) -> list[Person]:
        """Those who have these references; nobody for one that is not in the vault."""
        return self._vault.read(lambda repositories: repositories.people.named(references))

    def acquaintances(self) -> list[Acquaintance]:
        """Everybody, by reference, each with the number of records about them under it."""

        def work(repositories: Repositories) -> list[Acquaintance]:
            counted = repositories.people_list.records()
            return [Acquaintance(one, counted.get(one.reference, 0)) for one in repositories.people.all()]

        return self._vault.read(work)

    def ids(self, text: str = "", first: int | None = None) -> array[int]:
        """The ids of everybody whose references or names have all these words; all, or only the ``first`` so many."""
        return self._vault.read(lambda repositories: repositories.people_list.ids(text, first))

    def rows(self, ids: Sequence[int], *, names: bool = False) -> list[PersonRow]:
        """The lines of the list with these ids, in the same order; with names only where they are asked for."""
        return self._vault.read(lambda repositories: repositories.people_list.rows(ids, names=names))

    def history_of(self, reference: str) -> PersonHistory:
        """A person under all their references, and everything recorded about them. Raises NoSuchRecord."""
        return history_of(self._vault, self._guiding, reference)

    def change(self, person: Person) -> None:
        """Keep changed details; nothing happens where they are as before. Raises NoSuchRecord, NotAllowed."""
        now = self._clock()
        _refuse(next(iter(problems(person, now.day()).values()), ""))

        def work(repositories: Repositories) -> None:
            if repositories.people.get(person.reference) != person:
                keep_person(repositories, person, now)

        self._vault.write(work)

    def alias(self, reference: str, other: str, why: str) -> None:
        """Say that two references are the same person's. Nothing is rewritten. Raises NoSuchRecord, NotAllowed."""
        now = self._clock()

        def work(repositories: Repositories) -> None:
            mine, others = repositories.people.same_as(reference), repositories.people.same_as(other)
            _refuse(refusal_to_link(reference, other, why, linked=mine == others))
            references = {person.reference for person in (*mine, *others)}
            _keep_alias(repositories, alias(reference, other, why, same=True), references, now)

        self._vault.write(work)

    def unalias(self, reference: str, other: str, why: str) -> None:
        """Take back what ``alias`` said of the same two. Raises NoSuchRecord, NotAllowed."""
        now = self._clock()

        def work(repositories: Repositories) -> None:
            references = {person.reference for person in repositories.people.same_as(reference)}
            said = alias(reference, other, why, same=False)
            linked = any((link.one, link.other) == (said.one, said.other) for link in _links(repositories, references))
            _refuse(refusal_to_part(reference, other, why, linked=linked))
            _keep_alias(repositories, said, references, now)

        self._vault.write(work)


def keep_person(repositories: Repositories, person: Person, now: Moment) -> Person:
    """Put a person's details and append the entry about them."""
    repositories.people.put(person)
    repositories.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), now)
    keep_birthdays(repositories, person)
    return person


def _keep_alias(repositories: Repositories, said: Alias, references: set[str], now: Moment) -> None:
    """Append what was said, and let each of these references be led by the first one of the same person."""
    repositories.entries.append(EntryKind.ALIAS, said.one, ALIAS_SCHEMA, statement(said), now)
    repositories.people.set_leads(leads(references, _links(repositories, references)))


def _links(repositories: Repositories, references: set[str]) -> list[Alias]:
    return [link for _at, link in links_between(repositories, references)]


def _refuse(sentence: str) -> None:
    if sentence:
        raise NotAllowed(sentence)
