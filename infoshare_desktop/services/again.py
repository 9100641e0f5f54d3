"""Decisions that decide an earlier one again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.rows.repositories import Repositories


@dataclass(frozen=True, slots=True)
class Again:
    """A later decision on the same matter: its number, when it was decided, and why it was taken."""

    number: str
    decided_at: Moment
    because: str


def decided_again(repositories: Repositories, number: str) -> tuple[Again, ...]:
    """The sealed decisions that decide this one again, the oldest first; restricted ones say nothing of it.

    The number stands in their text, so that the search knows the few that can be meant.
    """
    return tuple(_found(repositories, number))


def _found(repositories: Repositories, number: str) -> Iterator[Again]:
    records = repositories.records
    wanted = Query(text=number, states=frozenset({State.SEALED}), descending=False)
    for row in records.rows(records.ids(wanted)):
        if row.reference == number:
            continue
        decision = history(repositories.entries.about(row.reference)).decision
        if decision is not None and decision.earlier == number:
            yield Again(decision.number, decision.decided_at, decision.trigger.earlier_because)
