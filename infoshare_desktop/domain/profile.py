"""Who the worker is, and whom they turn to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from infoshare_desktop.domain.decision.beginning import Worker


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone to turn to, and when the details were last checked."""

    name: str = ""
    phone: str = ""
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """The worker of this vault; sealing needs name and role."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    supervisor: Contact = Contact()
    emergency_team: Contact = Contact()
    safeguarding_lead: Contact = Contact()

    @property
    def worker(self) -> Worker:
        """What of this goes into a record."""
        return Worker(self.name.strip(), self.role.strip(), self.organisation.strip())

    @property
    def code(self) -> str:
        """The initials that begin every number of this vault: two to four capital letters, ``XX`` without a name."""
        initials = "".join(part[0] for part in self.name.split() if part[0].isascii() and part[0].isalpha())
        letters = initials if len(initials) > 1 else "".join(c for c in self.name if c.isascii() and c.isalpha())[:2]
        return letters.upper()[:4] if len(letters) > 1 else "XX"
