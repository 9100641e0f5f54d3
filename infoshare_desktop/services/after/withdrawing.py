"""Consent that is taken back after the decision was sealed. Design section 3, journey 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA
from infoshare_desktop.domain.after.withdrawals import problems_of_withdrawal, with_tasks
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.services.after.after_seal import append_act, refuse_first, unrestricted

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.withdrawing import Withdrawal
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Withdrawing:
    """Adds withdrawals to sealed decisions; whoever has the information by then becomes a follow-up."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def withdraw(self, number: str, act: Withdrawal) -> Entry:
        """Record that somebody took consent back. The decision stays as it was sealed.

        Raises NoSuchRecord; NotAllowed for a restricted record, for somebody whose consent it does not rest on, where
        something is missing, and for a time before the decision or still to come.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            decision, after = unrestricted(repositories, number)
            refuse_first(problems_of_withdrawal(act, decision, after, now))
            recipients = (shared.recipient for _sequence, shared in after.disclosures)
            done = len(after.withdrawals)
            whole = with_tasks(act, recipients, done, act.worker.name, now.day(), decision.emergencies)
            for task in whole.follow_ups:
                repositories.follow_ups.add(number, task)
            return append_act(repositories, EntryKind.WITHDRAWAL, number, WITHDRAWAL_SCHEMA, whole, now)

        return self._vault.write(work)
