"""All by which somebody could be known: what must not stand in a text that is read out to an adviser."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.profile import Profile

_TOLD: Final = "told"
"""The id in the list *sources* of what somebody told: who it was stands beside it."""
_SHORTEST: Final = 4
"""Characters of a mark: a shorter one, such as the flat number *2b*, stands in too many words."""
_BETWEEN_PIECES: Final = re.compile(r"[,;\n]+")


def names(draft: Draft, profile: Profile) -> Iterator[str]:
    """Names in the draft and in the profile of people who have no reference: through them somebody can be found."""
    yield from profile.colleagues()
    yield draft.trigger.requester.name
    yield draft.manager.name
    for described in (draft.duty.confirmed_by, draft.outcome.decided_with):
        yield _before_comma(described)
    yield from (plan.recipient.name for plan in draft.planned)
    yield from (_before_comma(advice.adviser) for advice in draft.advice)
    yield from (_before_comma(line.source_note) for line in draft.information.statements if line.source == _TOLD)
    yield from (telling.by for telling in draft.tellings)
    yield from (follow_up.owner for follow_up in draft.follow_ups)


def marks(draft: Draft, known: Sequence[Person]) -> tuple[str, ...]:
    """References of others, phone numbers, addresses and birth dates that are known, each as it may be written.

    An address comes in its pieces too: *14 Mill Lane* without the town.
    """
    requester = draft.trigger.requester
    contacts = chain(
        (draft.trigger.case, requester.reference, requester.contact, draft.emergency.recipient.contact),
        (plan.recipient.contact for plan in draft.planned),
        chain.from_iterable(_contacts(person) for person in known),
    )
    born = (person.born_on for person in known if person.born_on)
    found = (*chain.from_iterable(_pieces(contact) for contact in contacts), *chain.from_iterable(map(_days, born)))
    return tuple(dict.fromkeys(mark for mark in found if len(mark) >= _SHORTEST))


def _contacts(person: Person) -> Iterable[str]:
    return (person.contact, *(line.what for line in person.contacts))


def _pieces(contact: str) -> Iterable[str]:
    whole = contact.strip()
    return (whole, *(piece.strip() for piece in _BETWEEN_PIECES.split(whole)))


def _days(day: date) -> Iterable[str]:
    """A day as people write it."""
    month = f"{day:%B}"
    yield from (wording.day(day), day.isoformat())
    for name in (month, month[:3]):
        yield from (f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}", f"{name} {day.day} {day.year}")
    for between in "/.-":
        for shown_year in (str(day.year), f"{day.year % 100:02}"):
            yield between.join((f"{day.day}", f"{day.month}", shown_year))
            yield between.join((f"{day.day:02}", f"{day.month:02}", shown_year))


def _before_comma(described: str) -> str:
    """The name of *Sal Okoro, safeguarding lead*."""
    return described.partition(",")[0].strip()
