"""When somebody comes of age."""

from __future__ import annotations

from datetime import date, timedelta

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.birthdays import LEAD, Birthday
from infoshare_desktop.domain.decision.outcome import FollowUp


def test_everybody_turns_16_and_18_once() -> None:
    """On the day, or on the first day of the year where only that is estimated."""
    exact = birthdays.birthdays(Person("P-0001", born_on=date(2012, 8, 9)))
    assert exact == (Birthday("P-0001", 16, date(2028, 8, 9)), Birthday("P-0001", 18, date(2030, 8, 9)))
    assert birthdays.birthdays(Person("P-0001", born_year=2012))[0] == Birthday(
        "P-0001", 16, date(2028, 1, 1), estimated=True
    )
    assert birthdays.birthdays(Person("P-0001")) == ()


def test_a_leap_day_s_child() -> None:
    """18 on 1 March, where the year has no 29 February; 16 on the day itself."""
    sixteen, eighteen = birthdays.birthdays(Person("P-0001", born_on=date(2012, 2, 29)))
    assert (sixteen.on, eighteen.on) == (date(2028, 2, 29), date(2030, 3, 1))


def test_the_task_says_whether_the_year_is_estimated() -> None:
    """Due on the day, by reference, and with *about* where it is not known exactly."""
    exact = birthdays.task(Birthday("P-0001", 16, date(2028, 8, 9)), "Kim Mason")
    assert (exact.id, exact.owner, exact.due_on, exact.kind) == (
        "birthday-P-0001-16",
        "Kim Mason",
        date(2028, 8, 9),
        "birthday",
    )
    assert exact.what.startswith("P-0001 turns 16.")
    assert "about" not in exact.what
    about = birthdays.task(Birthday("P-0001", 18, date(2030, 1, 1), estimated=True), "Kim Mason")
    assert "turns 18 about this year" in about.what


def test_only_a_birthday_waits_until_it_is_near() -> None:
    """Two weeks before it comes up; any other task is seen at once."""
    day = date(2028, 8, 9)
    birthday = birthdays.task(Birthday("P-0001", 16, day), "Kim Mason")
    assert not birthdays.is_near(birthday, day - LEAD - timedelta(days=1))
    assert birthdays.is_near(birthday, day - LEAD)
    assert birthdays.is_near(birthday, day + timedelta(days=400))
    assert birthdays.is_near(FollowUp("1", "Ring", "Kim", day), date(2020, 1, 1))
