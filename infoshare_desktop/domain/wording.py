"""How our own values are said, the same on screen, on paper and on the console. The pack's words are the pack's."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision import ConsentStatus, OutcomeKind, TellWhen
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.listing import Mark, State

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.moments import Moment


def choice(value: Choice) -> str:
    """An answer where the question has no words of its own for it."""
    return {
        Choice.YES: _("Yes"),
        Choice.NO: _("No"),
        Choice.NOT_SURE: _("Not sure"),
        Choice.IN_PART: _("In part"),
    }[value]


def outcome(value: OutcomeKind) -> str:
    """What the worker decided."""
    return {
        OutcomeKind.SHARE_NOW: _("Share now"),
        OutcomeKind.SHARE_PART: _("Share in part"),
        OutcomeKind.SHARE_LATER: _("Share later"),
        OutcomeKind.DO_NOT_SHARE: _("Do not share"),
        OutcomeKind.DO_NOT_SHARE_YET: _("Do not share yet"),
    }[value]


def consent(value: ConsentStatus) -> str:
    """How one person's consent stands."""
    return {
        ConsentStatus.GIVEN: _("Given"),
        ConsentStatus.REFUSED: _("Refused"),
        ConsentStatus.WITHDRAWN: _("Given, then withdrawn"),
        ConsentStatus.NOT_SOUGHT: _("Not asked"),
        ConsentStatus.CANNOT_GIVE: _("Cannot give it"),
        ConsentStatus.NOT_SURE: _("Not sure"),
    }[value]


def told(value: TellWhen) -> str:
    """When a person is told."""
    return {
        TellWhen.BEFORE: _("Before sharing"),
        TellWhen.AFTER: _("After sharing"),
        TellWhen.NOT_TOLD: _("Not told"),
    }[value]


def state(value: State) -> str:
    """How far a record is."""
    return {
        State.DRAFT: _("Draft"),
        State.AWAITING_ADVICE: _("Awaiting advice"),
        State.EMERGENCY: _("Shared, record to complete"),
        State.COMPLETED: _("Shared, record completed"),
        State.SEALED: _("Sealed"),
        State.DISCARDED: _("Discarded"),
    }[value]


def mark(value: Mark) -> str:
    """What a supervisor's eye should fall on."""
    return {
        Mark.OVERRIDE: _("Override"),
        Mark.WITHOUT_CONSENT: _("Without consent"),
        Mark.EMERGENCY: _("Emergency"),
        Mark.ADVICE: _("Advice taken"),
        Mark.TO_SHARE: _("To share"),
        Mark.NO_RECEIPT: _("No receipt yet"),
    }[value]


def day(value: date) -> str:
    """A day with its month in words: no two countries can read it differently."""
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return _("{day} {month} {year}").format(day=value.day, month=months[value.month - 1], year=value.year)


def clock_time(value: Moment) -> str:
    """The time on the wall where the worker was: ``10:12``."""
    return f"{value.local():%H:%M}"


def moment(value: Moment) -> str:
    """Day and time on the wall where the worker was."""
    return _("{day}, {time}").format(day=day(value.day()), time=clock_time(value))
