"""Under which rule a record falls, when its time is over, and what hinders its disposal. Design section 3, 11."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.people.ages import with_ages
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule


class Hindrance(StrEnum):
    """What stands in the way of disposal."""

    HELD = "held"
    RESTRICTED = "restricted"
    FOLLOW_UPS = "follow_ups"
    """Something is still to be done because of it."""
    TO_SHARE = "to_share"
    """Something that was decided to be shared was not passed on yet."""
    TO_COMPLETE = "to_complete"
    """It is an emergency disclosure, and its decision is not sealed yet."""
    OPEN = "open"
    """It is a breach, and something is still to do about it."""
    OPEN_BREACH = "open_breach"
    """A breach that belongs to it is open: what it says may still have to be looked up."""


@dataclass(frozen=True, slots=True)
class OnFile:
    """A record, as far as its keeping is concerned: a sealed decision, a breach, or an emergency without a decision.

    An emergency disclosure that a decision completes is kept and goes with that decision.
    """

    after: History
    last_entry_on: date
    """When something was last recorded about it, what was said about its keeping left out."""
    people: Mapping[str, Person]
    """Those in it, by the references that it has; somebody who is not known any more is left out."""
    follow_ups: int = 0
    """How many are open."""
    open_breaches: int = 0
    """How many breaches belong to it that are open."""
    decided: Sequence[PersonLine] = ()
    """Those in the decision that a breach belongs to."""

    @property
    def lines(self) -> tuple[PersonLine, ...]:
        """Those in it, a breach or an emergency with what is known of their age on its day: it has references alone."""
        after = self.after
        if after.decision is not None:
            return after.decision.people
        named: tuple[str, ...] = ()
        day = self.last_entry_on
        if after.breach is not None:
            named, day = after.breach.people, (after.breach.happened_at or after.breach.found_at).day()
        elif after.emergency is not None:
            named, day = after.emergency.people, after.emergency.at.day()
        known = {line.reference: line for line in self.decided}
        return with_ages(tuple(known.get(one, PersonLine(one)) for one in named), self.people, day)


@dataclass(frozen=True, slots=True)
class Due:
    """When a record's time is over by its rule. ``on`` is None for never by itself, and for what cannot be known."""

    rule: RetentionRule
    chosen: bool
    """Whether somebody chose the rule for this record; else it fits by itself."""
    on: date | None
    unknown_births: tuple[str, ...] = ()
    """References of those who count and of whom neither day nor year of birth is known."""
    no_review: bool = False
    """Whether it counts from a review date, and the record names none."""


def fitting(record: OnFile, rules: Sequence[RetentionRule]) -> RetentionRule:
    """The rule that holds by itself for a record: the first that fits.

    ``rules`` hold one that fits otherwise (``retention_rules.problem_of_all``): a breach falls under that one where no
    rule is for breaches, as in guidance that was kept before there was one.
    """
    found = next((rule for rule in rules if rule.fits is not Fits.OTHERWISE and _fits(rule, record)), None)
    return found or next(rule for rule in rules if rule.fits is Fits.OTHERWISE)


def rule_of(record: OnFile, rules: Sequence[RetentionRule]) -> tuple[RetentionRule, bool]:
    """The record's rule, and whether it was chosen. One that was chosen and is no more gives way to what fits."""
    wanted = record.after.retention.rule if record.after.retention else ""
    chosen = next((rule for rule in rules if wanted and rule.id == wanted), None)
    return (chosen, True) if chosen is not None else (fitting(record, rules), False)


def due(record: OnFile, rules: Sequence[RetentionRule]) -> Due:
    """When the record's time is over, or what would have to be known to say it."""
    rule, chosen = rule_of(record, rules)
    if rule.counts_from.age is not None:
        return _of_age(record, rule, rule.counts_from.age, chosen=chosen)
    begins = _begins(record, rule.counts_from)
    unnamed = begins is None and rule.counts_from is CountsFrom.REVIEW
    return Due(rule, chosen, years_after(begins, rule.years) if begins else None, no_review=unnamed)


def hindrances(record: OnFile) -> tuple[Hindrance, ...]:
    """What stands in the way of disposal, whether the record is due or not."""
    after = record.after
    found = {
        Hindrance.HELD: after.retention is not None and after.retention.held,
        Hindrance.RESTRICTED: after.restriction is not None,
        Hindrance.FOLLOW_UPS: record.follow_ups > 0,
        Hindrance.TO_SHARE: bool(after.open_plans),
        Hindrance.TO_COMPLETE: after.emergency is not None and after.decision is None,
        Hindrance.OPEN: after.breach is not None and not after.breach.closed,
        Hindrance.OPEN_BREACH: record.open_breaches > 0,
    }
    return tuple(hindrance for hindrance, stands in found.items() if stands)


def shortest(rules: Iterable[RetentionRule], *, people: bool | None = None, breach: bool | None = None) -> int | None:
    """Years that pass at the least between a record's day and the end of its time, by a rule that fits by itself.

    ``people``: whether it identifies anybody; ``breach``: whether it is one; None where that is not known. None comes
    back where no such rule ever comes up. Ages are reached at some time, so only the years after that are sure.
    """
    never = {
        Fits.CHOSEN: True,
        Fits.NOBODY: people is True or breach is True,
        Fits.PEOPLE: people is False,
        Fits.BREACH: breach is False,
    }
    able = (rule for rule in rules if not never.get(rule.fits, False))
    return min((rule.years for rule in able if rule.counts_from is not CountsFrom.NEVER), default=None)


def years_after(day: date, years: int) -> date:
    """The same day so many years later, 1 March for a leap day without one; the calendar's last day at the most."""
    year = day.year + years
    if year > date.max.year:
        return date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier, 1 March for a leap day without one; the calendar's first day at the least."""
    return years_after(day, -years) if day.year > years else date.min


def comes_of_age(person: Person, age: int) -> date | None:
    """When a person reaches an age; by a year of birth alone the last day on which that can be. None where unknown."""
    if person.born_on is not None:
        return years_after(person.born_on, age)
    return date(person.born_year + age, 12, 31) if person.born_year is not None else None


def _fits(rule: RetentionRule, record: OnFile) -> bool:
    """Whether anybody can be known is asked of a decision alone: elsewhere nobody has to say whom it is about."""
    match rule.fits:
        case Fits.PEOPLE:
            return any(_is_meant(rule, line) for line in record.lines)
        case Fits.NOBODY:
            return record.after.decision is not None and not record.lines
        case Fits.BREACH:
            return record.after.breach is not None
        case _:
            return False


def _is_meant(rule: RetentionRule, line: PersonLine) -> bool:
    young = line.years is not None and line.years < rule.younger_than
    return young or line.role in rule.roles or line.age in rule.ages


def _begins(record: OnFile, event: CountsFrom) -> date | None:
    decision = record.after.decision
    match event:
        case CountsFrom.SEALED:
            return decision.sealed_at.day() if decision else record.last_entry_on
        case CountsFrom.LAST_ENTRY:
            return record.last_entry_on
        case CountsFrom.REVIEW:
            return decision.outcome.review_on if decision else None
        case _:
            return None


def _of_age(record: OnFile, rule: RetentionRule, age: int, *, chosen: bool) -> Due:
    """Those whom the rule is about count, all where it is about nobody in particular; the last of them decides."""
    everybody = record.lines
    meant = tuple(line for line in everybody if _is_meant(rule, line)) or everybody
    known = {line.reference: record.people.get(line.reference) for line in meant}
    days = {reference: comes_of_age(person, age) if person else None for reference, person in known.items()}
    unknown = tuple(reference for reference, day in days.items() if day is None)
    sure = [day for day in days.values() if day is not None]
    reached = max(sure) if sure and not unknown else None
    return Due(rule, chosen, years_after(reached, rule.years) if reached else None, unknown)
