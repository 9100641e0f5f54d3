"""Keeps the table of records and the search index in step with the chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.birthdays import is_near
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.lines import line_of_breach, line_of_decision, line_of_emergency
from infoshare_desktop.domain.records.listing import Mark, State

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.records.lines import Line
    from infoshare_desktop.store.rows.repositories import Repositories


def put_line(repositories: Repositories, line: Line) -> None:
    """Put a record's line and the text it is found by, in place of what was put before."""
    repositories.records.put(line.row)
    repositories.records.index(line.row.reference, line.text)


def open_follow_ups(repositories: Repositories, today: date) -> list[tuple[str, FollowUp]]:
    """What is still to be done, first due first; no birthday that is far off yet.

    Nothing about restricted records either, whose tasks would tell of them.
    """
    hidden = {row.reference for row in repositories.records.with_mark(Mark.RESTRICTED)}
    return [
        (number, task)
        for number, task in repositories.follow_ups.open()
        if number not in hidden and is_near(task, today)
    ]


def list_again(repositories: Repositories, number: str) -> None:
    """Derive the line of a decision, a breach or an emergency disclosure anew, after an act about it was appended."""
    after = history(repositories.entries.about(number))
    if after.decision is not None:
        put_line(repositories, line_of_decision(after.decision, after))
    elif after.breach is not None:
        put_line(repositories, line_of_breach(number, after.breach, after))
    elif after.emergency is not None:
        completed = repositories.records.get(number).state is State.COMPLETED
        put_line(repositories, line_of_emergency(number, after.emergency, completed=completed, after=after))
