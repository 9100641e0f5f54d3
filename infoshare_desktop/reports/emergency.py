"""The sheet about one emergency disclosure."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.afterwards import amended
from infoshare_desktop.domain.facts.shared import emergency as said_of
from infoshare_desktop.reports.blocks import Box, Facts, Heading, Paragraph, Signatures, Weight

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.sharing import Emergency
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.reports.blocks import Block


def blocks(
    number: str, emergency: Emergency, pack: Pack, *, completed: bool, after: History | None = None
) -> tuple[Block, ...]:
    """What was passed on at once, and what came ``after``: receipts, corrections.

    ``completed`` is whether the decision that answers the questions is sealed.
    """
    receipts = after.receipts if after else ()
    amendments = after.amendments if after else ()
    state = (
        Paragraph(_("The questions were answered afterwards, in a decision of its own that names this number."))
        if completed
        else Box(_("Record to complete"), _("The questions are not answered yet."), weight=Weight.HEAVY)
    )
    return (
        Heading(_("Emergency disclosure {number}").format(number=number), 0),
        state,
        Facts(amended(said_of(emergency, pack, receipts), amendments)),
        Heading(_("Signed")),
        Signatures((_("Worker: {name}").format(name=emergency.worker.name), _("Supervisor: I have read this"))),
    )


def title() -> str:
    """What stands at the head of every page."""
    return _("Emergency disclosure")
