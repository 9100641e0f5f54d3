"""Finding records and reading them. Design section 3, journey 8."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.services.after.breaching import breaches_about
from infoshare_desktop.services.again import decided_again

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction
    from infoshare_desktop.domain.acts.keeping import Disposal, Redaction, Retention
    from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, Receipt
    from infoshare_desktop.domain.acts.withdrawing import Withdrawal
    from infoshare_desktop.domain.chain import Entry, Head
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.domain.records.query import Query
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.again import Again
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class RecordView:
    """All there is to read about one record. At most one of decision, draft and emergency is there."""

    row: Row
    head: Head
    pack: Pack
    """The guidance that the record was made with; the current one where it was made without."""
    decision: Decision | None = None
    draft: Draft | None = None
    emergency: Emergency | None = None
    entries: tuple[Entry, ...] = ()
    """Every entry about the number, the oldest first."""
    disclosures: tuple[tuple[int, Disclosure], ...] = ()
    receipts: tuple[Receipt, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    comments: tuple[Comment, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    breach: Breach | None = None
    """What went wrong, where the record is about a breach."""
    breaches: tuple[str, ...] = ()
    """The numbers of the breaches that belong to this record."""
    again: tuple[Again, ...] = ()
    """The later decisions that decide this one again."""
    redactions: tuple[tuple[int, Redaction], ...] = ()
    """What was taken out; entries of which something was have no content here, and what is read is as it stands."""
    retention: Retention | None = None
    """What was last said about how long it is kept."""
    disposal: Disposal | None = None
    """Where the record was disposed of, nothing else of it is there."""
    restriction: Restriction | None = None
    """Where it stands, nothing of the record itself is there: no decision, no act, and entries without content."""


class Browsing:
    """Queries over all records, and one record in full."""

    def __init__(self, vault: Vault, guiding: Guiding) -> None:
        self._vault = vault
        self._guiding = guiding

    def ids(self, query: Query, first: int | None = None) -> array[int]:
        """The ids of the records that the query finds, in its order; all, or only the ``first`` so many."""
        return self._vault.read(lambda repositories: repositories.records.ids(query, first))

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """The lines with these ids in the same order; those that vanished meanwhile are left out."""
        return self._vault.read(lambda repositories: repositories.records.rows(ids))

    def count(self, query: Query) -> int:
        """How many records the query finds."""
        return self._vault.read(lambda repositories: repositories.records.count(query))

    def hit(self, reference: str, text: str) -> str:
        """The sentence of a record in which the searched words were found."""
        return self._vault.read(lambda repositories: repositories.records.hit(reference, text))

    def read(self, reference: str) -> RecordView:
        """One record in full. Raises NoSuchRecord."""
        view, pack_hash = self._vault.read(lambda repositories: self._read(repositories, reference))
        return replace(view, pack=self._guiding.pack_of(pack_hash)) if pack_hash else view

    def _read(self, repositories: Repositories, reference: str) -> tuple[RecordView, str]:
        """The record within one transaction, and the hash of its pack, which is looked up after it."""
        row = repositories.records.get(reference)
        head = repositories.entries.head()
        pack = self._guiding.current()
        if row.state in {State.DRAFT, State.AWAITING_ADVICE}:
            draft = repositories.drafts.get(reference)
            return RecordView(row, head, pack, draft=draft), draft.pack
        entries = tuple(repositories.entries.about(reference))
        after = history(entries)
        if after.restriction is not None:
            veiled = tuple(map(_without_content, entries))
            return RecordView(row, head, pack, entries=veiled, restriction=after.restriction), ""
        view = RecordView(
            row,
            head,
            pack,
            decision=after.decision,
            emergency=after.emergency,
            entries=entries,
            disclosures=after.disclosures,
            receipts=after.receipts,
            amendments=after.amendments,
            comments=after.comments,
            withdrawals=after.withdrawals,
            redactions=after.redactions,
            retention=after.retention,
            disposal=after.disposal,
            breach=after.breach,
            breaches=breaches_about(repositories, reference),
            again=decided_again(repositories, reference) if after.decision else (),
        )
        return view, after.decision.pack if after.decision else ""


def _without_content(entry: Entry) -> Entry:
    """What the chain vouches for; content only where it is about the restriction itself."""
    if entry.header.kind is EntryKind.RESTRICTION:
        return entry
    return replace(entry, document=None, random=None)
