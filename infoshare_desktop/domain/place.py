"""Where the worker is in the window, so that locking can bring them back to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A screen, and on it the record, the question, the field and the cursor (in characters from the start)."""

    screen: str = "home"
    reference: str = ""
    question: str = ""
    field: str = ""
    cursor: int = 0
    typed: str = ""
    """What stands in the field and is kept nowhere else yet."""
