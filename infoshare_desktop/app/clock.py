"""The one place that asks the laptop what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment


def now() -> Moment:
    """This instant, with the name of the zone that the laptop is set to (UTC where it has none)."""
    from tzlocal import get_localzone_name

    from infoshare_desktop.domain.moments import Moment

    return Moment(datetime.now(UTC), get_localzone_name() or "UTC")


def uptime() -> float:
    """Seconds since some moment in the past, those in which the laptop slept too; no clock change moves it."""
    counts_sleep = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
    return time.monotonic() if counts_sleep is None else time.clock_gettime(counts_sleep)
