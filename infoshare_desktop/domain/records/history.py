"""What became of one number: its sealed decision or emergency, and the acts after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction
from infoshare_desktop.domain.acts.keeping import Disposal, Redaction, Retention
from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, Receipt
from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.chain import Entry, EntryKind, document
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.record import Decision, read

Act = TypeVar("Act")


@dataclass(frozen=True, slots=True)
class History:
    """The entries about one number, read. Entries whose content was erased are left out."""

    decision: Decision | None = None
    emergency: Emergency | None = None
    disclosures: tuple[tuple[int, Disclosure], ...] = ()
    """Each with the sequence of its entry, which its receipts name."""
    receipts: tuple[Receipt, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    comments: tuple[Comment, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    retention: Retention | None = None
    """The last word on how long it is kept; None where nothing was said."""
    restriction: Restriction | None = None
    """The one that stands; None where the record was never restricted, or the restriction was lifted."""
    redactions: tuple[tuple[int, Redaction], ...] = ()
    """What was taken out, each with the sequence of its entry; of several of one entry only the last is there."""
    disposal: Disposal | None = None
    """Says that the record was erased, when and why; all else is empty then."""

    breach: Breach | None = None
    """As it stands since the last entry about it."""
    emergency_entry: int = 0
    """The sequence of the emergency's entry, which its receipts name."""

    @property
    def happened_at(self) -> Moment:
        """When it was decided, or shared at once. Raises ValueError where this is the history of neither."""
        if self.decision is not None:
            return self.decision.decided_at
        if self.emergency is not None:
            return self.emergency.at
        message = "neither a decision nor an emergency disclosure"
        raise ValueError(message)

    @property
    def open_plans(self) -> tuple[PlannedDisclosure, ...]:
        """The planned disclosures that were not carried out yet; none where the decision was not to share."""
        if self.decision is None or self.decision.outcome.kind is None or not self.decision.outcome.kind.shares:
            return ()
        done = {act.planned_id for _sequence, act in self.disclosures}
        return tuple(plan for plan in self.decision.planned if plan.id not in done)

    @property
    def recipients(self) -> tuple[tuple[int, Recipient], ...]:
        """Everybody to whom something was passed on under this number, each with the sequence of the entry."""
        at_once = ((self.emergency_entry, self.emergency.recipient),) if self.emergency else ()
        return (*at_once, *((sequence, act.recipient) for sequence, act in self.disclosures))

    @property
    def unconfirmed(self) -> tuple[tuple[int, Disclosure], ...]:
        """The disclosures that nobody confirmed yet, the oldest first."""
        confirmed = {receipt.disclosure for receipt in self.receipts}
        return tuple((sequence, act) for sequence, act in self.disclosures if sequence not in confirmed)


def history(entries: Iterable[Entry]) -> History:
    """Read the entries about one number, given in the order of the chain.

    What was redacted is read as it stands since.
    """
    kept = [entry for entry in standing(entries) if entry.document is not None]
    decisions = _read(kept, EntryKind.SEAL, Decision)
    emergencies = _read(kept, EntryKind.EMERGENCY, Emergency)
    restrictions = _read(kept, EntryKind.RESTRICTION, Restriction)
    return History(
        decision=decisions[-1][1] if decisions else None,
        emergency=emergencies[-1][1] if emergencies else None,
        emergency_entry=emergencies[-1][0] if emergencies else 0,
        disclosures=_read(kept, EntryKind.DISCLOSURE, Disclosure),
        receipts=_acts(kept, EntryKind.RECEIPT, Receipt),
        amendments=_acts(kept, EntryKind.AMENDMENT, Amendment),
        comments=_acts(kept, EntryKind.SUPERVISION, Comment),
        withdrawals=_acts(kept, EntryKind.WITHDRAWAL, Withdrawal),
        retention=retentions[-1] if (retentions := _acts(kept, EntryKind.RETENTION, Retention)) else None,
        restriction=restrictions[-1][1] if restrictions and restrictions[-1][1].restricted else None,
        redactions=_read(kept, EntryKind.REDACTION, Redaction),
        breach=breaches[-1] if (breaches := _acts(kept, EntryKind.BREACH, Breach)) else None,
        disposal=disposals[-1] if (disposals := _acts(kept, EntryKind.DISPOSAL, Disposal)) else None,
    )


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The same entries, each redacted one with the content that its latest redaction gives it.

    Such a content is not what the header's hash is of: the redaction's own entry vouches for it.
    """
    every = tuple(entries)
    redactions = (act for _at, act in sorted(_read(every, EntryKind.REDACTION, Redaction), key=lambda read: read[0]))
    anew = {act.entry: document(act.schema, act.statement) for act in redactions}
    return tuple(
        replace(entry, document=anew[entry.header.sequence], random=None) if entry.header.sequence in anew else entry
        for entry in every
    )


def _acts(entries: Iterable[Entry], kind: EntryKind, act: type[Act]) -> tuple[Act, ...]:
    return tuple(one for _sequence, one in _read(entries, kind, act))


def _read(entries: Iterable[Entry], kind: EntryKind, act: type[Act]) -> tuple[tuple[int, Act], ...]:
    """The acts of one kind, each with the sequence of its entry."""
    return tuple(
        (entry.header.sequence, read(entry.document, act))
        for entry in entries
        if entry.header.kind is kind and entry.document is not None
    )
