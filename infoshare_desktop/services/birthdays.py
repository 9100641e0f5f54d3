"""Follow-ups for those who come of age after a decision about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.store.rows.repositories import Repositories


def keep_birthdays(repositories: Repositories, person: Person) -> None:
    """See ``store.rows.derived.birthdays``, which is imported by the call: see ``services.care.keeping``."""
    from infoshare_desktop.store.rows.derived.birthdays import keep_birthdays as keep

    keep(repositories, person)
