"""What stands behind a person's reference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

PERSON_SCHEMA: Final = "person/2"


class Safety(StrEnum):
    """What holds of a phone number, an address or a mailbox."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    """Never to be used: somebody dangerous answers, reads or opens it."""
    HIDDEN = "hidden"
    """It must not become known."""
    UNKNOWN = "unknown"
    """Nobody has said yet what holds of it."""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """One way to reach a person, or one that must not be used."""

    what: str
    """The number or address itself."""
    safety: Safety = Safety.UNKNOWN
    note: str = ""
    """When it can be used, whether a message can be left."""


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
    contacts: tuple[ContactLine, ...] = ()
    lives_with: tuple[str, ...] = ()
    """References of those in the same household."""
