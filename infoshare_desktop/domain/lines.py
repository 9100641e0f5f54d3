"""What the table and the search know of a record, both derived from the chain alone. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.acts.sharing import Emergency
from infoshare_desktop.domain.history import History
from infoshare_desktop.domain.listing import Row, row_of_decision, row_of_emergency, row_of_restricted, search_text
from infoshare_desktop.domain.record import Decision


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table, and the text that its record is found by."""

    row: Row
    text: str


def line_of_decision(decision: Decision, after: History) -> Line:
    """The line of a sealed decision, with what was typed in it and after it; of a restricted one nothing."""
    if after.restriction is not None:
        return Line(row_of_restricted(decision), "")
    disclosed = (act for _sequence, act in after.disclosures)
    typed = (decision, *disclosed, *after.receipts, *after.amendments, *after.comments)
    return Line(
        row_of_decision(decision, after.disclosures, after.receipts, amended=bool(after.amendments)),
        "\n".join(search_text(value) for value in typed),
    )


def line_of_emergency(number: str, emergency: Emergency, *, completed: bool) -> Line:
    """The line of an emergency disclosure; ``completed``: a sealed decision names its number."""
    return Line(row_of_emergency(number, emergency, completed=completed), search_text(emergency))
