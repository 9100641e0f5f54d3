"""How long after one thing another happened, in words."""

from __future__ import annotations

from gettext import ngettext
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import timedelta

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
"""In minutes."""


def lag(span: timedelta) -> str:
    """A length of time as a person says it, in its largest unit; nothing under a minute."""
    minutes = int(span.total_seconds()) // 60
    if minutes >= _DAY:
        return ngettext("{count} day", "{count} days", minutes // _DAY).format(count=minutes // _DAY)
    if minutes >= _HOUR:
        return ngettext("{count} hour", "{count} hours", minutes // _HOUR).format(count=minutes // _HOUR)
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes) if minutes > 0 else ""
