"""A person takes consent back after the decision was sealed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.moments import Moment

WITHDRAWAL_SCHEMA: Final = "withdrawal/1"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Consent taken back. The sealed record stays as it is; each recipient gets a follow-up."""

    at: Moment
    """When the person said so."""
    person: str
    said: str
    """What they said and want."""
    worker: Worker
    follow_ups: tuple[FollowUp, ...] = ()
    """What is to be done about it: one for each who has the information by then."""
