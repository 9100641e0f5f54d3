"""Whether what is gone from the chain was erased by somebody, and what was erased is gone. Design section 6."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.record import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.chain import Entry


def erasure_faults(entries: Iterable[Entry]) -> list[str]:
    """Contents that are gone and no later entry says so, and those that are there although one says they went.

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
        for erased in _erased_by(entry):
            told[erased] = last_about[entry.header.number] = sequence
    return [
        *(
            f"entry {sequence}: its content was erased, and no entry says so"
            for sequence, entry in gone.items()
            if not _explained(entry, told, last_about)
        ),
        *(f"entry {sequence}: its content is still there" for sequence in sorted(told.keys() & there)),
    ]


def _explained(entry: Entry, told: dict[int, int], last_about: dict[str, int]) -> bool:
    sequence = entry.header.sequence
    if told.get(sequence, 0) > sequence:
        return True
    return entry.header.kind is EntryKind.REDACTION and last_about.get(entry.header.number, 0) > sequence


def _erased_by(entry: Entry) -> tuple[int, ...]:
    """The sequences whose contents went with this entry."""
    assert entry.document is not None
    match entry.header.kind:
        case EntryKind.DISPOSAL:
            return read(entry.document, Disposal).entries
        case EntryKind.REDACTION:
            return (read(entry.document, Redaction).entry,)
        case _:
            return ()
