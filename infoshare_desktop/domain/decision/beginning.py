"""What a decision begins with: who decides, what started it, and who asks."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Worker:
    """Who decides: as the worker described themselves when the record was made."""

    name: str = ""
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks for information, and how it was checked that they are who they say."""

    organisation: str = ""
    name: str = ""
    position: str = ""
    contact: str = ""
    verified: str = ""
    """Id in the choice list *verified*."""
    asked_for: str = ""
    received_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """What started the decision. ``kind`` is an id in the choice list *triggers*."""

    kind: str = ""
    what: str = ""
    requester: Requester = Requester()


@dataclass(frozen=True, slots=True)
class Duty:
    """The legal duty or court order: which (id in the list *duties*), what it says, who confirmed it."""

    kind: str = ""
    detail: str = ""
    confirmed_by: str = ""
