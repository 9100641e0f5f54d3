"""Passing information on, and what comes back. Design section 3, journey 7."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.sharing import DISCLOSURE_SCHEMA, RECEIPT_SCHEMA
from infoshare_desktop.domain.after.chasing import settled_by_receipt, settled_by_telling, with_tasks
from infoshare_desktop.domain.after.sending import refusal_to_receive, refusal_to_record
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.warnings.passing import unanswered
from infoshare_desktop.services.after.after_seal import append_act, refuse, standing, unrestricted
from infoshare_desktop.services.after.looking_out import standing_against

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.warnings.passing import DisclosureWarning
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Sharing:
    """Records acts of sharing about sealed decisions; each is an entry of the chain about the decision's number."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock

    def history(self, number: str) -> History:
        """The decision and every act about it. Raises NoSuchRecord; NotAllowed while it is restricted."""
        return self._vault.read(lambda repositories: unrestricted(repositories, number)[1])

    def open_plans(self, number: str) -> tuple[PlannedDisclosure, ...]:
        """What was planned and is not yet passed on. Raises as ``history``."""
        return self.history(number).open_plans

    def record(self, number: str, disclosure: Disclosure) -> Entry:
        """Record that information was passed on, as planned or to a new recipient; what is to be done follows.

        Raises NoSuchRecord; NotAllowed where something is missing, for what was recorded before, where the decision was
        not to share, while it is restricted, and where the program warns and no reason says why the worker went on.
        """
        now = self._clock()
        decision, _after = self._vault.read(lambda repositories: unrestricted(repositories, number))
        pack = self._guiding.pack_of(decision.pack)

        def work(repositories: Repositories) -> Entry:
            decision, after = unrestricted(repositories, number)
            refuse(refusal_to_record(after, disclosure, pack.offered, now))
            heeded = _heeded(disclosure, standing_against(repositories, decision, after, pack, disclosure))
            whole = with_tasks(heeded, after)
            for task in whole.follow_ups:
                repositories.follow_ups.add(number, task)
            _settle(repositories, number, settled_by_telling(whole), _("It stands with what was shared."), now)
            return append_act(repositories, EntryKind.DISCLOSURE, number, DISCLOSURE_SCHEMA, whole, now)

        return self._vault.write(work)

    def receive(self, number: str, receipt: Receipt) -> Entry:
        """Record that a disclosure arrived, and what the recipient answered; the task to ask for it is done then.

        ``number`` can be an emergency disclosure's too. Raises NoSuchRecord, NotAllowed.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            after = standing(repositories, number)
            refuse(refusal_to_receive(after, receipt))
            tasks = settled_by_receipt(after, receipt.disclosure)
            _settle(repositories, number, tasks, _("The receipt is recorded."), now)
            return append_act(repositories, EntryKind.RECEIPT, number, RECEIPT_SCHEMA, receipt, now)

        return self._vault.write(work)


def _heeded(act: Disclosure, warnings: tuple[DisclosureWarning, ...]) -> Disclosure:
    """The act with those of its reasons that answer a warning. Raises NotAllowed with the first that has none."""
    for warning in unanswered(warnings, act.warned):
        refuse(_("{warning} Say why you share all the same, or change it.").format(warning=warning.sentence))
    standing_ones = {(warning.danger, warning.person) for warning in warnings}
    return replace(act, warned=tuple(one for one in act.warned if (one.danger, one.person) in standing_ones))


def _settle(repositories: Repositories, number: str, tasks: Iterable[str], result: str, now: Moment) -> None:
    """Close those of these tasks that are open.

    Nothing of the act is repeated in the result: words that are taken out of the act later would stay there.
    """
    still = {one.follow_up.id for one in repositories.follow_ups.about(number) if one.finished_at is None}
    for task in still.intersection(tasks):
        repositories.follow_ups.finish(number, task, result, now)
