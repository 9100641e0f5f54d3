"""Whether what is gone from the chain was erased by somebody, and what was erased is gone. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.acts.salvaging import Salvage
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.records.record import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.chain import Entry


def erasure_faults(entries: Iterable[Entry]) -> list[str]:
    """Contents that are gone and no later entry says so, and those that are there although one says they went."""
    found = _looked_over(entries)
    return [
        *(f"entry {sequence}: its content was erased, and no entry says so" for sequence in found.unexplained),
        *(f"entry {sequence}: its content is still there" for sequence in found.still_there),
    ]


def unexplained(entries: Iterable[Entry]) -> list[int]:
    """The sequences of entries whose contents are gone, and no later entry says so."""
    return _looked_over(entries).unexplained


@dataclass(frozen=True, slots=True)
class _Erased:
    unexplained: list[int]
    still_there: list[int]


def _looked_over(entries: Iterable[Entry]) -> _Erased:
    """What does not agree with what entries say of erasing.

    A redaction that is erased itself cannot say any more of which entry it was: any later disposal or redaction
    about its number stands for it.
    """
    gone: dict[int, Entry] = {}
    there: set[int] = set()
    told: dict[int, int] = {}
    last_about: dict[str, int] = {}
    for entry in entries:
        sequence = entry.header.sequence
        if entry.document is None:
            gone[sequence] = entry
            continue
        there.add(sequence)
        for erased in erased_by(entry):
            told[erased] = last_about[entry.header.number] = sequence
    return _Erased(
        [sequence for sequence, entry in gone.items() if not _explained(entry, told, last_about)],
        sorted(told.keys() & there),
    )


def _explained(entry: Entry, told: dict[int, int], last_about: dict[str, int]) -> bool:
    sequence = entry.header.sequence
    if told.get(sequence, 0) > sequence:
        return True
    return entry.header.kind is EntryKind.REDACTION and last_about.get(entry.header.number, 0) > sequence


def erased_by(entry: Entry) -> tuple[int, ...]:
    """The sequences whose contents went with this entry, which still has its own."""
    assert entry.document is not None
    match entry.header.kind:
        case EntryKind.DISPOSAL:
            return read(entry.document, Disposal).entries
        case EntryKind.REDACTION:
            return (read(entry.document, Redaction).entry,)
        case EntryKind.SALVAGE:
            return read(entry.document, Salvage).unread
        case _:
            return ()
