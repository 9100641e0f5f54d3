"""What every act about a sealed decision has in common: it is refused with a sentence, or becomes an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.after.afterwards import refusal_while_restricted
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.store.rows.relisting import list_again

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.chain import Entry, EntryKind
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.store.rows.repositories import Repositories


def decided(repositories: Repositories, number: str) -> tuple[Decision, History]:
    """A sealed decision and what became of it, restricted or not. Raises NoSuchRecord."""
    after = history(repositories.entries.about(number))
    if after.decision is None:
        raise NoSuchRecord(number)
    return after.decision, after


def unrestricted(repositories: Repositories, number: str) -> tuple[Decision, History]:
    """A sealed decision that something may be done with. Raises NoSuchRecord; NotAllowed while it is restricted."""
    decision, after = decided(repositories, number)
    refuse(refusal_while_restricted(after))
    return decision, after


def recorded(repositories: Repositories, number: str) -> History:
    """What became of a sealed decision or an emergency disclosure, restricted or not. Raises NoSuchRecord."""
    after = history(repositories.entries.about(number))
    if after.decision is None and after.emergency is None:
        raise NoSuchRecord(number)
    return after


def standing(repositories: Repositories, number: str) -> History:
    """What became of either, where something may be done with it. Raises NoSuchRecord; NotAllowed while restricted."""
    after = recorded(repositories, number)
    refuse(refusal_while_restricted(after))
    return after


def append_act(repositories: Repositories, kind: EntryKind, number: str, schema: str, act: object, at: Moment) -> Entry:
    """Make the act an entry about the number, and bring list and search in step with it."""
    entry = repositories.entries.append(kind, number, schema, statement(act), at)
    list_again(repositories, number)
    return entry


def refuse(sentence: str) -> None:
    """Raise NotAllowed with this sentence; an empty one refuses nothing."""
    if sentence:
        raise NotAllowed(sentence)


def refuse_first(problems: Mapping[str, str]) -> None:
    """Raise NotAllowed with the first of these sentences; without any, nothing is refused."""
    refuse(next(iter(problems.values()), ""))
