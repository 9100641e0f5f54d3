"""Whom information goes to, how, and being open with the people whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom information goes to."""

    organisation: str = ""
    name: str = ""
    role: str = ""
    contact: str = ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.role, self.organisation) if part.strip())


@dataclass(frozen=True, slots=True)
class PlannedDisclosure:
    """Part of the decision: to whom, what, what is withheld, why they need it, how, and how it is kept safe.

    ``method``, ``security`` and ``conditions`` are ids in the choice lists *methods*, *security* and *conditions*.
    """

    id: str
    recipient: Recipient = Recipient()
    what: str = ""
    withheld: str = ""
    need_to_know: str = ""
    method: str = ""
    safeguards: str = ""
    """How it is kept safe, in words of one's own."""
    security: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    """What they may and may not do with it."""
    conditions_note: str = ""
    copies: str = ""
    """Everybody else who gets a copy; empty where nobody does."""
    action_wanted: str = ""
    """What the recipient is asked to do."""
    action_by: date | None = None


class TellWhen(StrEnum):
    """When a person is told that information about them is shared."""

    BEFORE = "before"
    AFTER = "after"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class Telling:
    """Being open with one person: told before, after, or not, and then why not."""

    person: str
    when: TellWhen | None = None
    why_not: str = ""
    reason: str = ""
    """Why they are not told: id in the choice list *not_told*."""
    tell_on: date | None = None
    """When to look again whether somebody who is not told now can be told."""
    at: Moment | None = None
    """When they were told, where that was before the decision was sealed."""
    by: str = ""
    said: str = ""
    """What they were told."""
