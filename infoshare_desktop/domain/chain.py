"""The chain: every lasting act in the vault is one entry, each bound to the one before. Design section 6."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Any, Final

import rfc8785

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from infoshare_desktop.domain.moments import Moment

GENESIS: Final = bytes(32)
"""What stands for the previous entry's hash before the first entry."""

RANDOM_BYTES: Final = 32
"""Random bytes hashed with each content, so that a short content cannot be guessed from its hash once erased."""


class EntryKind(StrEnum):
    """What an entry records (design section 2, *entry*; *person* and *alias* are section 6)."""

    SEAL = "seal"
    EMERGENCY = "emergency"
    DISCLOSURE = "disclosure"
    RECEIPT = "receipt"
    AMENDMENT = "amendment"
    REDACTION = "redaction"
    RESTRICTION = "restriction"
    DISPOSAL = "disposal"
    SUPERVISION = "supervision"
    WITHDRAWAL = "withdrawal"
    RETENTION = "retention"
    BREACH = "breach"
    PERSON = "person"
    ALIAS = "alias"
    RESTORE = "restore"
    SALVAGE = "salvage"


@dataclass(frozen=True, slots=True)
class Header:
    """What stays of an entry for ever, even after its content is erased: no text that a worker typed."""

    sequence: int
    """1 for the first entry of the vault, without gaps."""
    kind: EntryKind
    number: str
    """The number or reference that the entry is about: KM-2026-0137, or P-0042."""
    recorded_at: Moment
    schema: str
    """The content's schema: ``decision/1``."""
    content_hash: bytes

    def canonical(self) -> bytes:
        """The header as canonical JSON (RFC 8785)."""
        return canonical(
            {
                "content_hash": self.content_hash.hex(),
                "kind": self.kind.value,
                "number": self.number,
                "recorded_at": str(self.recorded_at),
                "schema": self.schema,
                "sequence": self.sequence,
            }
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the chain. ``document`` and ``random`` are None once the content was erased."""

    header: Header
    entry_hash: bytes
    document: bytes | None = field(repr=False)
    """The content as canonical JSON: ``{"schema": ..., "statement": {...}}``."""
    random: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain stands: how many entries, and the last one's hash."""

    entries: int
    entry_hash: bytes

    def __str__(self) -> str:
        return fingerprint(self.entry_hash)


def canonical(data: Mapping[str, Any]) -> bytes:
    """Canonical JSON (RFC 8785), in UTF-8. Keys must be ASCII, numbers integers; both are ours to keep."""
    return rfc8785.dumps(dict(data))


def document(schema: str, statement: Mapping[str, Any]) -> bytes:
    """A content as it is hashed and kept; ``schema`` sorts before ``statement``, so it is the first key."""
    return canonical({"schema": schema, "statement": dict(statement)})


def content_hash(random: bytes, content: bytes) -> bytes:
    """SHA-256 over the random bytes and the canonical content."""
    return hashlib.sha256(random + content).digest()


def entry_hash(previous: bytes, header: Header) -> bytes:
    """SHA-256 over the previous entry's hash and the canonical header."""
    return hashlib.sha256(previous + header.canonical()).digest()


def link(previous: Head, header: Header, content: bytes, random: bytes) -> Entry:
    """The entry that follows ``previous``; the header must carry the next sequence and the content's hash."""
    return Entry(header, entry_hash(previous.entry_hash, header), content, random)


def fingerprint(digest: bytes) -> str:
    """The first 128 bits of a hash as 32 hex digits in groups of four, as printed on reports."""
    digits = digest.hex()[:32]
    return " ".join(digits[start : start + 4] for start in range(0, 32, 4))


@dataclass(frozen=True, slots=True)
class Gaps:
    """Where a chain is known to be broken, because entries of the chain itself say so."""

    lost: frozenset[int] = frozenset()
    """Sequences of which nothing is left."""
    loose: frozenset[int] = frozenset()
    """Sequences whose header was written anew: neither it nor the next one need follow from the one before."""

    def excuses(self, sequence: int) -> bool:
        """Whether the entry need not follow from the one before it."""
        return sequence in self.loose or sequence - 1 in self.lost or sequence - 1 in self.loose


def faults(entries: Iterable[Entry], gaps: Gaps | None = None) -> list[str]:
    """What does not hold in a chain given from its first entry, besides known gaps: one line each."""
    gaps = gaps or Gaps()
    found: list[str] = []
    previous, place = GENESIS, 0
    for entry in entries:
        header = entry.header
        place = next(after for after in count(place + 1) if after not in gaps.lost)
        if header.sequence != place:
            found.append(f"entry {header.sequence} stands at place {place}")
        if not gaps.excuses(header.sequence) and entry.entry_hash != entry_hash(previous, header):
            found.append(f"entry {header.sequence} does not follow from the one before it")
        if entry.document is not None and (
            entry.random is None or header.content_hash != content_hash(entry.random, entry.document)
        ):
            found.append(f"entry {header.sequence}: its content was changed")
        previous = entry.entry_hash
    return found
