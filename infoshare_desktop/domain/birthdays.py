"""Who comes of age after a decision about them: a parent's consent no longer speaks for them then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.people.ages import GROWN_UP, OF_OWN_VOICE
from infoshare_desktop.domain.retention import years_after

KIND: Final = "birthday"
"""What sort of follow-up it is: id in the choice list *follow_up_kinds*."""

LEAD: Final = timedelta(days=14)
"""How long before a birthday it is told of."""

_AGES: Final = (OF_OWN_VOICE, GROWN_UP)


@dataclass(frozen=True, slots=True)
class Birthday:
    """The day on which somebody turns 16 or 18; by an estimated year it is the first day of that year."""

    person: str
    age: int
    on: date
    estimated: bool = False

    @property
    def id(self) -> str:
        """The id of its follow-up: there is one for each person and age, whatever the number of decisions."""
        return _id(self.person, self.age)


def birthdays(person: Person) -> tuple[Birthday, ...]:
    """When somebody turns 16 and 18; empty where neither day nor year of birth is known."""
    return tuple(_birthdays(person))


def ids(person: str) -> tuple[str, ...]:
    """The ids that follow-ups about somebody's birthdays have."""
    return tuple(_id(person, age) for age in _AGES)


def is_near(follow_up: FollowUp, today: date) -> bool:
    """Whether a follow-up is to be seen yet: a birthday only from ``LEAD`` before it, anything else always."""
    far = follow_up.kind == KIND and follow_up.due_on is not None and follow_up.due_on > today + LEAD
    return not far


def task(birthday: Birthday, owner: str) -> FollowUp:
    """What is to be done about it, due on the day. No name, and no more of the birth than this day says."""
    return FollowUp(birthday.id, _words(birthday), owner, birthday.on, KIND)


def _birthdays(person: Person) -> Iterator[Birthday]:
    for age in _AGES:
        if person.born_on is not None:
            yield Birthday(person.reference, age, years_after(person.born_on, age))
        elif person.born_year is not None:
            yield Birthday(person.reference, age, date(person.born_year + age, 1, 1), estimated=True)


def _id(person: str, age: int) -> str:
    return f"{KIND}-{person}-{age}"


def _words(birthday: Birthday) -> str:
    if birthday.estimated:
        sentence = _(
            "{person} turns {age} about this year, by an estimated year of birth."
            " A parent's consent no longer speaks for them then: ask them themselves."
        )
    else:
        sentence = _("{person} turns {age}. A parent's consent no longer speaks for them: ask them themselves.")
    return sentence.format(person=birthday.person, age=birthday.age)
