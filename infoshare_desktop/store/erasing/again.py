"""What a vault had erased is erased in the backup that takes its place. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.kept_beside import NO_ENTRY
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.store.erasing.beside import redact_beside, still_says, taken_out_beside
from infoshare_desktop.store.erasing.content import dispose, redact, settle, who_goes
from infoshare_desktop.store.erasing.drafts import redact_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.erasing.kept_beside import Beside
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.rows.repositories import Repositories


@dataclass(frozen=True, slots=True)
class Erasures:
    """Every disposal and every redaction that stands, each with its number, in the order of the chain."""

    disposals: tuple[tuple[str, Disposal], ...] = ()
    redactions: tuple[tuple[str, Redaction, bytes], ...] = ()
    """With the hash of the entry that it is of: a chain that went another way has another one there."""
    beside: tuple[tuple[Beside, Redaction], ...] = ()
    """What was taken out of words that stand in no entry."""
    drafts: Mapping[str, str] = field(default_factory=dict)
    """The drafts that records came from of which something was taken out, by the records' numbers."""


def erasures(kept: Repositories) -> Erasures:
    """What a vault knows to be erased."""
    disposals = [
        (one.header.number, read(one.document, Disposal))
        for one in kept.entries.of_kind(EntryKind.DISPOSAL)
        if one.document is not None
    ]
    redactions = [
        (one.header.number, read(one.document, Redaction))
        for one in kept.entries.of_kind(EntryKind.REDACTION)
        if one.document is not None
    ]
    of_entries = [(number, act) for number, act in redactions if act.entry != NO_ENTRY]
    decisions = {number: history(kept.entries.about(number)).decision for number, _act in of_entries}
    return Erasures(
        tuple(disposals),
        tuple((number, act, kept.entries.entry(act.entry).entry_hash) for number, act in of_entries),
        taken_out_beside(kept),
        {number: decision.draft for number, decision in decisions.items() if decision and decision.draft},
    )


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """What was erased in a copy because the vault that it replaces had erased it."""

    numbers: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    """References of drafts out of which passages were taken: what was moved later on may stand elsewhere in them."""

    @property
    def told(self) -> tuple[str, ...]:
        """All of them, for the worker."""
        return (*self.numbers, *self.drafts)


def erase_again(kept: Repositories, known: Erasures, at: Moment) -> ErasedAgain:
    """Erase in a copy what is known to be erased and is still there."""
    found = [number for number, act in known.disposals if _dispose(kept, number, act, at)]
    drafts: list[str] = []
    for number, act, entry_hash in known.redactions:
        if _says_more(kept, act, entry_hash):
            redact(kept, number, [act], at)
            found.append(number)
        elif redact_draft(kept, known.drafts.get(number, ""), act):
            drafts.append(known.drafts[number])
    for taken, act in known.beside:
        if still_says(kept, taken):
            redact_beside(kept, taken.number, act, at)
            found.append(taken.number)
    if found or drafts:
        settle(kept)
    return ErasedAgain(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(drafts)))


def _dispose(kept: Repositories, number: str, act: Disposal, at: Moment) -> bool:
    """Whether anything of the record was there."""
    contents = [one for one in kept.entries.about(number) if one.document is not None]
    if any(one.header.kind is EntryKind.DISPOSAL for one in contents):
        return False
    drafts = set(act.drafts) & set(kept.drafts.references())
    if not contents and not drafts and not who_goes(kept, [number], act.people).people:
        return False
    dispose(kept, [number], replace(act, entries=()), at)
    return True


def _says_more(kept: Repositories, act: Redaction, entry_hash: bytes) -> bool:
    """Whether the entry is there with its content, or with what an earlier redaction left of it."""
    try:
        entry = kept.entries.entry(act.entry)
    except NoSuchRecord:
        return False
    if entry.entry_hash != entry_hash:
        return False
    after = history(kept.entries.about(entry.header.number))
    there = [redaction for _at, redaction in after.redactions if redaction.entry == act.entry]
    return entry.document is not None or any(one.at.instant < act.at.instant for one in there)
