"""Correcting what was sealed: the original stays, the correction stands beside it. Design section 6."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.correcting import AMENDMENT_SCHEMA, Amendment
from infoshare_desktop.domain.after.afterwards import problems_of_amendment
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.facts.passages import passages
from infoshare_desktop.services.after.after_seal import append_act, refuse_first, standing

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Amending:
    """Corrects passages of sealed decisions and emergency disclosures, and of what was recorded after them."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock

    def passages(self, number: str) -> tuple[Passage, ...]:
        """What can be corrected, as it stands now. Raises NoSuchRecord; NotAllowed for a restricted record."""
        pack = self._pack(number)
        return self._vault.read(lambda repositories: passages(standing(repositories, number), pack))

    def amend(self, number: str, passage: str, corrected: str, reason: str, worker: Worker) -> Entry:
        """Correct the passage with this key.

        Raises NoSuchRecord; NotAllowed for a restricted record, an unknown passage, no new words, or no reason.
        """
        now = self._clock()
        pack = self._pack(number)

        def work(repositories: Repositories) -> Entry:
            after = standing(repositories, number)
            stands = next((one for one in passages(after, pack) if one.key == passage), None)
            if stands is None:
                raise NotAllowed(_("There is no such passage in {number}.").format(number=number))
            refuse_first(problems_of_amendment(stands.words, corrected, reason))
            act = Amendment(now, passage, stands.label, stands.words, corrected.strip(), reason.strip(), worker)
            return append_act(repositories, EntryKind.AMENDMENT, number, AMENDMENT_SCHEMA, act, now)

        return self._vault.write(work)

    def _pack(self, number: str) -> Pack:
        """The pack of a decision; an emergency disclosure was made without one."""
        decision = self._vault.read(lambda repositories: standing(repositories, number)).decision
        return self._guiding.pack_of(decision.pack) if decision else self._guiding.current()
