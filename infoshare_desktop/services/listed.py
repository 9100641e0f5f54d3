"""Keeps the table of records and the search index in step with what the records say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.history import History, history
from infoshare_desktop.domain.listing import row_of_decision, search_text

if TYPE_CHECKING:
    from infoshare_desktop.domain.listing import Row
    from infoshare_desktop.domain.record import Decision
    from infoshare_desktop.store.repositories import Repositories


def listed(decision: Decision, after: History) -> tuple[Row, str]:
    """The line and the searchable text of a sealed decision, from it and the acts after it."""
    acts = (*(act for _sequence, act in after.disclosures), *after.receipts)
    text = "\n".join(search_text(value) for value in (decision, *acts))
    return row_of_decision(decision, after.disclosures, after.receipts), text


def list_decision(repositories: Repositories, decision: Decision, after: History) -> None:
    """Put the line and the text of a sealed decision, in place of what was put before."""
    row, text = listed(decision, after)
    repositories.records.put(row)
    repositories.records.index(decision.number, text)


def list_again(repositories: Repositories, number: str) -> None:
    """Derive them anew from the chain after an act about this number was appended."""
    after = history(repositories.entries.about(number))
    if after.decision is not None:
        list_decision(repositories, after.decision, after)
