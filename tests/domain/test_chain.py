"""The chain of entries: whatever is changed in it shows."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.chain import (
    GENESIS,
    RANDOM_BYTES,
    Entry,
    EntryKind,
    Gaps,
    Head,
    Header,
    canonical,
    content_hash,
    document,
    entry_hash,
    faults,
    fingerprint,
    link,
)
from infoshare_desktop.domain.moments import Moment
from tests.domain.making import NOON

if TYPE_CHECKING:
    from collections.abc import Callable

statements: Final = st.dictionaries(st.text("abc_", min_size=1, max_size=4), st.text(max_size=8), max_size=3)
randoms: Final = st.binary(min_size=RANDOM_BYTES, max_size=RANDOM_BYTES)
LATER: Final = Moment.parse("2026-05-04T00:00:00+00:00[UTC]")


@st.composite
def chains(draw: st.DrawFn) -> list[Entry]:
    """A sound chain of one to six entries."""
    entries: list[Entry] = []
    head = Head(0, GENESIS)
    for sequence in range(1, draw(st.integers(1, 6)) + 1):
        content = document("decision/1", draw(statements))
        random = draw(randoms)
        kind = draw(st.sampled_from(EntryKind))
        header = Header(sequence, kind, f"KM-2026-{sequence:04}", NOON, "decision/1", content_hash(random, content))
        entries.append(link(head, header, content, random))
        head = Head(sequence, entries[-1].entry_hash)
    return entries


@given(chains())
def test_a_sound_chain_has_no_faults(entries: list[Entry]) -> None:
    """Every entry follows from the one before it."""
    assert faults(entries) == []


@given(chains(), st.data())
def test_an_erased_content_leaves_the_chain_sound(entries: list[Entry], data: st.DataObject) -> None:
    """Disposal takes the content and its random bytes, and no link breaks."""
    place = data.draw(st.integers(0, len(entries) - 1))
    entries[place] = replace(entries[place], document=None, random=None)
    assert faults(entries) == []


@given(chains(), st.data())
def test_a_changed_content_shows(entries: list[Entry], data: st.DataObject) -> None:
    """One changed byte of a content is found, and named by its entry."""
    place = data.draw(st.integers(0, len(entries) - 1))
    content = entries[place].document
    assert content is not None
    at = data.draw(st.integers(0, len(content) - 1))
    changed = content[:at] + bytes([content[at] ^ data.draw(st.integers(1, 255))]) + content[at + 1 :]
    entries[place] = replace(entries[place], document=changed)
    assert faults(entries) == [f"entry {place + 1}: its content was changed"]


@pytest.mark.parametrize(
    "change",
    [
        lambda header: replace(header, kind=EntryKind.RESTORE if header.kind is EntryKind.SEAL else EntryKind.SEAL),
        lambda header: replace(header, number="KM-2026-9999"),
        lambda header: replace(header, recorded_at=LATER),
        lambda header: replace(header, schema="decision/2"),
        lambda header: replace(header, sequence=header.sequence + 1),
        lambda header: replace(header, content_hash=bytes(32)),
    ],
    ids=["kind", "number", "time", "schema", "sequence", "content hash"],
)
@given(chains(), st.data())
def test_a_changed_header_shows(change: Callable[[Header], Header], entries: list[Entry], data: st.DataObject) -> None:
    """Each part of a header is bound by the entry's hash, also once the content was erased."""
    place = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[place]
    header = change(entry.header)
    entries[place] = replace(entry, header=header, document=None, random=None)
    found = [fault for fault in faults(entries) if "follow" in fault]
    assert found == [f"entry {header.sequence} does not follow from the one before it"]


@given(chains(), st.data())
def test_a_missing_entry_shows(entries: list[Entry], data: st.DataObject) -> None:
    """Nothing can be taken out before the last entry; the printed head shows what is taken off the end."""
    place = data.draw(st.integers(0, len(entries) - 1))
    rest = entries[:place] + entries[place + 1 :]
    assert bool(faults(rest)) == (place < len(entries) - 1)


def five() -> list[Entry]:
    """A sound chain of five."""
    entries: list[Entry] = []
    for sequence in range(1, 6):
        content = document("decision/1", {"a": str(sequence)})
        header = Header(
            sequence, EntryKind.SEAL, f"KM-2026-{sequence:04}", NOON, "decision/1", content_hash(bytes(32), content)
        )
        head = Head(sequence - 1, entries[-1].entry_hash if entries else GENESIS)
        entries.append(link(head, header, content, bytes(32)))
    return entries


def unlinked(*sequences: int) -> list[str]:
    """What is said of entries that do not follow."""
    return [f"entry {sequence} does not follow from the one before it" for sequence in sequences]


@pytest.mark.parametrize("lost", [{1}, {3}, {2, 3}, {1, 3}])
def test_an_entry_that_is_known_to_be_lost_is_no_fault(lost: set[int]) -> None:
    """The one after it need not follow from what is before the gap; every other one must."""
    rest = [entry for entry in five() if entry.header.sequence not in lost]
    assert faults(rest, Gaps(lost=frozenset(lost))) == []
    assert faults(rest) != []
    rest[-1] = replace(rest[-1], entry_hash=bytes(32))
    assert faults(rest, Gaps(lost=frozenset(lost))) == unlinked(5)


def test_an_entry_whose_header_was_written_anew_is_no_fault() -> None:
    """Neither it nor the next one need follow; the one before it and the one after those must."""
    entries = five()
    entries[2] = link(Head(2, GENESIS), entries[2].header, b"", b"")
    entries[2] = replace(entries[2], document=None, random=None)
    assert faults(entries, Gaps(loose=frozenset({3}))) == []
    assert faults(entries) == unlinked(3, 4)
    for place in (1, 4):
        changed = [*entries]
        changed[place] = replace(changed[place], entry_hash=bytes(32))
        assert faults(changed, Gaps(loose=frozenset({3}))) == unlinked(place + 1)


@given(chains())
def test_a_content_without_its_random_bytes_shows(entries: list[Entry]) -> None:
    """A content that cannot be checked is not taken as sound."""
    entries[0] = replace(entries[0], random=None)
    assert faults(entries) == ["entry 1: its content was changed"]


def test_a_hash_can_be_computed_by_hand() -> None:
    """SHA-256 over the previous hash and the canonical header, as the format says."""
    header = Header(1, EntryKind.SEAL, "KM-2026-0001", NOON, "decision/1", bytes(range(32)))
    text = (
        '{"content_hash":"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f","kind":"seal",'
        '"number":"KM-2026-0001","recorded_at":"2026-05-03T12:00:00+01:00[Europe/London]",'
        '"schema":"decision/1","sequence":1}'
    )
    assert entry_hash(GENESIS, header) == hashlib.sha256(bytes(32) + text.encode()).digest()
    assert content_hash(b"r", b"{}") == hashlib.sha256(b"r{}").digest()


@given(statements)
def test_canonical_json_depends_on_the_values_alone(statement: dict[str, str]) -> None:
    """Not on the order in which fields were set; and any JSON reader reads it."""
    backwards = dict(reversed(statement.items()))
    assert canonical(backwards) == canonical(statement)
    assert json.loads(canonical(statement)) == statement


def test_the_schema_is_the_first_key_of_a_document() -> None:
    """A reader knows how to read on before it reads on."""
    assert document("decision/1", {"a": "é"}) == '{"schema":"decision/1","statement":{"a":"é"}}'.encode()


def test_a_fingerprint_is_half_the_hash_in_groups_of_four() -> None:
    """32 hex digits that two people can compare aloud."""
    digest = bytes(range(32))
    assert fingerprint(digest) == "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f"
    assert str(Head(3, digest)) == fingerprint(digest)


def test_a_content_is_not_in_the_text_of_an_entry() -> None:
    """What stands in a traceback or a log never shows what a worker typed."""
    entry = Entry(Header(1, EntryKind.SEAL, "K", NOON, "decision/1", bytes(32)), bytes(32), b"secret", b"random")
    assert "secret" not in repr(entry)
    assert "random" not in repr(entry)
