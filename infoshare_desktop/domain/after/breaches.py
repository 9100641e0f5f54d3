"""What is missing from a breach, what cannot be, and how much of the 72 hours is left."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment

REPORT_WITHIN: Final = timedelta(hours=72)
"""From becoming aware of it to telling the regulator, where there is a risk (UK GDPR, article 33(1))."""

_DECIDED: Final = frozenset({Choice.YES, Choice.NO})


@dataclass(frozen=True, slots=True)
class Deadline:
    """When the 72 hours end, and how far that is away. They are hours that pass, whatever clocks are set to meanwhile.

    ``minutes`` are whole ones: what is left, or since when it is over where that is ``overdue``.
    """

    due: Moment
    minutes: int
    overdue: bool


def deadline(breach: Breach, now: Moment) -> Deadline | None:
    """By when it has to be reported; None once it is said whether it is, and for a closed one."""
    if breach.closed or breach.reported in _DECIDED:
        return None
    due = Moment(breach.found_at.instant + REPORT_WITHIN, breach.found_at.zone)
    left = (due.instant - now.instant).total_seconds() / 60
    return Deadline(due, math.floor(abs(left)), overdue=left < 0)


def reported_late(breach: Breach) -> bool:
    """Whether it was reported after the 72 hours."""
    at = breach.reported_at
    return at is not None and at.instant - breach.found_at.instant > REPORT_WITHIN


def problems(breach: Breach, now: Moment) -> dict[str, str]:
    """What stands against recording it as it is, by field: what is missing, and times that cannot be.

    Little is asked while it is open, so that nothing delays the warning; to close it everything has to be said.
    """
    return {**dict(_to_close(breach)), **dict(_missing(breach)), **dict(_impossible(breach, now))}


def _missing(breach: Breach) -> Iterator[tuple[str, str]]:
    if not breach.kind:
        yield "kind", _("Choose what comes nearest.")
    if not breach.what.strip():
        yield "what", _("Say what happened, in a few words.")
    if breach.reported is Choice.YES and breach.reported_at is None:
        yield "reported_at", _("Say when it was reported.")
    if breach.reported is Choice.NO and not breach.reported_why.strip():
        yield "reported_why", _("Say why it is not reported: that has to stand in the record.")


def _impossible(breach: Breach, now: Moment) -> Iterator[tuple[str, str]]:
    happened, reported = breach.happened_at, breach.reported_at
    if breach.found_at > now:
        yield "found_at", _("This lies in the future. Say when it was noticed.")
    if happened is not None and happened > breach.found_at:
        yield "happened_at", _("It cannot have happened after it was noticed. Check both times.")
    if reported is not None and reported > now:
        yield "reported_at", _("This lies in the future. Record it once it is reported.")
    elif reported is not None and reported < breach.found_at:
        yield "reported_at", _("It cannot have been reported before it was noticed. Check both times.")


def _to_close(breach: Breach) -> Iterator[tuple[str, str]]:
    if not breach.closed:
        return
    if breach.at_risk not in _DECIDED:
        yield "at_risk", _("Before you close it, say whether anybody can come to harm.")
    if breach.at_risk is not Choice.NO and not breach.warned.strip():
        yield "warned", _("Before you close it, say who was warned, or why nobody is.")
    if not breach.contained.strip():
        yield "contained", _("Before you close it, say what was done to get it back.")
    if breach.reported not in _DECIDED:
        yield "reported", _("Before you close it, say whether it is reported.")
    if not breach.lessons.strip():
        yield "lessons", _("Before you close it, say what will be done differently.")
