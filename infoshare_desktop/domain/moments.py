"""Instants with the zone in which the worker lived them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Clock: TypeAlias = "Callable[[], Moment]"

_UTC_NAME: Final = "UTC"


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """An instant in UTC to the second, and the name of the zone that the laptop was in.

    Written as RFC 9557 (RFC 3339 with the zone behind it): ``2026-05-03T10:12:00+01:00[Europe/London]``.
    """

    instant: datetime
    zone: str = _UTC_NAME
    written_offset: timedelta | None = field(default=None, compare=False, repr=False)
    """From UTC, as it was written down. The laptop's rules for a zone change with its updates; what is hashed stays."""

    def __post_init__(self) -> None:
        """Refuse what is not in UTC; drop fractions of a second."""
        if self.instant.utcoffset() is None:
            message = "a moment needs an instant with an offset"
            raise ValueError(message)
        object.__setattr__(self, "instant", self.instant.astimezone(UTC).replace(microsecond=0))

    def __str__(self) -> str:
        return f"{self.local().isoformat()}[{self.zone}]"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str()`` wrote. Raises ValueError for anything else."""
        stamp, bracket, zone = text.partition("[")
        if not bracket or not zone.endswith("]"):
            message = f"no zone in {text!r}"
            raise ValueError(message)
        instant = datetime.fromisoformat(stamp)
        return cls(instant, zone[:-1], instant.utcoffset())

    def local(self) -> datetime:
        """The clock time on the laptop's wall at this instant, with its offset: as written, where it was.

        Raises ZoneInfoNotFoundError for a moment that was not read and whose zone this laptop does not know.
        """
        if self.written_offset is None:
            return self.instant.astimezone(ZoneInfo(self.zone))
        try:
            zoned = self.instant.astimezone(ZoneInfo(self.zone))
        except (ZoneInfoNotFoundError, ValueError):
            zoned = self.instant
        return zoned if zoned.utcoffset() == self.written_offset else zoned.astimezone(timezone(self.written_offset))

    def day(self) -> date:
        """The calendar day on the laptop's wall at this instant."""
        return self.local().date()

    def utc(self) -> str:
        """RFC 3339 in UTC, ``2026-05-03T09:12:00Z``: sorts as text in the order of time."""
        return self.instant.strftime("%Y-%m-%dT%H:%M:%SZ")
