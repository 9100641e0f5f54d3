"""The people whom decisions are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.record import statement

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class People:
    """Gives references, and keeps what stands behind them; every change is an entry of the chain."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

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

    def change(self, person: Person) -> None:
        """Keep changed details; nothing happens where they are as before. Raises NoSuchRecord."""
        now = self._clock()

        def work(repositories: Repositories) -> None:
            if repositories.people.get(person.reference) != person:
                keep_person(repositories, person, now)

        self._vault.write(work)


def keep_person(repositories: Repositories, person: Person, now: Moment) -> Person:
    """Put a person's details and append the entry about them."""
    repositories.people.put(person)
    repositories.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), now)
    return person
