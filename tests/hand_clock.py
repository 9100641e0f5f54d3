"""A clock for tests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from infoshare_desktop.domain.moments import Moment

START: Final = Moment(datetime(2026, 5, 3, 9, 12, tzinfo=UTC), "Europe/London")


@dataclass(slots=True)
class HandClock:
    """A ``Clock`` that stands at ``moment`` until it is moved on by hand."""

    moment: Moment = START

    def __call__(self) -> Moment:
        """The moment at which the clock stands."""
        return self.moment

    def forward(self, **amount: float) -> None:
        """Move on by the keywords of ``timedelta``: ``clock.forward(hours=25)``."""
        self.moment = replace(self.moment, instant=self.moment.instant + timedelta(**amount))


@dataclass(slots=True)
class HandSeconds:
    """Seconds since any beginning, for what waits: they stand at ``now`` until it is moved on."""

    now: float = 1000.0

    def __call__(self) -> float:
        """The second at which it stands."""
        return self.now
