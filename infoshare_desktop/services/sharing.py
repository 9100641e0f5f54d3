"""Passing information on, and what comes back. Design section 3, journey 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts import DISCLOSURE_SCHEMA, RECEIPT_SCHEMA
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.history import History, history
from infoshare_desktop.domain.record import statement
from infoshare_desktop.domain.sending import refusal_to_receive, refusal_to_record
from infoshare_desktop.services.listed import list_again

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts import Disclosure, Receipt
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision import PlannedDisclosure
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Sharing:
    """Records acts of sharing about sealed decisions; each is an entry of the chain about the decision's number."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def history(self, number: str) -> History:
        """The decision and every act about it. Raises NoSuchRecord."""
        return self._vault.read(lambda repositories: _decided(repositories, number))

    def open_plans(self, number: str) -> tuple[PlannedDisclosure, ...]:
        """What was planned and is not yet passed on. Raises NoSuchRecord."""
        return self.history(number).open_plans

    def record(self, number: str, disclosure: Disclosure) -> Entry:
        """Record that information was passed on, as planned or to a new recipient.

        Raises NoSuchRecord; NotAllowed for a new recipient without a reason, for what was recorded before,
        and where the decision was not to share.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            _refuse(refusal_to_record(_decided(repositories, number), disclosure))
            entry = repositories.entries.append(
                EntryKind.DISCLOSURE, number, DISCLOSURE_SCHEMA, statement(disclosure), now
            )
            list_again(repositories, number)
            return entry

        return self._vault.write(work)

    def receive(self, number: str, receipt: Receipt) -> Entry:
        """Record that a disclosure arrived, and what the recipient answered. Raises NoSuchRecord, NotAllowed."""
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            _refuse(refusal_to_receive(_decided(repositories, number), receipt))
            entry = repositories.entries.append(EntryKind.RECEIPT, number, RECEIPT_SCHEMA, statement(receipt), now)
            list_again(repositories, number)
            return entry

        return self._vault.write(work)


def _decided(repositories: Repositories, number: str) -> History:
    after = history(repositories.entries.about(number))
    if after.decision is None:
        raise NoSuchRecord(number)
    return after


def _refuse(sentence: str) -> None:
    if sentence:
        raise NotAllowed(sentence)
