"""How old people are: in whole years, exact or about, and in the age bands of the choice list *ages*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.information import PersonLine

OF_OWN_VOICE: Final = 16
"""Years. From here on people are presumed to decide for themselves (Family Law Reform Act 1969, section 8)."""

GROWN_UP: Final = 18
"""Years. Nobody has parental responsibility any more (Children Act 1989, sections 3 and 105)."""

_BANDS: Final = ((12, "under_12"), (OF_OWN_VOICE, "12_to_15"), (GROWN_UP, "16_to_17"))
"""Each band with the age at which it is over."""

_ADULT: Final = "18_or_over"

CHILD_BANDS: Final = frozenset({"under_12", "12_to_15"})
"""The bands in which somebody with parental responsibility may speak for a person."""

ADULT_BAND: Final = _ADULT


@dataclass(frozen=True, slots=True)
class Age:
    """Whole years; ``estimated`` where only the year of birth is known, and then one too many at most."""

    years: int
    estimated: bool = False

    @property
    def band(self) -> str:
        """The age band: an id in the choice list *ages*."""
        return next((band for over, band in _BANDS if self.years < over), _ADULT)


def age_of(person: Person, day: date) -> Age | None:
    """How old somebody is on a day; None where neither day nor year of birth is known. Before birth it is 0."""
    if person.born_on is not None:
        return Age(max(_years(person.born_on, day), 0))
    return None if person.born_year is None else Age(max(day.year - person.born_year, 0), estimated=True)


def with_ages(lines: tuple[PersonLine, ...], people: Mapping[str, Person], day: date) -> tuple[PersonLine, ...]:
    """The lines with the age that each person has on the day, where it is known; else with the band that was picked."""
    return tuple(_with_age(line, people.get(line.reference), day) for line in lines)


def _with_age(line: PersonLine, person: Person | None, day: date) -> PersonLine:
    age = age_of(person, day) if person else None
    if age is None:
        return replace(line, years=None, years_estimated=False)
    return replace(line, age=age.band, years=age.years, years_estimated=age.estimated)


def _years(born_on: date, day: date) -> int:
    had_birthday = (day.month, day.day) >= (born_on.month, born_on.day)
    return day.year - born_on.year - (not had_birthday)
