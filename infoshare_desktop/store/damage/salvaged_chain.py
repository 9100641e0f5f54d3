"""The chain of a damaged vault, as far as its entries could be found. Design section 6."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from cattrs import BaseValidationError

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.chain import Entry, EntryKind, Header
from infoshare_desktop.domain.erasing.erased import erased_by, unexplained
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.aliases import Alias
from infoshare_desktop.domain.records.record import Decision, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.store.damage.salvaged_rows import Rows

UNREADABLE: Final = (BaseValidationError, ValueError, KeyError, TypeError)
"""What reading a content raises that is not what its schema says."""


@dataclass(slots=True)
class SalvagedChain:
    """Entries by sequence, and what is known to be missing among them; numbers are sequences."""

    entries: dict[int, Entry] = field(default_factory=dict)
    lost: list[int] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    told_erased: frozenset[int] = frozenset()
    """What entries say was erased: it stays so, wherever it was found."""


def salvaged_chain(rows: Rows, at: Moment) -> SalvagedChain:
    """Put the chain together: headers as they were, contents that their headers vouch for.

    A content whose header is lost gets a new one where it says what it is about; recorded ``at``, unless it says when.
    """
    found = SalvagedChain()
    contents = {sequence: row for (sequence,), row in rows.of["content"].items()}
    for (sequence,), row in sorted(rows.of["entry"].items()):
        header = _header(row)
        if header is not None:
            found.entries[sequence] = _entry(header, row["entry_hash"], contents.pop(sequence, None))
    found.told_erased = _told_erased(found)
    for sequence, row in sorted(contents.items()):
        if sequence not in found.entries and sequence not in found.told_erased:
            _write_header(found, sequence, row, at)
    _erase_again(found)
    present = sorted(found.entries)
    found.lost = [gap for before, after in pairwise([0, *present]) for gap in range(before + 1, after)]
    found.unread = unexplained(found.entries[sequence] for sequence in present)
    return found


def _header(row: Mapping[str, Any]) -> Header | None:
    try:
        return Header(
            sequence=row["sequence"],
            kind=EntryKind(row["kind"]),
            number=row["number"],
            recorded_at=Moment.parse(row["recorded_at"]),
            schema=row["schema"],
            content_hash=row["content_hash"],
        )
    except ValueError:
        return None


def _entry(header: Header, entry_hash: bytes, content: Mapping[str, Any] | None) -> Entry:
    """The entry with its content, where that is what the header vouches for."""
    if content is not None:
        document, random = content["document"].encode(), content["random"]
        if chain.content_hash(random, document) == header.content_hash:
            return Entry(header, entry_hash, document, random)
    return Entry(header, entry_hash, None, None)


def _told_erased(found: SalvagedChain) -> frozenset[int]:
    readable = [entry for entry in found.entries.values() if entry.document is not None]
    return frozenset(sequence for entry in readable for sequence in erased_by(entry))


def _erase_again(found: SalvagedChain) -> None:
    for sequence in found.told_erased & found.entries.keys():
        entry = found.entries[sequence]
        found.entries[sequence] = Entry(entry.header, entry.entry_hash, None, None)


def _write_header(found: SalvagedChain, sequence: int, content: Mapping[str, Any], at: Moment) -> None:
    """Give a content a header again; one that does not say what it is about is kept as it is."""
    document, random = content["document"].encode(), content["random"]
    told = _told_by(document, at)
    if told is None:
        found.stray.append(content["document"])
        return
    kind, number, recorded_at = told
    schema = json.loads(document)["schema"]
    header = Header(sequence, kind, number, recorded_at, schema, chain.content_hash(random, document))
    before = found.entries.get(sequence - 1)
    previous = chain.GENESIS if before is None else before.entry_hash
    found.entries[sequence] = chain.link(chain.Head(sequence - 1, previous), header, document, random)
    found.loose.append(sequence)


def _told_by(document: bytes, at: Moment) -> tuple[EntryKind, str, Moment] | None:
    """The kind, the number and the time of recording that a content gives; None where it does not name its number."""
    try:
        match json.loads(document)["schema"].partition("/")[0]:
            case "decision":
                decision = read(document, Decision)
                return EntryKind.SEAL, decision.number, decision.sealed_at
            case "person":
                return EntryKind.PERSON, read(document, Person).reference, at
            case "alias":
                return EntryKind.ALIAS, read(document, Alias).one, at
            case _:
                return None
    except UNREADABLE:
        return None
