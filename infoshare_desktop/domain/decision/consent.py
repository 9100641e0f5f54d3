"""How each person's consent stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment


class ConsentStatus(StrEnum):
    """How one person's consent stands."""

    GIVEN = "given"
    IN_PART = "in_part"
    """Given for part of what is to be shared; ``Consent.limits`` says for what not."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    NOT_SOUGHT = "not_sought"
    CANNOT_GIVE = "cannot_give"
    NOT_SURE = "not_sure"


class ConsentForm(StrEnum):
    """How consent was expressed."""

    WRITTEN = "written"
    SPOKEN = "spoken"
    IMPLIED = "implied"


@dataclass(frozen=True, slots=True)
class Consent:
    """How one person's consent stands; ``anyway``: would you share even if they said no?

    The ids are those of the choice lists *not_sought*, *consent_givers*, *consent_told* and *competence*.
    """

    person: str
    anyway: Choice | None = None
    status: ConsentStatus | None = None
    not_sought_because: tuple[str, ...] = ()
    given_by: str = ""
    """Who gave it, and how that was written down."""
    covers: str = ""
    """Which information, and for whom."""
    note: str = ""
    """What they say, want and fear; for a child, what the child and the parent say."""
    not_sought_note: str = ""
    giver: str = ""
    """In what standing somebody gave, refused or withdrew it: id in *consent_givers*."""
    for_whom: str = ""
    """Whose information it covers, where that is not the person's own alone."""
    form: ConsentForm | None = None
    limits: str = ""
    expires_on: date | None = None
    given_at: Moment | None = None
    """None where it was given as the record was made."""
    withdrawn_at: Moment | None = None
    told: tuple[str, ...] = ()
    """What they were told before they answered: ids in *consent_told*."""
    competence: str = ""
    """On what it rests that they can decide this: id in *competence*. The worker's judgement, never the program's."""
    competence_note: str = ""

    @property
    def standing(self) -> ConsentStatus | None:
        """The status that counts: who would share anyway informs, and does not ask."""
        return ConsentStatus.NOT_SOUGHT if self.anyway is Choice.YES else self.status
