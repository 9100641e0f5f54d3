"""How long a record is kept, what hinders its disposal, and what was said about it, in words."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.retention import Hindrance
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits
from infoshare_desktop.domain.wording import N_

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.keeping import Retention
    from infoshare_desktop.domain.retention import Due
    from infoshare_desktop.domain.retention_rules import RetentionRule

_HINDRANCES: Final = {
    Hindrance.HELD: N_("It is held: nothing of it may go until the hold is lifted."),
    Hindrance.RESTRICTED: N_("It is restricted: lift the restriction first."),
    Hindrance.FOLLOW_UPS: N_("Something is still to be done about it: record the result first."),
    Hindrance.TO_SHARE: N_("Something is still to be shared: record it first."),
    Hindrance.TO_COMPLETE: N_("The record of this emergency is not complete yet: complete it first."),
    Hindrance.OPEN: N_("This breach is still open: close it first."),
    Hindrance.OPEN_BREACH: N_("A breach that belongs to it is still open: close that one first."),
}


def counts_from(value: CountsFrom) -> str:
    """The event that a rule's years are counted from."""
    match value:
        case CountsFrom.SEALED:
            return _("The day it was sealed")
        case CountsFrom.LAST_ENTRY:
            return _("The last entry about it")
        case CountsFrom.REVIEW:
            return _("Its review date")
        case CountsFrom.TURNS_18:
            return _("The youngest person in it turns 18")
        case CountsFrom.TURNS_25:
            return _("The youngest person in it turns 25")
        case CountsFrom.NEVER:
            return _("Never by itself")


def fits(value: Fits) -> str:
    """When a rule holds by itself."""
    match value:
        case Fits.CHOSEN:
            return _("Only where I choose it")
        case Fits.PEOPLE:
            return _("Where certain people are in the record")
        case Fits.NOBODY:
            return _("Where nobody can be known from the record")
        case Fits.BREACH:
            return _("Where it is a breach")
        case Fits.OTHERWISE:
            return _("For all other records")


def how_long(rule: RetentionRule) -> str:
    """A rule's event and years in one line."""
    if rule.counts_from is CountsFrom.NEVER or not rule.years:
        return counts_from(rule.counts_from)
    words = ngettext("{years} year after {event}", "{years} years after {event}", rule.years)
    return words.format(years=rule.years, event=_inside(counts_from(rule.counts_from)))


def rule(value: RetentionRule) -> str:
    """What a rule is called, and how long it keeps a record."""
    return _("{rule}: {how_long}").format(rule=value.label, how_long=how_long(value))


def time_over(due: Due) -> str:
    """When a record's time is over, or why that cannot be said."""
    if due.on is not None:
        return wording.day(due.on)
    if due.unknown_births:
        people = joined(due.unknown_births)
        return _("Cannot be said: the birth of {people} is not known. Add it under People.").format(people=people)
    if due.no_review:
        return _("Cannot be said: the record names no review date. Choose another rule.")
    return _("Never by itself")


def hindrance(value: Hindrance) -> str:
    """What stands in the way of disposal, and what to do about it."""
    return _(_HINDRANCES[value])


def hold(act: Retention) -> tuple[Fact, ...]:
    """Why a record is held, since when, and by whom."""
    by = joined((act.worker.name, act.worker.role, wording.moment(act.at)))
    return filled((_("Why"), act.reason), (_("Held by"), by))


def _inside(words: str) -> str:
    """The words within a sentence."""
    return f"{words[:1].lower()}{words[1:]}"
