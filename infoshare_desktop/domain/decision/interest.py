"""Weighing the public interest for each person without consent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment


class Likelihood(StrEnum):
    """How likely a harm is, in the worker's judgement."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Interest:
    """Whether the public interest is enough to share about one person without consent.

    ``grounds`` are ids in the choice list *interest_grounds*, ``without_consent_because`` one in *without_consent*:
    the three reasons of the law for not having consent.
    """

    person: str
    holds: Choice | None = None
    if_shared: str = ""
    if_not_shared: str = ""
    why: str = ""
    """Why it is enough, or not: why this much is in proportion."""
    grounds: tuple[str, ...] = ()
    likely_if_shared: Likelihood | None = None
    likely_if_not_shared: Likelihood | None = None
    less_intrusive: str = ""
    """Ways that need less, and why they would not be enough."""
    without_consent_because: str = ""


@dataclass(frozen=True, slots=True)
class ManagerTold:
    """Whether a manager knows that this is shared without consent: who, and since when."""

    aware: Choice | None = None
    name: str = ""
    at: Moment | None = None
