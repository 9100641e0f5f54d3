"""What became of one number: its sealed decision or emergency, and the acts after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from infoshare_desktop.domain.acts import Disclosure, Emergency, Receipt
from infoshare_desktop.domain.chain import Entry, EntryKind
from infoshare_desktop.domain.decision import PlannedDisclosure
from infoshare_desktop.domain.record import Decision, read


@dataclass(frozen=True, slots=True)
class History:
    """The entries about one number, read. Entries whose content was erased are left out."""

    decision: Decision | None = None
    emergency: Emergency | None = None
    disclosures: tuple[tuple[int, Disclosure], ...] = ()
    """Each with the sequence of its entry, which its receipts name."""
    receipts: tuple[Receipt, ...] = ()

    @property
    def open_plans(self) -> tuple[PlannedDisclosure, ...]:
        """The planned disclosures that were not carried out yet; none where the decision was not to share."""
        if self.decision is None or self.decision.outcome.kind is None or not self.decision.outcome.kind.shares:
            return ()
        done = {act.planned_id for _sequence, act in self.disclosures}
        return tuple(plan for plan in self.decision.planned if plan.id not in done)

    @property
    def unconfirmed(self) -> tuple[tuple[int, Disclosure], ...]:
        """The disclosures that nobody confirmed yet, the oldest first."""
        confirmed = {receipt.disclosure for receipt in self.receipts}
        return tuple((sequence, act) for sequence, act in self.disclosures if sequence not in confirmed)


def history(entries: Iterable[Entry]) -> History:
    """Read the entries about one number, given in the order of the chain."""
    decision: Decision | None = None
    emergency: Emergency | None = None
    disclosures: list[tuple[int, Disclosure]] = []
    receipts: list[Receipt] = []
    for entry in entries:
        if entry.document is None:
            continue
        match entry.header.kind:
            case EntryKind.SEAL:
                decision = read(entry.document, Decision)
            case EntryKind.EMERGENCY:
                emergency = read(entry.document, Emergency)
            case EntryKind.DISCLOSURE:
                disclosures.append((entry.header.sequence, read(entry.document, Disclosure)))
            case EntryKind.RECEIPT:
                receipts.append(read(entry.document, Receipt))
            case _:
                continue
    return History(decision, emergency, tuple(disclosures), tuple(receipts))
