"""What was kept about a person before it was changed: it stands in the chain alone, and can be erased.

Design section 6. The entries stay; each then says nothing of the person but the reference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.taking_out import TakenOut
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.records.history import standing
from infoshare_desktop.domain.records.record import read, statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.moments import Moment

PASSAGE: Final = "details"
"""The key of the passage that is taken out of an entry about a person: all that it says of them."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Details that others took the place of."""

    sequence: int
    """Of the entry that holds them."""
    since: Moment
    until: Moment
    person: Person

    @property
    def about(self) -> str:
        """The reference that the entry is about."""
        return self.person.reference

    @property
    def texts(self) -> tuple[str, ...]:
        """What was typed of somebody: a ground must not repeat it."""
        person = self.person
        contacts = (text for line in person.contacts for text in (line.what, line.note))
        return tuple(text for text in (person.name, person.contact, person.note, *contacts) if text.strip())

    def without(self, _instead: str) -> TakenOut:
        """The entry with the reference alone: nothing stands in the place of details."""
        return TakenOut(self.sequence, PERSON_SCHEMA, statement(Person(self.person.reference)))


def earlier_details(entries: Sequence[Entry]) -> tuple[Earlier, ...]:
    """Those of the entries about one reference that still say something, the oldest first."""
    told = [entry for entry in standing(entries) if entry.header.kind is EntryKind.PERSON]
    found = (
        Earlier(
            entry.header.sequence,
            entry.header.recorded_at,
            later.header.recorded_at,
            read(entry.document, Person),
        )
        for entry, later in pairwise(told)
        if entry.document is not None
    )
    return tuple(one for one in found if one.person != Person(one.person.reference))


def latest_details(entries: Iterable[Entry]) -> Person | None:
    """What the last entry about a reference says, as it stands; None where its content is gone."""
    told = [entry for entry in standing(entries) if entry.header.kind is EntryKind.PERSON]
    return read(told[-1].document, Person) if told and told[-1].document is not None else None


def kinds(person: Person) -> str:
    """What of somebody is kept there, in words and without saying it."""
    return joined(
        (
            _("name") if person.name.strip() else "",
            _("birth") if person.born_on or person.born_year else "",
            _("ways to reach them") if person.contact.strip() or person.contacts else "",
            _("who lives with them") if person.lives_with else "",
            _("note") if person.note.strip() else "",
        )
    )


def birthday_now(task: FollowUp, person: Person) -> FollowUp:
    """The follow-up about somebody's birthday, on the day that these details come to: on none without a birth."""
    known = next((one for one in birthdays.birthdays(person) if one.id == task.id), None)
    return birthdays.task(known, task.owner) if known else replace(task, due_on=None)
