"""Who looked at what: one line each time that somebody opened, printed or saved something from the vault.

Nothing that was typed, searched for or named stands in it: only what was done, when, and to which number or reference.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment

ONE_LOOK: Final = timedelta(minutes=1)
"""The same act on the same record within this time is one line: whoever turns a page back has not looked twice."""


class Act(StrEnum):
    """What was done."""

    OPENED = "opened"
    """Shown in full, on the screen or the console."""
    PRINTED = "printed"
    SAVED = "saved"
    """Written to a file that is not encrypted."""
    EXPORTED = "exported"
    """The whole vault was copied under a passphrase of its own; the line names no record."""


class By(StrEnum):
    """From where it was done."""

    WINDOW = "window"
    CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class Access:
    """One line of the log."""

    at: Moment
    act: Act
    reference: str
    """The number of a decision, emergency or breach, or a person's reference; empty for the vault as a whole."""
    by: By
