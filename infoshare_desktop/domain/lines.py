"""What the table and the search know of a record, both derived from the chain alone. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass

from infoshare_desktop.domain.acts import Emergency
from infoshare_desktop.domain.history import History
from infoshare_desktop.domain.listing import Row, row_of_decision, row_of_emergency, search_text
from infoshare_desktop.domain.record import Decision


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table, and the text that its record is found by."""

    row: Row
    text: str


def line_of_decision(decision: Decision, after: History) -> Line:
    """The line of a sealed decision, with what was typed in it and in the acts after it."""
    typed = (decision, *(act for _sequence, act in after.disclosures), *after.receipts)
    return Line(
        row_of_decision(decision, after.disclosures, after.receipts),
        "\n".join(search_text(value) for value in typed),
    )


def line_of_emergency(number: str, emergency: Emergency, *, completed: bool) -> Line:
    """The line of an emergency disclosure; ``completed``: a sealed decision names its number."""
    return Line(row_of_emergency(number, emergency, completed=completed), search_text(emergency))
