"""Follow-ups for those who come of age after a decision about them: derived from people and decisions, in no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.listing import State
from infoshare_desktop.domain.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.birthdays import Birthday
    from infoshare_desktop.store.repositories import Repositories

_PROFILE: Final = "profile"
"""The setting of ``services.profiles``: whose name the follow-ups have."""
_BEFORE: Final = "decision/1"


def keep_birthdays(kept: Repositories, person: Person) -> None:
    """Bring the birthdays to come of somebody in step with what is known of the birth, and with the decisions.

    Each stands with the newest decision before it, and only once: one whose day was corrected moves, and one that was
    dealt with stays and does not come again.
    """
    wanted = _with_decisions(kept, person)
    for number, there in kept.follow_ups.of_kind(birthdays.KIND, birthdays.ids(person.reference)):
        known = wanted.get(there.follow_up.id)
        if there.finished_at is not None or (known and known[1].on == there.follow_up.due_on):
            wanted.pop(there.follow_up.id, None)
        else:
            kept.follow_ups.take_back(number, there.follow_up.id)
    owner = str((kept.settings.get(_PROFILE) or {}).get("name", ""))
    for number, birthday in wanted.values():
        kept.follow_ups.add(number, birthdays.task(birthday, owner))


def missing_birthdays(kept: Repositories) -> Iterator[tuple[str, str]]:
    """The birthdays of which there is no follow-up, open or finished: the decision's number, and the id.

    Decisions of the first schema are left out: there were none then, and they come with the next change.
    """
    first = kept.records.rows(kept.records.ids(Query(states=frozenset({State.SEALED}), descending=False), 1))
    if not first:
        return
    for person in kept.people.all():
        if all(birthday.on <= first[0].at.day() for birthday in birthdays.birthdays(person)):
            continue
        wanted = _with_decisions(kept, person)
        there = {one.follow_up.id for _number, one in kept.follow_ups.of_kind(birthdays.KIND, wanted)}
        for task, (number, _birthday) in wanted.items():
            if task not in there and kept.entries.about(number)[0].header.schema != _BEFORE:
                yield number, task


def _with_decisions(kept: Repositories, person: Person) -> dict[str, tuple[str, Birthday]]:
    """The birthdays that come after a decision, by their ids, each with the number of the newest one before it."""
    told = birthdays.birthdays(person)
    if not told:
        return {}
    sealed = Query(states=frozenset({State.SEALED}), person=person.reference)
    rows = kept.records.rows(kept.records.ids(sealed))
    found = {}
    for birthday in told:
        before = (row.reference for row in rows if row.at.day() < birthday.on)
        if (number := next(before, None)) is not None:
            found[birthday.id] = (number, birthday)
    return found
