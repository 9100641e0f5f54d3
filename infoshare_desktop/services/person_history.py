"""Everything that is recorded about one person, under all their references."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.earlier_details import earlier_details
from infoshare_desktop.domain.erasing.earlier_links import earlier_links
from infoshare_desktop.domain.people.aliases import Alias, holding, place
from infoshare_desktop.domain.people.people import Known, PersonHistory, mentions
from infoshare_desktop.domain.records.history import history, standing
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.records.record import read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.people.people import Mention, Recorded
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

AT_A_TIME: Final = 50
"""Records read in one transaction: the one connection is free for what is typed meanwhile."""

MOST: Final = 500
"""Records read at all. Somebody with more is looked for in the records."""


def history_of(vault: Vault, guiding: Guiding, reference: str) -> PersonHistory:
    """A person's details and links, and the newest records about them. Raises NoSuchRecord."""
    told = vault.read(lambda repositories: _details(repositories, reference))
    ids = vault.read(lambda repositories: repositories.records.ids(Query(person=reference)))
    found: list[Mention] = []
    for start in range(0, min(len(ids), MOST), AT_A_TIME):
        some = ids[start : min(start + AT_A_TIME, MOST)]
        found += vault.read(partial(_mentions, ids=some, references=told.references))
    packs = {pack: guiding.pack_of(pack) for pack in {mention.pack for mention in found if mention.pack}}
    return replace(told, mentions=tuple(found), packs=packs, unread=max(len(ids) - MOST, 0))


def links_between(repositories: Repositories, references: Collection[str]) -> Iterator[tuple[Moment, Alias]]:
    """The links that hold between references, and when each was made; all entries about them are asked."""
    entries = [entry for reference in sorted(references, key=place) for entry in repositories.entries.about(reference)]
    said = (
        (entry.header.recorded_at, read(entry.document, Alias))
        for entry in sorted(standing(entries), key=lambda entry: entry.header.sequence)
        if entry.header.kind is EntryKind.ALIAS and entry.document is not None
    )
    return ((at, link) for at, link in holding(said) if link.other in references)


def _details(repositories: Repositories, reference: str) -> PersonHistory:
    """A person without their records. Raises NoSuchRecord."""
    known = tuple(_known(repositories, person) for person in repositories.people.same_as(reference))
    links = links_between(repositories, [one.person.reference for one in known])
    return PersonHistory(known, tuple(links))


def _known(repositories: Repositories, person: Person) -> Known:
    entries = repositories.entries.about(person.reference)
    changes = [entry for entry in entries if entry.header.kind is EntryKind.PERSON]
    since = changes[-1].header.recorded_at if changes else None
    linked = earlier_links(repositories.entries.of_kind(EntryKind.ALIAS), [person.reference])
    return Known(person, since, changed=bool(earlier_details(entries) or linked))


def _mentions(repositories: Repositories, ids: Sequence[int], references: tuple[str, ...]) -> list[Mention]:
    rows = repositories.records.rows(ids)
    return [found for row in rows for found in mentions(row, _recorded(repositories, row), references)]


def _recorded(repositories: Repositories, row: Row) -> Recorded | None:
    if row.state in {State.DRAFT, State.AWAITING_ADVICE}:
        return repositories.drafts.get(row.reference)
    after = history(repositories.entries.about(row.reference))
    return after.decision or after.emergency
