"""What is listed as still to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.birthdays import is_near
from infoshare_desktop.domain.records.listing import Mark

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.store.rows.repositories import Repositories


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
