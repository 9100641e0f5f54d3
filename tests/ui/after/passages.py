"""Passages of the record, for the tests that correct them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.after.tools import AfterTools


def passage(tools: AfterTools, number: str, key: str = "outcome.reasons") -> Passage:
    """One passage of the record as it stands now."""
    return next(one for one in tools.amending.passages(number) if one.key == key)
