"""How each person's consent stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from infoshare_desktop.domain.guidance import Choice


class ConsentStatus(StrEnum):
    """How one person's consent stands."""

    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    NOT_SOUGHT = "not_sought"
    CANNOT_GIVE = "cannot_give"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Consent:
    """How one person's consent stands; ``anyway``: would you share even if they said no?"""

    person: str
    anyway: Choice | None = None
    status: ConsentStatus | None = None
    not_sought_because: tuple[str, ...] = ()
    given_by: str = ""
    covers: str = ""
    note: str = ""

    @property
    def standing(self) -> ConsentStatus | None:
        """The status that counts: who would share anyway informs, and does not ask."""
        return ConsentStatus.NOT_SOUGHT if self.anyway is Choice.YES else self.status
