"""The people of the demonstration vault: the same ones come back, and new ones turn up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.people.people import age_on
from infoshare_desktop.domain.records.record import statement

if TYPE_CHECKING:
    from random import Random

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.services.demonstration.texts import Texts, Theme
    from infoshare_desktop.services.demonstration.writing import Writing

_NEW: Final = 0.4
"""The chance that a case is about somebody who was not known before."""

_REMEMBERED: Final = 40
"""Who comes back is one of the people known last: nobody is followed for years on end."""

_AGES: Final = {"under_12": 8, "12_to_15": 14, "16_to_17": 17, "18_or_over": 24}
"""How old somebody is who is cast for an age band, at least."""

_AT_RISK: Final = {
    "adult_at_risk": (Choice.YES, Choice.YES, Choice.YES),
    "victim": (Choice.NO, Choice.YES, Choice.NOT_SURE),
}
_NOT_AT_RISK: Final = (Choice.NOT_SURE, Choice.NOT_SURE, Choice.NO)
"""The three marks of an adult at risk, by role: has needs, may be harmed, cannot protect themselves."""


class Casting:
    """Finds somebody for a role; who is new gets a name, a birthday and a reference, and stays in that role."""

    def __init__(self, writing: Writing, texts: Texts, chance: Random) -> None:
        self._writing = writing
        self._texts = texts
        self._chance = chance
        self._known: dict[tuple[str, str], list[Person]] = {}

    def people(self, theme: Theme, count: int, at: Moment) -> tuple[PersonLine, ...]:
        """As many people as a case needs, at most two."""
        roles = ((theme.role, theme.age), (theme.other_role, theme.other_age))[:count]
        cast = [(self._person(role, age, at), role, age) for role, age in roles]
        return tuple(_line(person, role, age, [other for other, _role, _age in cast], at) for person, role, age in cast)

    def forget(self) -> None:
        """Let nobody come back who is known so far."""
        self._known.clear()

    def _person(self, role: str, age: str, at: Moment) -> Person:
        known = self._known.setdefault((role, age), [])
        if known and self._chance.random() > _NEW:
            return known[int(self._chance.random() * len(known))]
        person = self._new_person(role, age, at)
        known.append(person)
        del known[:-_REMEMBERED]
        return person

    def _new_person(self, role: str, age: str, at: Moment) -> Person:
        given = self._texts.given[int(self._chance.random() * len(self._texts.given))]
        family = self._texts.family[int(self._chance.random() * len(self._texts.family))]
        person = Person(
            self._writing.numbers.next_person(),
            f"{given} {family}",
            self._birthday(age, at.day()),
            f"07700 900{int(self._chance.random() * 1000):03}",
            contacts=self._texts.contacts.get(role, ()),
        )
        self._writing.repositories.people.put(person)
        self._writing.entries.append(EntryKind.PERSON, person.reference, PERSON_SCHEMA, statement(person), at)
        return person

    def _birthday(self, age: str, on: date) -> date:
        years = _AGES[age] + (int(self._chance.random() * 45) if age == "18_or_over" else 0)
        return on - timedelta(days=365 * years + int(self._chance.random() * 300) + 20)


def _line(person: Person, role: str, age: str, cast: list[Person], at: Moment) -> PersonLine:
    """What a record says of somebody: whoever is harmed by another one keeps it from them, and where they live."""
    harmed = role in {"victim", "child", "adult_at_risk"}
    needs, may_be_harmed, cannot_protect = _AT_RISK.get(role, _NOT_AT_RISK) if age == "18_or_over" else (None,) * 3
    kept_from = tuple(other.reference for other in cast if harmed and other is not person)
    return PersonLine(
        person.reference,
        role,
        age,
        age_on(person, at.day()),
        responsible="their mother" if age in {"under_12", "12_to_15"} else "",
        has_needs=needs,
        may_be_harmed=may_be_harmed,
        cannot_protect=cannot_protect,
        address_secret=Choice.YES if role == "victim" else Choice.NO,
        not_to_learn=kept_from,
        not_to_learn_note="their former partner" if role == "victim" and not kept_from else "",
    )
