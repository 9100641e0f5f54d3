"""Children of the demonstration turn 16 and 18: what is over was dealt with, what is to come stands on Home."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import birthdays
from infoshare_desktop.services.birthdays import keep_birthdays
from infoshare_desktop.services.demonstration.scene import later

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.services.demonstration.texts import Texts
    from infoshare_desktop.store.rows.repositories import Repositories

_OLDEST: Final = timedelta(days=5 * 365)
"""Whoever came of age before that did so before the first decision about a child."""


def grow_up(repositories: Repositories, texts: Texts, now: Moment) -> None:
    """Keep everybody's birthdays, and finish those that are over."""
    for person in repositories.people.all():
        if any(birthday.on > now.day() - _OLDEST for birthday in birthdays.birthdays(person)):
            keep_birthdays(repositories, person)
    (said,) = texts.phrases["birthday_done"]
    for number, task in repositories.follow_ups.open():
        if task.kind == birthdays.KIND and task.due_on is not None and task.due_on < now.day():
            at = later(now, days=-(now.day() - task.due_on).days)
            repositories.follow_ups.finish(number, task.id, said, at)
