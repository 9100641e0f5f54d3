"""What a vault had erased is erased in the backup that takes its place. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.history import history
from infoshare_desktop.domain.record import read
from infoshare_desktop.store.erasing import dispose, redact, settle, who_goes

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.repositories import Repositories


@dataclass(frozen=True, slots=True)
class Erasures:
    """Every disposal and every redaction that stands, each with its number, in the order of the chain."""

    disposals: tuple[tuple[str, Disposal], ...] = ()
    redactions: tuple[tuple[str, Redaction, bytes], ...] = ()
    """With the hash of the entry that it is of: a chain that went another way has another one there."""


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
    return Erasures(
        tuple(disposals), tuple((number, act, kept.entries.entry(act.entry).entry_hash) for number, act in redactions)
    )


def erase_again(kept: Repositories, known: Erasures, at: Moment) -> tuple[str, ...]:
    """Erase in a copy what is known to be erased and is still there; the numbers of which something was.

    A passage that was taken out of a record is left in a copy that has that record as a draft: it was not sealed yet.
    """
    found = [number for number, act in known.disposals if _dispose(kept, number, act, at)]
    for number, act, entry_hash in known.redactions:
        if _says_more(kept, act, entry_hash):
            redact(kept, number, [act], at)
            found.append(number)
    if found:
        settle(kept)
    return tuple(dict.fromkeys(found))


def _dispose(kept: Repositories, number: str, act: Disposal, at: Moment) -> bool:
    """Whether anything of the record was there."""
    contents = [one for one in kept.entries.about(number) if one.document is not None]
    if any(one.header.kind is EntryKind.DISPOSAL for one in contents):
        return False
    drafts = set(act.drafts) & set(kept.drafts.references())
    if not contents and not drafts and not who_goes(kept, [number], act.people).people:
        return False
    dispose(kept, number, replace(act, entries=()), at)
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
