"""What is said and changed about a sealed record, with the original in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.moments import Moment

AMENDMENT_SCHEMA: Final = "amendment/1"
SUPERVISION_SCHEMA: Final = "supervision/1"
RESTRICTION_SCHEMA: Final = "restriction/1"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction. What it corrects stays as it was sealed, and stays visible (design section 6)."""

    at: Moment
    passage: str
    """Which passage: the key that ``facts.passages`` gives it."""
    label: str
    """How the passage was called when it was corrected."""
    original: str
    """The words that stood there until then; empty for something that was left out."""
    corrected: str
    reason: str
    worker: Worker


class Stance(StrEnum):
    """How a supervisor stands to a decision."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    LEFT_OPEN = "left_open"


@dataclass(frozen=True, slots=True)
class Comment:
    """What a supervisor said about a decision, as the worker wrote it down afterwards."""

    on: date
    """The day on which it was said."""
    supervisor: str
    said: str
    stance: Stance
    worker: Worker
    action: FollowUp | None = None
    """What was agreed to be done, by whom and by when."""


@dataclass(frozen=True, slots=True)
class Restriction:
    """Hides a record from lists and prints, or lifts that again (``restricted`` False); the last one counts."""

    at: Moment
    restricted: bool
    ground: str
    worker: Worker
