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
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.store.rows.repositories import Repositories

_REFERENCE: Final = re.compile(rb"\bP-[0-9]{4,}\b")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """People under all their references, and the entries about them: details, and links with each other."""

    people: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()


class Whereabouts:
    """Who is named where: each person is looked for once, in one pass over all contents for all who are asked for.

    For one transaction, in which contents may go, and nothing is added that names any of them.
    """

    def __init__(self, kept: Repositories) -> None:
        self._kept = kept
        self._named: dict[str, frozenset[int]] = {}

    def look_for(self, people: AbstractSet[str]) -> None:
        """Look for those among these who were not looked for yet."""
        if new := people - self._named.keys():
            self._named.update(self._kept.entries.where_named(new))

    def named(self, reference: str, besides: AbstractSet[int]) -> bool:
        """Whether any content but those of these entries names somebody who was looked for."""
        return self._kept.entries.any_there(self._named[reference] - besides)


def alone_in(kept: Repositories, going: Iterable[Entry], also: Iterable[str] = ()) -> set[str]:
    """Who is named by entries that go, or is among ``also``, and stands in the line of no other record."""
    entries = [entry for entry in going if entry.document is not None]
    found = {match.decode() for entry in entries for match in _REFERENCE.findall(entry.document or b"")}
    people = _whole(kept, found | set(also))
    numbers = {entry.header.number for entry in entries}
    return people - _whole(kept, {one for one in people if not numbers.issuperset(kept.records.about(one))})


def unnamed_with(
    kept: Repositories, going: Sequence[Entry], also: Iterable[str] = (), where: Whereabouts | None = None
) -> Unnamed:
    """Who is named by entries that go, or is among ``also``, and by nothing that stays.

    Named is who stands in another record, a draft, or the details of somebody who stays: as one of their household.
    Somebody with several references stays or goes as a whole. ``where``: what was found before in this transaction.
    """
    # Most people stand in another record's line. Only who does not is looked for in every content, which takes a while.
    people = alone_in(kept, going, also)
    where = where or Whereabouts(kept)
    where.look_for(people)
    while people:
        about = _about(kept, people)
        gone = {entry.header.sequence for entry in going if entry.document is not None} | about
        staying = {one for one in people if where.named(one, gone) or kept.drafts.named(one)}
        if not staying:
            return Unnamed(tuple(sorted(people, key=place)), tuple(sorted(about)))
        people -= _whole(kept, staying)
    return Unnamed()


def _whole(kept: Repositories, references: AbstractSet[str]) -> set[str]:
    """Every reference of these people; those that nobody has are left out."""
    known = kept.people.named(references)
    return {person.reference for one in known for person in kept.people.same_as(one.reference)}


def _about(kept: Repositories, people: AbstractSet[str]) -> set[int]:
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
