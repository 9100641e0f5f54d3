"""Follow-ups for those who come of age after a decision about them: derived from people and decisions, in no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import birthdays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.birthdays import Birthday
    from infoshare_desktop.store.rows.repositories import Repositories

_PROFILE: Final = "profile"
"""The setting of ``services.profiles``: whose name the follow-ups have."""
_BEFORE: Final = "decision/1"


def keep_birthdays(kept: Repositories, person: Person) -> None:
    """Bring the birthdays to come of somebody in step with what is known of the birth, and with the decisions.

    Each stands with the newest decision before it, and only once: one whose day was corrected moves, and one that was
    dealt with stays and does not come again.
    """
    told = birthdays.birthdays(person)
    wanted = _newest_before(told, kept.records.sealed_about(person.reference)) if told else {}
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
    sealed, leads = kept.records.sealed_by_person(), kept.people.leads()
    for person in kept.people.all():
        decisions = sealed.get(leads[person.reference], [])
        wanted = _newest_before(birthdays.birthdays(person), decisions)
        there = {one.follow_up.id for _number, one in kept.follow_ups.of_kind(birthdays.KIND, wanted)} if wanted else ()
        for task, (number, _birthday) in wanted.items():
            if task not in there and kept.entries.about(number)[0].header.schema != _BEFORE:
                yield number, task


def _newest_before(told: Iterable[Birthday], decisions: Sequence[tuple[str, date]]) -> dict[str, tuple[str, Birthday]]:
    """The birthdays that come after a decision, by their ids, each with the number of the newest one before it.

    ``decisions``: numbers and days, the newest first.
    """
    found = {}
    for birthday in told:
        before = (number for number, day in decisions if day < birthday.on)
        if (number := next(before, None)) is not None:
            found[birthday.id] = (number, birthday)
    return found
