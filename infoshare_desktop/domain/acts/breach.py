"""Information that went to the wrong person, or was lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment

BREACH_SCHEMA: Final = "breach/1"


@dataclass(frozen=True, slots=True)
class Breach:
    """One breach as it stands at ``at``; a later entry under the same number brings it up to date."""

    at: Moment
    kind: str
    """Id in the choice list *breach_kinds*: to the wrong person, too much, lost, stolen, other."""
    what: str
    found_at: Moment
    """When it was noticed: the regulator's 72 hours run from here."""
    worker: Worker
    happened_at: Moment | None = None
    decision: str = ""
    """Number of the decision or emergency disclosure that it belongs to, if any."""
    people: tuple[str, ...] = ()
    """References of the people whom it is about."""
    contained: str = ""
    """What was done to get it back, and what came of it."""
    at_risk: Choice | None = None
    """Whether anybody may come to harm by it."""
    warned: str = ""
    """Who of the people at risk was warned, when and how; or why not yet."""
    reported: Choice | None = None
    """Whether it is reported to the regulator."""
    reported_at: Moment | None = None
    reported_why: str = ""
    """The regulator's reference, or why it is not reported."""
    lessons: str = ""
    closed: bool = False
    """Nothing is left to do about it: it no longer waits on Home."""
    went_to: str = ""
    """Who has it now or has seen it, as far as that is known."""

    @property
    def to_warn(self) -> bool:
        """Whether somebody may come to harm, and nothing says yet that they were warned."""
        return not self.closed and self.at_risk in {Choice.YES, Choice.NOT_SURE} and not self.warned.strip()
