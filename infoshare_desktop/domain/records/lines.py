"""What the table and the search know of a record, both derived from the chain alone. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.listing import (
    Row,
    State,
    row_of_breach,
    row_of_decision,
    row_of_disposed,
    row_of_emergency,
    row_of_restricted,
    search_text,
)
from infoshare_desktop.domain.records.record import Decision


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table, and the text that its record is found by."""

    row: Row
    text: str


def line_of(number: str, after: History, *, completed: bool = False) -> Line | None:
    """The line that the entries about a number give; None where none is left of a decision, a breach or an emergency.

    ``completed``: a sealed decision names this emergency.
    """
    if after.decision is not None:
        return line_of_decision(after.decision, after)
    if after.breach is not None:
        return line_of_breach(number, after.breach, after)
    if after.emergency is not None:
        return line_of_emergency(number, after.emergency, completed=completed, after=after)
    return None


def line_of_decision(decision: Decision, after: History) -> Line:
    """The line of a sealed decision, with what was typed in it and after it; of a restricted one nothing."""
    if after.restriction is not None:
        return Line(row_of_restricted(decision.number, decision.decided_at, State.SEALED, decision.sealed_at), "")
    disclosed = (act for _sequence, act in after.disclosures)
    typed = (decision, *disclosed, *after.receipts, *after.amendments, *after.comments, *after.withdrawals)
    held = after.retention is not None and after.retention.held
    return Line(
        row_of_decision(decision, after.disclosures, after.receipts, amended=bool(after.amendments), held=held),
        "\n".join(search_text(value) for value in typed),
    )


def line_of_emergency(number: str, emergency: Emergency, *, completed: bool, after: History | None = None) -> Line:
    """The line of an emergency disclosure; ``completed``: a sealed decision names its number; ``after``: its acts."""
    row = row_of_emergency(number, emergency, completed=completed, amended=bool(after and after.amendments))
    if after is None:
        return Line(row, search_text(emergency))
    if after.restriction is not None:
        return Line(row_of_restricted(number, emergency.at, row.state), "")
    typed = (emergency, *after.receipts, *after.amendments, *after.comments)
    return Line(row, "\n".join(search_text(value) for value in typed))


def line_of_breach(number: str, breach: Breach, after: History | None = None) -> Line:
    """The line of a breach as it stands now, found by what was typed in it last; ``after``: what was said beside it."""
    held = after is not None and after.retention is not None and after.retention.held
    return Line(row_of_breach(number, breach, held=held), search_text(breach))


def line_of_disposed(number: str, recorded_at: Moment) -> Line:
    """The line of a record that was disposed of; ``recorded_at``: when its first entry was recorded."""
    return Line(row_of_disposed(number, recorded_at), "")
