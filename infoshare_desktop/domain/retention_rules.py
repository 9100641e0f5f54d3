"""The rules by which records are kept: an organisation's own choice, as values. None is claimed to be law."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 150
"""Years that a rule may name: longer than anybody lives."""


class CountsFrom(StrEnum):
    """The event that a rule's years are counted from."""

    SEALED = "sealed"
    """What was never sealed, as a breach, counts from the last entry about it."""
    LAST_ENTRY = "last_entry"
    """The day on which something was last recorded about it."""
    REVIEW = "review"
    """The review date that the decision itself names."""
    TURNS_18 = "turns_18"
    TURNS_25 = "turns_25"
    """The day on which the youngest of those who count reaches this age."""
    NEVER = "never"
    """It never comes up by itself."""

    @property
    def age(self) -> int | None:
        """The age in years that a person in the record must reach; None for the other events."""
        return {CountsFrom.TURNS_18: 18, CountsFrom.TURNS_25: 25}.get(self)


class Fits(StrEnum):
    """When a rule holds without anybody choosing it."""

    CHOSEN = "chosen"
    """Never: it is chosen for a record by hand."""
    PEOPLE = "people"
    """Somebody in the record is as the rule's ``roles``, ``ages`` or ``younger_than`` say."""
    NOBODY = "nobody"
    """The record identifies nobody."""
    BREACH = "breach"
    """It is a breach."""
    OTHERWISE = "otherwise"
    """Where no rule before it fits."""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long some records are kept: an event, and so many years after it."""

    id: str
    label: str
    counts_from: CountsFrom
    years: int = 0
    fits: Fits = Fits.CHOSEN
    hint: str = ""
    roles: tuple[str, ...] = ()
    """Ids in the choice list *roles*."""
    ages: tuple[str, ...] = ()
    """Ids in the choice list *ages*."""
    younger_than: int = 0
    """Age in whole years as it stands in the record; 0 asks for none."""


def problems(rule: RetentionRule) -> dict[str, str]:
    """What is missing from one rule, by field; empty where it can be used."""
    found = {}
    if not rule.label.strip():
        found["label"] = _("Say what this rule is called.")
    if not 0 <= rule.years <= LONGEST:
        found["years"] = _("Write a number of years from 0 to {longest}.").format(longest=LONGEST)
    if rule.counts_from is CountsFrom.SEALED and rule.years == 0:
        found["years"] = _("This would be over as soon as it is sealed. Write at least 1 year.")
    if rule.fits is Fits.PEOPLE and not (rule.roles or rule.ages or rule.younger_than):
        found["roles"] = _("Say which people it is about: choose at least one line, or another answer above.")
    return found


def problem_of_all(rules: Sequence[RetentionRule]) -> str:
    """What is wrong with the rules together; empty where every record falls under one of them."""
    if sum(rule.fits is Fits.OTHERWISE for rule in rules) != 1:
        return _("One rule, and only one, must hold for all other records. Choose which.")
    return ""


def problems_of_reason(reason: str) -> dict[str, str]:
    """What is missing from a word on how long a record is kept, by field."""
    return {} if reason.strip() else {"reason": _("Say why: that stays in the record.")}
