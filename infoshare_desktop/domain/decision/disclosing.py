"""Whom information goes to, how, and being open with the people whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """Part of the decision: to whom, what, what is withheld, why they need it, how, and how it is kept safe."""

    id: str
    recipient: Recipient = Recipient()
    what: str = ""
    withheld: str = ""
    need_to_know: str = ""
    method: str = ""
    safeguards: str = ""


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
