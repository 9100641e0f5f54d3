"""What is known of people, and all that is recorded about each over time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from typing import Final, TypeAlias

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.guidance import Pack
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.ages import age_of
from infoshare_desktop.domain.people.aliases import Alias
from infoshare_desktop.domain.records.listing import Row
from infoshare_desktop.domain.records.record import Decision

OLDEST: Final = 130
"""Years. Nobody is known to have lived longer than 122."""

Recorded: TypeAlias = Draft | Decision | Emergency


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What the list shows of one person. ``names`` is empty unless the worker asked to see names."""

    reference: str
    also: tuple[str, ...] = ()
    """The other references of the same person."""
    names: tuple[str, ...] = ()
    records: int = 0
    latest: Moment | None = None
    """When the newest of the records was decided or begun."""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody in the vault, and how many records are about them."""

    person: Person
    records: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A record that is about a person, and how they stood in it then. Ids are those of the record's own pack."""

    row: Row
    person: str
    """The reference that the record has."""
    pack: str = ""
    """SHA-256 in hex; empty for an emergency disclosure, which has no ids."""
    role: str = ""
    age: str = ""
    consent: ConsentStatus | None = None
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A person's details under one reference, and since when they are so."""

    person: Person
    since: Moment | None = None
    changed: bool = False
    """Whether the chain still says how they were before, or why a link that holds no more was made or taken back."""


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """A person under every reference that they have, the earliest first, and what is recorded, the newest first."""

    known: tuple[Known, ...]
    links: tuple[tuple[Moment, Alias], ...] = ()
    """What was said to make these references one person, and when."""
    mentions: tuple[Mention, ...] = ()
    packs: Mapping[str, Pack] | None = None
    """The guidance packs of the mentions, by their hashes."""
    unread: int = 0
    """Older records that are not among the mentions."""

    @property
    def references(self) -> tuple[str, ...]:
        """All references of the person."""
        return tuple(one.person.reference for one in self.known)


def age_on(person: Person, day: date) -> int | None:
    """Whole years, exact where the day of birth is known, else by the estimated year; None where neither is."""
    age = age_of(person, day)
    return age.years if age else None


def mentions(row: Row, recorded: Recorded | None, references: tuple[str, ...]) -> Iterator[Mention]:
    """Where a record names a person, once for each of their references that it has."""
    if recorded is None or isinstance(recorded, Emergency):
        yield from (Mention(row, person) for person in row.people if person in references)
        return
    consents = {line.person: line.standing for line in recorded.consents}
    for line in recorded.people:
        if line.reference in references:
            yield Mention(
                row,
                line.reference,
                recorded.pack,
                line.role,
                line.age,
                consents.get(line.reference),
                recorded.information.categories,
            )


def problems(person: Person, today: date) -> dict[str, str]:
    """What cannot be true of a person's details, by field; empty where all can."""
    found = {}
    if person.born_on is not None and person.born_on > today:
        found["born_on"] = _("This day is still to come. Check the year.")
    elif person.born_on is not None and person.born_on.year < today.year - OLDEST:
        found["born_on"] = _("Nobody is that old. Check the year.")
    if person.born_year is not None:
        if person.born_on is not None:
            found["born_year"] = _("You know the day of birth, so leave the year empty.")
        elif person.born_year not in range(today.year - OLDEST, today.year + 1):
            found["born_year"] = _("Write the year with four digits, like {year}.").format(year=today.year - 20)
    return found
