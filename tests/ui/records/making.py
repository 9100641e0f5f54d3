"""Records to find, for tests: real decisions in a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, Row, State
from tests.hand_clock import START
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.records.record import Decision
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


def every_kind() -> Iterator[Row]:
    """A line of each state, outcome, mark and month, with many people and recipients and with the longest names."""
    kinds = zip_longest(State, OutcomeKind, Mark, range(1, 13))
    for state, outcome, mark, month in kinds:
        yield replace(
            ROW,
            reference=f"KM-2026-10{month:02}",
            state=state or State.SEALED,
            at=Moment(datetime(2026, month, 28, 9, tzinfo=UTC), "Europe/London"),
            outcome=outcome or OutcomeKind.DO_NOT_SHARE_YET,
            agencies=("Harbourside Community Safety Team", "Police")[: 1 + month % 2],
            people=ROW.people[: month % 4],
            marks=(mark, *ROW.marks)[: month % 4] if mark else ROW.marks,
        )
