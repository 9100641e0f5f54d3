"""A person's details and records in words. No Qt, and no name: names are asked for apart."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.people.people import age_on
from infoshare_desktop.ui.records.line import outcome

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.people.aliases import Alias
    from infoshare_desktop.domain.people.people import Known, Mention, PersonHistory
    from infoshare_desktop.domain.records.listing import Row


@dataclass(frozen=True, slots=True)
class Told:
    """One record about the person: what was decided, how they stood in it, what it was about."""

    row: Row
    decided: str
    stood: tuple[str, ...]
    about: tuple[str, ...]


def title(history: PersonHistory) -> str:
    """Every reference of the person."""
    return " · ".join(history.references)


def names(history: PersonHistory) -> tuple[tuple[str, str], ...]:
    """Each reference with the name behind it, where one is kept."""
    kept = ((one.person.reference, one.person.name.strip()) for one in history.known)
    return tuple((reference, name) for reference, name in kept if name)


def details(known: Known, today: date) -> tuple[Fact, ...]:
    """What is kept about a person beside the name and how they are reached."""
    person = known.person
    return filled(
        (_("Born"), _born(person, today)),
        (_("Note"), person.note),
        (_("Last changed"), wording.moment(known.since) if known.since else ""),
    )


def contacts(history: PersonHistory) -> tuple[tuple[str, str], ...]:
    """How the person can be reached and how not, and with whom they live; each with what it is."""
    return tuple(line for one in history.known for line in _contacts(one.person))


def _contacts(person: Person) -> Iterator[tuple[str, str]]:
    if person.contact.strip():
        yield _("How to reach them"), person.contact.strip()
    for line in person.contacts:
        yield wording.safety(line.safety), joined((line.what, line.note), " · ")
    if person.lives_with:
        yield _("Lives with"), joined(person.lives_with)


def link_words(at: Moment, link: Alias) -> str:
    """Why two references are shown together."""
    return _("{one} and {other} are the same person. You said so on {day}: {why}").format(
        one=link.one, other=link.other, day=wording.day(at.day()), why=link.why
    )


def records(history: PersonHistory) -> tuple[Told, ...]:
    """Everything recorded about the person, the newest first."""
    packs, several = history.packs or {}, len(history.known) > 1
    return tuple(_told(mention, packs.get(mention.pack), several=several) for mention in history.mentions)


def _told(mention: Mention, pack: Pack | None, *, several: bool) -> Told:
    stood: list[str] = [_("as {person}").format(person=mention.person)] if several else []
    about: list[str] = []
    if pack is not None:
        stood += (pack.choices(name).label(chosen) for name, chosen in _chosen(mention) if chosen)
        about += (pack.choices(ListName.CATEGORIES).label(kind) for kind in mention.categories)
    if mention.consent is not None:
        stood.append(_("Consent: {consent}").format(consent=wording.consent(mention.consent)))
    return Told(mention.row, outcome(mention.row), tuple(stood), tuple(about))


def _chosen(mention: Mention) -> tuple[tuple[ListName, str], ...]:
    return (ListName.ROLES, mention.role), (ListName.AGES, mention.age)


def _born(person: Person, today: date) -> str:
    age = age_on(person, today)
    if person.born_on is not None:
        return _("{day}, now {age}").format(day=wording.day(person.born_on), age=age)
    if person.born_year is not None:
        return _("about {year}, now about {age}").format(year=person.born_year, age=age)
    return ""
