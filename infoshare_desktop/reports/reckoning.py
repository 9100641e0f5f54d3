"""The numbers of a period, and which decisions a supervisor should look at first. Design section 3, journey 9."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.records.listing import Mark, row_of_decision

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.acts.correcting import Comment
    from infoshare_desktop.domain.acts.sharing import Emergency
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.reports.case import Case


@dataclass(frozen=True, slots=True)
class Period:
    """What happened between two days, both included, and what is still open."""

    since: date
    until: date
    today: date
    profile: Profile
    cases: tuple[Case, ...]
    """The decisions made in the period, the oldest first."""
    emergencies: tuple[tuple[str, Emergency], ...] = ()
    """Disclosures whose record is still to be completed, with their numbers."""
    awaiting: tuple[Row, ...] = ()
    """Drafts that wait for advice."""
    follow_ups: tuple[tuple[str, FollowUp], ...] = ()
    """All that are open, with the number of their decision; first due first."""
    comments: tuple[tuple[str, Comment], ...] = ()
    """What was said in supervision in the period, with the number of the decision."""
    breaches: tuple[tuple[str, Breach], ...] = ()
    """What went wrong: noticed in the period, or still open at its end."""
    restricted: tuple[str, ...] = ()
    """The numbers of restricted records; nothing else of them is known here."""

    def overdue(self, follow_up: FollowUp) -> bool:
        """Whether its day is over."""
        return follow_up.due_on is not None and follow_up.due_on < self.today


class Reason(StrEnum):
    """Why a decision needs the supervisor's eye, the weightiest first."""

    OVERRIDE = "override"
    WARNED = "warned"
    WITHOUT_CONSENT = "without_consent"
    EMERGENCY = "emergency"
    NOT_SHARED = "not_shared"
    ADVICE = "advice"
    OVERDUE = "overdue"
    NO_RECEIPT = "no_receipt"
    TO_SHARE = "to_share"
    AMENDED = "amended"

    @property
    def words(self) -> str:
        """As it is printed."""
        if self is Reason.NOT_SHARED:
            return _("Not shared, though there was a purpose")
        if self is Reason.OVERDUE:
            return _("Follow-up overdue")
        return wording.mark(Mark(self.value))

    @property
    def mark(self) -> str:
        """As it is printed beside a decision in the list, where there is little room."""
        match self:
            case Reason.NOT_SHARED:
                return _("Not shared")
            case Reason.OVERDUE:
                return _("Overdue")
            case _:
                return self.words


@dataclass(frozen=True, slots=True)
class Look:
    """A decision and why to look at it; no reasons for one that needs no second look."""

    case: Case
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the cover counts."""

    decisions: int
    shared: int
    not_shared: int
    awaiting: int
    without_consent: int
    emergencies: int
    overdue: int
    lag: timedelta
    """From deciding to sealing, on average; nothing where there are no decisions."""


def looks(period: Period) -> tuple[Look, ...]:
    """Every decision of the period in its order, with the reasons to look at it."""
    overdue = {number for number, follow_up in period.follow_ups if period.overdue(follow_up)}
    return tuple(Look(case, tuple(_reasons(case, overdue))) for case in period.cases)


def numbers(period: Period, seen: Sequence[Look]) -> Numbers:
    """Count the period."""
    shared = sum(look.case.shares for look in seen)
    lags = [look.case.decision.sealed_at.instant - look.case.decision.decided_at.instant for look in seen]
    return Numbers(
        decisions=len(seen),
        shared=shared,
        not_shared=len(seen) - shared,
        awaiting=len(period.awaiting),
        without_consent=sum(Reason.WITHOUT_CONSENT in look.reasons for look in seen),
        emergencies=sum(Reason.EMERGENCY in look.reasons for look in seen) + len(period.emergencies),
        overdue=sum(period.overdue(follow_up) for _number, follow_up in period.follow_ups),
        lag=sum(lags, timedelta()) / len(lags) if lags else timedelta(),
    )


def _reasons(case: Case, overdue: set[str]) -> Iterator[Reason]:
    row = row_of_decision(case.decision, case.disclosures, case.receipts, amended=bool(case.amendments))
    marks = {mark.value for mark in row.marks}
    for reason in Reason:
        if (
            reason.value in marks
            or (reason is Reason.NOT_SHARED and case.had_purpose and not case.shares)
            or (reason is Reason.OVERDUE and case.decision.number in overdue)
        ):
            yield reason
