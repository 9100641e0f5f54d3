"""Records whose time is over, and the words with which they are held or go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.moments import Moment
from tests.ui.retention.making import carried_out

if TYPE_CHECKING:
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.workshop import Workshop

GROUND: Final = "Its time is over"
SECOND: Final = "Ruth Abel, manager"
WHY: Final = "A solicitor has written"
SIX_YEARS: Final = timedelta(days=6 * 365 + 2)


def old(workshop: Workshop, ago: timedelta = SIX_YEARS) -> str:
    """The number of a decision that was made and carried out so long ago."""
    now = workshop.clock()
    return carried_out(workshop.vault, workshop.guiding, lambda: Moment(now.instant - ago, now.zone))


def passage(tools: RetentionTools, number: str) -> Passage:
    """The reasons of a record."""
    return next(one for one in tools.erasing.passages(number) if one.key == "outcome.reasons")
