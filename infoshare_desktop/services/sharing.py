"""Passing information on, and what comes back. Design section 3, journey 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.sharing import DISCLOSURE_SCHEMA, RECEIPT_SCHEMA
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.sending import refusal_to_receive, refusal_to_record
from infoshare_desktop.services.after_seal import append_act, refuse, unrestricted

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.domain.history import History
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Sharing:
    """Records acts of sharing about sealed decisions; each is an entry of the chain about the decision's number."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def history(self, number: str) -> History:
        """The decision and every act about it. Raises NoSuchRecord; NotAllowed while it is restricted."""
        return self._vault.read(lambda repositories: unrestricted(repositories, number)[1])

    def open_plans(self, number: str) -> tuple[PlannedDisclosure, ...]:
        """What was planned and is not yet passed on. Raises as ``history``."""
        return self.history(number).open_plans

    def record(self, number: str, disclosure: Disclosure) -> Entry:
        """Record that information was passed on, as planned or to a new recipient.

        Raises NoSuchRecord; NotAllowed for a new recipient without a reason, for what was recorded before,
        where the decision was not to share, and while it is restricted.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            _decision, after = unrestricted(repositories, number)
            refuse(refusal_to_record(after, disclosure))
            return append_act(repositories, EntryKind.DISCLOSURE, number, DISCLOSURE_SCHEMA, disclosure, now)

        return self._vault.write(work)

    def receive(self, number: str, receipt: Receipt) -> Entry:
        """Record that a disclosure arrived, and what the recipient answered. Raises NoSuchRecord, NotAllowed."""
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            _decision, after = unrestricted(repositories, number)
            refuse(refusal_to_receive(after, receipt))
            return append_act(repositories, EntryKind.RECEIPT, number, RECEIPT_SCHEMA, receipt, now)

        return self._vault.write(work)
