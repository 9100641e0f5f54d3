"""What a decision begins with: who decides, what started it, and who asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment

REQUEST: Final = "request"
"""The id in the list *triggers* for somebody who asks."""


@dataclass(frozen=True, slots=True)
class Worker:
    """Who decides: as the worker described themselves when the record was made."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    status: str = ""
    """Staff, volunteer or sessional: id in the choice list *worker_statuses*."""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks for information, on what authority, and how it was checked that they are who they say."""

    organisation: str = ""
    name: str = ""
    position: str = ""
    contact: str = ""
    verified: str = ""
    """Id in the choice list *verified*."""
    asked_for: str = ""
    received_at: Moment | None = None
    kind: str = ""
    """What sort of agency: id in the choice list *requesters*."""
    form: str = ""
    """How it was asked: id in the choice list *request_forms*."""
    verified_note: str = ""
    """The number rung, who vouched for them."""
    reference: str = ""
    """The other side's own reference."""
    authority: str = ""
    """The rank or post that authorised the request, and the power that it cites."""
    states_public_task: Choice | None = None
    """Whether the request says that it is needed for a public task or official function."""
    about_victim: Choice | None = None
    """Whether the police ask about somebody who is or may be a victim."""
    victim_notified: Choice | None = None
    needed_by: date | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """What started the decision. ``kind`` is an id in the choice list *triggers*."""

    kind: str = ""
    what: str = ""
    requester: Requester = Requester()
    noticed_at: Moment | None = None
    """When it happened or came to notice; None where that was as the draft was begun."""
    noticed_about: bool = False
    """Whether ``noticed_at`` is only about right."""
    case: str = ""
    """The organisation's own case number, never a name."""
    earlier_because: str = ""
    """Why an earlier decision is taken again."""

    @property
    def requested(self) -> bool:
        """Whether somebody asked for the information."""
        return self.kind == REQUEST


@dataclass(frozen=True, slots=True)
class Duty:
    """The legal duty or court order: which (id in the list *duties*), what it says, who confirmed it."""

    kind: str = ""
    detail: str = ""
    confirmed_by: str = ""
