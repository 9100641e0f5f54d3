"""How old people are, and in which band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.people.ages import Age, age_of, with_ages

DAY = date(2026, 5, 3)


@pytest.mark.parametrize(
    ("years", "band"),
    [
        (0, "under_12"),
        (11, "under_12"),
        (12, "12_to_15"),
        (15, "12_to_15"),
        (16, "16_to_17"),
        (17, "16_to_17"),
        (18, "18_or_over"),
        (90, "18_or_over"),
    ],
)
def test_each_age_has_its_band(years: int, band: str) -> None:
    """The bands of the choice list, by whole years."""
    assert Age(years).band == band


def test_an_age_by_the_year_alone_says_so() -> None:
    """A day of birth is exact; a year is about right; without either nobody knows."""
    assert age_of(Person("P-0001", born_on=date(2010, 5, 4), born_year=None), DAY) == Age(15)
    assert age_of(Person("P-0001", born_year=2010), DAY) == Age(16, estimated=True)
    assert age_of(Person("P-0001"), DAY) is None


def test_somebody_not_born_yet_is_under_one() -> None:
    """A decision can be about a child who is expected."""
    assert age_of(Person("P-0001", born_on=date(2026, 9, 1)), DAY) == Age(0)


def test_what_is_known_takes_the_place_of_what_was_picked() -> None:
    """The band that was picked stays where nothing is known; nothing else of a line changes."""
    known = PersonLine("P-0001", "child", "18_or_over", responsible="her aunt")
    picked = PersonLine("P-0002", "accused", "16_to_17")
    people = {"P-0001": Person("P-0001", born_year=2016), "P-0002": Person("P-0002")}
    assert with_ages((known, picked), people, DAY) == (
        replace(known, age="under_12", years=10, years_estimated=True),
        picked,
    )
