"""Keeps the table of records and the search index in step with the chain. Loads no SQL: services use it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.lines import line_of
from infoshare_desktop.domain.records.listing import State

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.lines import Line
    from infoshare_desktop.store.rows.repositories import Repositories


def put_line(kept: Repositories, line: Line) -> None:
    """Put a record's line and the text it is found by, in place of what was put before."""
    kept.records.put(line.row)
    kept.records.index(line.row.reference, line.text)


def list_again(kept: Repositories, number: str) -> None:
    """Derive the line of a decision, a breach or an emergency disclosure anew, after an act about it was appended."""
    after = history(kept.entries.about(number))
    completed = after.emergency is not None and kept.records.get(number).state is State.COMPLETED
    line = line_of(number, after, completed=completed)
    if line is not None:
        put_line(kept, line)
