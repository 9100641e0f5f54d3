"""What came of a follow-up."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow-up and what came of it; open while ``finished_at`` is None."""

    follow_up: FollowUp
    result: str = ""
    finished_at: Moment | None = None
