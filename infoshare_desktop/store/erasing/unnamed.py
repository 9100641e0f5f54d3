"""Who goes with a record that is disposed of: everybody whom nothing else in the vault names. Design section 6."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.keeping import Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, Alias, place
from infoshare_desktop.domain.records.record import read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.store.rows.repositories import Repositories

_REFERENCE: Final = re.compile(rb"\bP-[0-9]{4,}\b")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """People under all their references, and the entries about them: details, and links with each other."""

    people: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()


def unnamed_with(kept: Repositories, going: Iterable[Entry], also: Iterable[str] = ()) -> Unnamed:
    """Who is named by entries that go, or is among ``also``, and by nothing that stays.

    Named is who stands in another record, a draft, or the details of somebody who stays: as one of their household.
    Somebody with several references stays or goes as a whole.
    """
    entries = [entry for entry in going if entry.document is not None]
    found = {match.decode() for entry in entries for match in _REFERENCE.findall(entry.document or b"")}
    people = _whole(kept, found | set(also))
    numbers = {entry.header.number for entry in entries}
    # Most people stand in another record's line. Only who does not is looked for in every content, which takes a while.
    people -= _whole(kept, {one for one in people if not numbers.issuperset(kept.records.about(one))})
    while people:
        about = _about(kept, people)
        gone = {entry.header.sequence for entry in entries} | about
        staying = {one for one in people if kept.entries.named(one, gone) or kept.drafts.named(one)}
        if not staying:
            return Unnamed(tuple(sorted(people, key=place)), tuple(sorted(about)))
        people -= _whole(kept, staying)
    return Unnamed()


def _whole(kept: Repositories, references: Collection[str]) -> set[str]:
    """Every reference of these people; those that nobody has are left out."""
    known = kept.people.named(references)
    return {person.reference for one in known for person in kept.people.same_as(one.reference)}


def _about(kept: Repositories, people: Collection[str]) -> set[int]:
    """The entries with their details, and those that link any of them with somebody, or take that back."""
    details = {entry.header.sequence for one in people for entry in kept.entries.about(one)}
    for kind in (EntryKind.ALIAS, EntryKind.REDACTION):
        for entry in kept.entries.of_kind(kind):
            link = _link_in(entry)
            if link is not None and (link.one in people or link.other in people):
                details.add(entry.header.sequence)
    return details


def _link_in(entry: Entry) -> Alias | None:
    """What an entry says of two references, or a redaction left of it."""
    if entry.document is None:
        return None
    if entry.header.kind is EntryKind.ALIAS:
        return read(entry.document, Alias)
    act = read(entry.document, Redaction)
    return valued(act.statement, Alias) if act.schema == ALIAS_SCHEMA else None
