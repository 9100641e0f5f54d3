"""Records to find, for tests: real decisions in a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.listing import Mark, Row, State
from tests.hand_clock import START
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.domain.record import Decision
    from tests.ui.workshop import Workshop

ROW: Final = Row(
    reference="KM-2026-0007",
    state=State.SEALED,
    at=START,
    sealed_at=START,
    outcome=OutcomeKind.SHARE_PART,
    people=("P-0001", "P-0002", "P-0003"),
    agencies=("Housing Options", "Police"),
    marks=(Mark.OVERRIDE, Mark.WITHOUT_CONSENT, Mark.TO_SHARE),
    summary="Rent arrears",
)


def seal(workshop: Workshop, reasons: str = "She asked me to ring them.") -> Decision:
    """A sealed decision to share with Housing Options, with consent."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    desk.outcome(replace(desk.draft.outcome, reasons=reasons))
    return workshop.deciding.seal(desk.draft)


def draft(workshop: Workshop, reason: str) -> str:
    """A draft with one answer; its reference."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    answer(desk, danger=Choice.NO)
    desk.reason(reason)
    workshop.deciding.leave(desk.draft)
    return desk.draft.reference
