"""Hiding a record from lists and prints, and showing it again. Design section 6, *restriction*."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.correcting import RESTRICTION_SCHEMA, Restriction
from infoshare_desktop.domain.after.afterwards import problems_of_restriction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.services.after.after_seal import append_act, recorded, refuse, refuse_first, standing

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Restricting:
    """Restricts sealed decisions and emergency disclosures; nothing of a restricted one is erased."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def restrict(self, number: str, ground: str, worker: Worker) -> Entry:
        """Hide a record. Raises NoSuchRecord; NotAllowed without a ground, or where it is restricted already."""
        now = self._clock()
        act = Restriction(now, restricted=True, ground=ground.strip(), worker=worker)

        def work(repositories: Repositories) -> Entry:
            standing(repositories, number)
            refuse_first(problems_of_restriction(ground))
            return append_act(repositories, EntryKind.RESTRICTION, number, RESTRICTION_SCHEMA, act, now)

        return self._vault.write(work)

    def lift(self, number: str, ground: str, worker: Worker) -> Entry:
        """Show a record again. Raises NoSuchRecord; NotAllowed without a ground, or where it is not restricted."""
        now = self._clock()
        act = Restriction(now, restricted=False, ground=ground.strip(), worker=worker)

        def work(repositories: Repositories) -> Entry:
            after = recorded(repositories, number)
            refuse("" if after.restriction else _("This record is not restricted."))
            refuse_first(problems_of_restriction(ground))
            return append_act(repositories, EntryKind.RESTRICTION, number, RESTRICTION_SCHEMA, act, now)

        return self._vault.write(work)
