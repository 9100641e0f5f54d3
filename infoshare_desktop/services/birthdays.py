"""Follow-ups for those who come of age after a decision about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.listing import State
from infoshare_desktop.domain.query import Query
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.birthdays import Birthday
    from infoshare_desktop.store.repositories import Repositories


def keep_birthdays(repositories: Repositories, person: Person) -> None:
    """Bring the birthdays to come of somebody in step with what is known of the birth, and with the decisions.

    Each stands with the newest decision before it, and only once: one whose day was corrected moves, and one that was
    dealt with stays and does not come again.
    """
    told = birthdays.birthdays(person)
    wanted = _with_decisions(repositories, person.reference, told) if told else {}
    for number, kept in repositories.follow_ups.of_kind(birthdays.KIND, birthdays.ids(person.reference)):
        known = wanted.get(kept.follow_up.id)
        if kept.finished_at is not None or (known and known[1].on == kept.follow_up.due_on):
            wanted.pop(kept.follow_up.id, None)
        else:
            repositories.follow_ups.take_back(number, kept.follow_up.id)
    owner = kept_profile(repositories).name
    for number, birthday in wanted.values():
        repositories.follow_ups.add(number, birthdays.task(birthday, owner))


def _with_decisions(
    repositories: Repositories, reference: str, told: tuple[Birthday, ...]
) -> dict[str, tuple[str, Birthday]]:
    """The birthdays that come after a decision, by their ids, each with the number of the newest one before it."""
    sealed = Query(states=frozenset({State.SEALED}), person=reference)
    rows = repositories.records.rows(repositories.records.ids(sealed))
    found = {}
    for birthday in told:
        before = (row.reference for row in rows if row.at.day() < birthday.on)
        if (number := next(before, None)) is not None:
            found[birthday.id] = (number, birthday)
    return found
