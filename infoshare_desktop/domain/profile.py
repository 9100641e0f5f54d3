"""Who the worker is, and whom they turn to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain
from typing import Final

from infoshare_desktop.domain.decision.beginning import Worker

_HOLDS: Final = timedelta(days=366)
"""People move on: a number that was not checked for longer is doubtful."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to turn to, and when the details were last checked."""

    name: str = ""
    phone: str = ""
    checked_on: date | None = None

    @property
    def known(self) -> bool:
        """Whether there is somebody to ring."""
        return bool(self.name.strip() or self.phone.strip())

    def stale(self, today: date) -> bool:
        """Whether the last check was more than a year ago, or never was."""
        return self.checked_on is None or today - self.checked_on > _HOLDS


class ContactKind(StrEnum):
    """What a contact is to the worker."""

    SUPERVISOR = "supervisor"
    SAFEGUARDING_LEAD = "safeguarding_lead"
    EMERGENCY_TEAM = "emergency_team"
    MANAGER = "manager"
    DATA_PROTECTION = "data_protection"
    COUNCIL_CHILDREN = "council_children"
    COUNCIL_ADULTS = "council_adults"
    POLICE = "police"
    OTHER = "other"

    @property
    def adviser(self) -> str:
        """The id in the choice list *advisers* under which their advice is recorded."""
        return "council" if self in _OF_THE_COUNCIL else self.value


_OF_THE_COUNCIL: Final = frozenset(
    {ContactKind.COUNCIL_CHILDREN, ContactKind.COUNCIL_ADULTS, ContactKind.EMERGENCY_TEAM}
)
FIXED: Final = frozenset({ContactKind.SUPERVISOR, ContactKind.SAFEGUARDING_LEAD, ContactKind.EMERGENCY_TEAM})
"""Those that every profile has a place for; the worker lists all others."""


@dataclass(frozen=True, slots=True)
class ListedContact:
    """A contact and what they are to the worker. ``note``: when they answer, what to ask them for."""

    kind: ContactKind = ContactKind.OTHER
    contact: Contact = Contact()
    note: str = ""


class WorkerStatus(StrEnum):
    """In what standing the worker works; the ids of the choice list *worker_statuses*."""

    STAFF = "staff"
    VOLUNTEER = "volunteer"
    SESSIONAL = "sessional"


@dataclass(frozen=True, slots=True)
class Profile:
    """The worker of this vault; sealing needs name and role."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    supervisor: Contact = Contact()
    emergency_team: Contact = Contact()
    safeguarding_lead: Contact = Contact()
    status: WorkerStatus | None = None
    others: tuple[ListedContact, ...] = ()
    """Whom else the worker turns to, in their own order."""

    @property
    def worker(self) -> Worker:
        """What of this goes into a record."""
        status = self.status.value if self.status else ""
        return Worker(self.name.strip(), self.role.strip(), self.organisation.strip(), status)

    @property
    def advisers(self) -> tuple[ListedContact, ...]:
        """Whom the worker can ask for advice, the closest first; supervisor and lead also where they are not named."""
        return (
            ListedContact(ContactKind.SUPERVISOR, self.supervisor),
            ListedContact(ContactKind.SAFEGUARDING_LEAD, self.safeguarding_lead),
            *(listed for listed in self.others if listed.contact.known),
        )

    def colleagues(self) -> Iterator[str]:
        """The names of the worker and of all whom they turn to, empty ones too."""
        fixed = (self.supervisor, self.emergency_team, self.safeguarding_lead)
        contacts = chain(fixed, (listed.contact for listed in self.others))
        return chain((self.name,), (contact.name for contact in contacts))

    @property
    def code(self) -> str:
        """The initials that begin every number of this vault: two to four capital letters, ``XX`` without a name."""
        initials = "".join(part[0] for part in self.name.split() if part[0].isascii() and part[0].isalpha())
        letters = initials if len(initials) > 1 else "".join(c for c in self.name if c.isascii() and c.isalpha())[:2]
        return letters.upper()[:4] if len(letters) > 1 else "XX"
