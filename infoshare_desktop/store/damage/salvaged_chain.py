"""The chain of a damaged vault, as far as its entries could be found. Design section 6."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from cattrs import BaseValidationError

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.chain import Entry, EntryKind, Header
from infoshare_desktop.domain.erasing.erased import erased_by
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.people.aliases import Alias
from infoshare_desktop.domain.records.record import Decision, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from infoshare_desktop.store.damage.salvaged_rows import Rows

UNREADABLE: Final = (BaseValidationError, ValueError, KeyError, TypeError)
"""What reading a content raises that is not what its schema says."""


class SalvagedChain:
    """The chain put together: headers as they were, contents that their headers vouch for.

    A content whose header is lost gets a new one where it says what it is about; recorded ``at``, unless it says when.
    What is known to be missing is complete once ``entries`` is used up; numbers are sequences.
    """

    def __init__(self, rows: Rows, at: Moment) -> None:
        self._rows = rows
        self._at = at
        self.lost: list[int] = []
        self.loose: list[int] = []
        self.stray: list[str] = []

    def entries(self) -> Iterator[Entry]:
        """Every entry in its order, to be used up once, within a transaction of the rows' own."""
        told_erased = self._told_erased()
        last = chain.Head(0, chain.GENESIS)
        for header, content in self._rows.chain():
            entry = _entry(header, content) or self._loose(content, told_erased, last)
            if entry is None:
                continue
            sequence = entry.header.sequence
            self.lost += range(last.entries + 1, sequence)
            last = chain.Head(sequence, entry.entry_hash)
            yield Entry(entry.header, entry.entry_hash, None, None) if sequence in told_erased else entry

    def _told_erased(self) -> frozenset[int]:
        """What entries say was erased: it stays so, wherever it was found."""
        found = (_entry(header, content) for header, content in self._rows.chain())
        readable = (entry for entry in found if entry is not None and entry.document is not None)
        return frozenset(sequence for entry in readable for sequence in erased_by(entry))

    def _loose(self, content: Mapping[str, Any] | None, told_erased: frozenset[int], last: chain.Head) -> Entry | None:
        """A content with a header again; one that does not say what it is about is kept as it is."""
        if content is None or content["sequence"] in told_erased:
            return None
        sequence, document, random = content["sequence"], content["document"].encode(), content["random"]
        told = _told_by(document, self._at)
        if told is None:
            self.stray.append(content["document"])
            return None
        kind, number, recorded_at = told
        schema = json.loads(document)["schema"]
        header = Header(sequence, kind, number, recorded_at, schema, chain.content_hash(random, document))
        self.loose.append(sequence)
        before = last.entry_hash if last.entries == sequence - 1 else chain.GENESIS
        return chain.link(chain.Head(sequence - 1, before), header, document, random)


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


def _entry(found: Mapping[str, Any] | None, content: Mapping[str, Any] | None) -> Entry | None:
    """The entry with its content, where that is what the header vouches for; None without a header."""
    header = None if found is None else _header(found)
    if found is None or header is None:
        return None
    entry_hash = found["entry_hash"]
    if content is not None:
        document, random = content["document"].encode(), content["random"]
        if chain.content_hash(random, document) == header.content_hash:
            return Entry(header, entry_hash, document, random)
    return Entry(header, entry_hash, None, None)


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
