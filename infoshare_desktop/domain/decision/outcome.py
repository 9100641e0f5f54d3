"""What the worker decided, and what is to be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.moments import Moment


class OutcomeKind(StrEnum):
    """What the worker decided."""

    SHARE_NOW = "share_now"
    SHARE_PART = "share_part"
    SHARE_LATER = "share_later"
    DO_NOT_SHARE = "do_not_share"
    DO_NOT_SHARE_YET = "do_not_share_yet"

    @property
    def shares(self) -> bool:
        """Whether information is passed on, now or later."""
        return self in {OutcomeKind.SHARE_NOW, OutcomeKind.SHARE_PART, OutcomeKind.SHARE_LATER}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the worker decided, with reasons. ``override`` is the reason for going against indication or consent.

    ``decided_at`` is None where the decision is taken as it is sealed.
    """

    kind: OutcomeKind | None = None
    reasons: str = ""
    decided_at: Moment | None = None
    override: str = ""
    plan_meanwhile: str = ""
    review_on: date | None = None
    risk_accepted: str = ""
    """What may happen because nothing is shared, and why that is accepted."""
    decided_with: str = ""
    """Who decided it together with the worker."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to do by a day, with a named owner."""

    id: str
    what: str = ""
    owner: str = ""
    due_on: date | None = None
    kind: str = ""
    """Id in the choice list *follow_up_kinds*; empty for anything to do."""
