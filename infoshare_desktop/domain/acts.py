"""What happens to information and records after or outside a decision; each becomes an entry of the chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment

DISCLOSURE_SCHEMA: Final = "disclosure/1"
EMERGENCY_SCHEMA: Final = "emergency/1"
RECEIPT_SCHEMA: Final = "receipt/1"
PERSON_SCHEMA: Final = "person/1"
AMENDMENT_SCHEMA: Final = "amendment/1"
SUPERVISION_SCHEMA: Final = "supervision/1"
RESTRICTION_SCHEMA: Final = "restriction/1"


@dataclass(frozen=True, slots=True)
class Emergency:
    """Information passed on at once because someone was in danger; the questions are answered afterwards.

    The three safety questions: ``reached`` (called back, or 999: id in the choice list *verified*), ``only_needed``
    and ``exposes`` (does this reveal a secret address, or reach someone who must not learn?).
    """

    at: Moment
    recipient: Recipient
    what: str
    why: str
    worker: Worker
    reached: str = ""
    only_needed: Choice | None = None
    exposes: Choice | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonTold:
    """Being open with one person about a disclosure: when, or why not."""

    person: str
    when: TellWhen
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One act of passing information to one recipient, as it really happened."""

    at: Moment
    recipient: Recipient
    """To whom really."""
    what: str
    worker: Worker
    planned_id: str = ""
    """Which planned disclosure this carries out; empty for a new recipient, who needs ``new_because``."""
    new_because: str = ""
    method: str = ""
    verified: str = ""
    """How it was checked that the recipient is who they say: id in the choice list *verified*."""
    told: tuple[PersonTold, ...] = ()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came back for a disclosure: that it arrived, and what the recipient answered."""

    disclosure: int
    """The sequence number of the disclosure's entry."""
    at: Moment
    confirmed_by: str
    worker: Worker
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Followed:
    """A follow-up and what came of it; open while ``finished_at`` is None."""

    follow_up: FollowUp
    result: str = ""
    finished_at: Moment | None = None


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


@dataclass(frozen=True, slots=True)
class Person:
    """Someone a decision is about. The reference goes into records; the rest stays here."""

    reference: str
    name: str = ""
    born_on: date | None = None
    contact: str = ""
    note: str = ""
    born_year: int | None = None
    """An estimate, where the day of birth is not known."""
