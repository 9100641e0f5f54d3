"""Under which rule a record falls, when its time is over, and what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.correcting import Restriction
from infoshare_desktop.domain.acts.keeping import Retention
from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.record import Decision, sealed
from infoshare_desktop.domain.retention import (
    Hindrance,
    OnFile,
    due,
    hindrances,
    rule_of,
    shortest,
    years_after,
    years_before,
)
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

CHILD: Final = RetentionRule(
    "child", "A child", CountsFrom.TURNS_18, 7, Fits.PEOPLE, roles=("child",), ages=("under_12",), younger_than=18
)
NOBODY: Final = RetentionRule("nobody", "Nobody", CountsFrom.SEALED, 3, Fits.NOBODY)
OTHER: Final = RetentionRule("other", "Other", CountsFrom.LAST_ENTRY, 6, Fits.OTHERWISE)
REVIEW: Final = RetentionRule("review", "Review", CountsFrom.REVIEW)
GROWN: Final = RetentionRule("grown", "Grown up", CountsFrom.TURNS_25)
NEVER: Final = RetentionRule("never", "Never", CountsFrom.NEVER)
WRONG: Final = RetentionRule("wrong", "A breach", CountsFrom.LAST_ENTRY, 4, Fits.BREACH)
RULES: Final = (OTHER, CHILD, NOBODY, REVIEW, GROWN, NEVER)

CLIENT: Final = PersonLine("P-0001", "client", "18_over")
LAST: Final = date(2026, 9, 1)

LETTER: Final = Breach(NOON, "wrong_person", "A letter", NOON, WORKER, closed=True)
URGENT: Final = Emergency(NOON, Recipient("Ambulance"), "Where she lies", "She did not breathe", WORKER)


def decision(*people: PersonLine, review_on: date | None = None) -> Decision:
    """A decision of 3 May 2026 about these people."""
    made = sealed(shared_with_consent(), pack(), WORKER, "KM-2026-0001", NOON)
    return replace(made, people=people, outcome=replace(made.outcome, review_on=review_on))


def kept(rule: str = "", *, held: bool = False) -> Retention:
    """What somebody said about keeping it."""
    return Retention(NOON, rule, held, "As agreed", WORKER)


def on_file(after: History, *known: Person, follow_ups: int = 0) -> OnFile:
    """A record about which something was last recorded on 1 September 2026, and those of whom something is known."""
    return OnFile(after, LAST, {person.reference: person for person in known}, follow_ups)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ((), "nobody"),
        ((CLIENT,), "other"),
        ((CLIENT, PersonLine("P-0002", "child")), "child"),
        ((PersonLine("P-0002", "other", "under_12"),), "child"),
        ((PersonLine("P-0002", "other", years=17),), "child"),
        ((PersonLine("P-0002", "other", years=18),), "other"),
    ],
)
def test_the_first_rule_that_fits_holds(people: tuple[PersonLine, ...], expected: str) -> None:
    """The one for all others only where none does, wherever it stands in the list."""
    rule, chosen = rule_of(on_file(History(decision(*people))), RULES)
    assert (rule.id, chosen) == (expected, False)


def test_a_chosen_rule_holds_before_all_others() -> None:
    """One that was chosen and is no more gives way to the rule that fits."""
    child = PersonLine("P-0002", "child")
    assert rule_of(on_file(History(decision(child), retention=kept("never"))), RULES) == (NEVER, True)
    assert rule_of(on_file(History(decision(child), retention=kept("gone"))), RULES) == (CHILD, False)
    assert rule_of(on_file(History(decision(child), retention=kept())), RULES) == (CHILD, False)


def test_a_breach_has_a_rule_of_its_own() -> None:
    """Where there is none, as in older guidance, the one for all others; never the one for what names nobody."""
    record = on_file(History(breach=LETTER))
    assert rule_of(record, (*RULES, WRONG)) == (WRONG, False)
    assert rule_of(record, RULES) == (OTHER, False)
    assert due(record, (*RULES, WRONG)).on == date(2030, 9, 1)
    assert rule_of(on_file(History(decision(CLIENT))), (*RULES, WRONG)) == (OTHER, False)


@pytest.mark.parametrize(
    ("known", "decided", "expected"),
    [
        (Person("P-0002", born_on=date(2015, 4, 2)), (), CHILD),
        (Person("P-0002", born_year=2009), (), CHILD),
        (Person("P-0002", born_on=date(2008, 5, 4)), (), CHILD),
        (Person("P-0002", born_on=date(2008, 5, 3)), (), WRONG),
        (Person("P-0002"), (PersonLine("P-0002", "child"),), CHILD),
        (Person("P-0002"), (PersonLine("P-0002", "client"), PersonLine("P-0003", "child")), WRONG),
        (Person("P-0002"), (), WRONG),
    ],
)
def test_a_breach_about_a_child_is_kept_as_what_is_about_children(
    known: Person, decided: tuple[PersonLine, ...], expected: RetentionRule
) -> None:
    """By their age on its day, or as they stand in the decision that it belongs to; the rules' order decides."""
    about = on_file(History(breach=replace(LETTER, people=("P-0002",))), known)
    assert rule_of(replace(about, decided=decided), (CHILD, WRONG, OTHER)) == (expected, False)
    assert shortest((OTHER, replace(CHILD, years=1)), breach=True) == 1


def test_any_rule_can_be_chosen_for_a_breach() -> None:
    """It counts from its last entry instead of a seal, names no review date, and is about those whom it names."""
    born = Person("P-0002", born_on=date(2015, 4, 2))
    found = {
        rule: due(on_file(History(breach=replace(LETTER, people=("P-0002",)), retention=kept(rule)), born), RULES)
        for rule in ("nobody", "review", "child")
    }
    assert {rule: one.on for rule, one in found.items()} == {
        "nobody": date(2029, 9, 1),
        "review": None,
        "child": date(2040, 4, 2),
    }
    assert found["review"].no_review


@pytest.mark.parametrize(
    ("rule", "people", "known", "expected"),
    [
        ("other", (CLIENT,), (), date(2032, 9, 1)),
        ("nobody", (), (), date(2029, 5, 3)),
        ("review", (CLIENT,), (), date(2026, 8, 1)),
        ("never", (CLIENT,), (), None),
        ("child", (PersonLine("P-0002", "child"),), (Person("P-0002", born_on=date(2015, 4, 2)),), date(2040, 4, 2)),
        ("child", (PersonLine("P-0002", "child"),), (Person("P-0002", born_on=date(2016, 2, 29)),), date(2041, 3, 1)),
        ("child", (PersonLine("P-0002", "child"),), (Person("P-0002", born_year=2015),), date(2040, 12, 31)),
        ("grown", (CLIENT,), (Person("P-0001", born_on=date(1990, 1, 1)),), date(2015, 1, 1)),
    ],
)
def test_the_day_on_which_it_is_due(
    rule: str, people: tuple[PersonLine, ...], known: tuple[Person, ...], expected: date | None
) -> None:
    """Counted from the rule's own event; by a year of birth alone nothing is due too early."""
    after = History(decision(*people, review_on=date(2026, 8, 1)), retention=kept(rule))
    found = due(on_file(after, *known), RULES)
    assert (found.on, found.unknown_births, found.no_review) == (expected, (), False)


def test_the_youngest_who_counts_decides() -> None:
    """The adults in a record about children do not, so nobody asks for their birth dates."""
    lines = (CLIENT, PersonLine("P-0002", "child"), PersonLine("P-0003", "child"))
    known = (Person("P-0002", born_on=date(2015, 4, 2)), Person("P-0003", born_on=date(2018, 4, 2)))
    assert due(on_file(History(decision(*lines)), *known), RULES).on == date(2043, 4, 2)


def test_an_unknown_birth_is_said_and_not_guessed() -> None:
    """One unknown birth is enough: that child may be the youngest."""
    lines = (PersonLine("P-0002", "child"), PersonLine("P-0003", "child"), PersonLine("P-0004", "child"))
    known = (Person("P-0002", born_on=date(2015, 4, 2)), Person("P-0003"))
    found = due(on_file(History(decision(*lines)), *known), RULES)
    assert (found.on, found.unknown_births) == (None, ("P-0003", "P-0004"))


def test_a_missing_review_date_is_said() -> None:
    """The rule was chosen, and the decision names no day."""
    found = due(on_file(History(decision(CLIENT), retention=kept("review"))), RULES)
    assert (found.on, found.no_review) == (None, True)


def test_what_stands_in_the_way_of_disposal() -> None:
    """A hold, a restriction, something to do, something to share, an emergency to complete; else nothing."""
    passed_on = Disclosure(NOON, Recipient("Housing Options"), "x", WORKER, "a")
    done = History(decision(CLIENT), disclosures=((2, passed_on),))
    assert hindrances(on_file(done)) == ()
    assert hindrances(on_file(replace(done, retention=kept(held=True)))) == (Hindrance.HELD,)
    assert hindrances(on_file(replace(done, retention=kept("never")))) == ()
    restricted = Restriction(NOON, restricted=True, ground="x", worker=WORKER)
    assert hindrances(on_file(replace(done, restriction=restricted))) == (Hindrance.RESTRICTED,)
    assert hindrances(on_file(done, follow_ups=1)) == (Hindrance.FOLLOW_UPS,)
    assert hindrances(on_file(replace(done, disclosures=()))) == (Hindrance.TO_SHARE,)
    assert hindrances(on_file(History(emergency=URGENT))) == (Hindrance.TO_COMPLETE,)
    assert hindrances(on_file(replace(done, emergency=URGENT))) == ()


def test_an_open_breach_stands_in_its_own_way_and_in_that_of_its_decision() -> None:
    """Once it is closed nothing does."""
    assert hindrances(on_file(History(breach=replace(LETTER, closed=False)))) == (Hindrance.OPEN,)
    assert hindrances(on_file(History(breach=LETTER))) == ()
    assert hindrances(OnFile(History(decision()), LAST, {}, open_breaches=1))[-1] is Hindrance.OPEN_BREACH


def test_the_shortest_time_tells_which_records_need_not_be_read() -> None:
    """Rules that are chosen by hand, and those that never come up, do not count."""
    assert shortest(RULES) == 3
    assert shortest((OTHER, REVIEW)) == 6
    assert shortest(RULES, people=True) == 6
    assert shortest((OTHER, CHILD), people=False) == 6
    assert shortest((replace(OTHER, years=9), CHILD), people=False) == 9
    assert shortest((OTHER, NOBODY, WRONG), breach=True) == 4
    assert shortest((OTHER, NOBODY, WRONG), breach=False) == 3
    assert shortest((OTHER, WRONG), breach=False) == 6
    assert shortest((OTHER, WRONG)) == 4
    assert shortest((replace(NEVER, fits=Fits.OTHERWISE), REVIEW)) is None


def test_years_stay_within_the_calendar() -> None:
    """Both ways, leap days too."""
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert years_after(date(9990, 1, 1), 75) == date.max
    assert years_before(date(2024, 2, 29), 3) == date(2021, 3, 1)
    assert years_before(date(75, 1, 1), 75) == date.min


def test_a_day_is_that_of_the_wall() -> None:
    """Sealed half an hour after midnight in London: the day there counts, not that of UTC."""
    late = Moment(datetime(2026, 5, 3, 23, 30, tzinfo=UTC), "Europe/London")
    assert due(on_file(History(replace(decision(), sealed_at=late))), RULES).on == date(2029, 5, 4)
