"""What a backup holds, to choose among backups by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is in a vault's file, as far as it can be counted."""

    decisions: int
    """Sealed ones; those that were disposed of are not among them."""
    drafts: int
    last_number: str
    """The number that was given last; empty where none was."""
    last_entry_at: Moment | None
    """When anything was last added to the chain."""
