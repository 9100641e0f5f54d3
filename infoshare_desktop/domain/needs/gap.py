"""One thing that is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

CHECK_PAGE: Final = "check"
"""Stands for the check page where a gap is mended there and not at a question."""

SHARE_PAGE: Final = "share"
"""Stands for the page on which one recipient is marked as told."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing: what to do, and where (a question's id, or one of the pages above)."""

    sentence: str
    question: str
    field: str
    """The id of the field to put the cursor on."""
