"""Whether the details of people, and who is the same person, still are what the chain says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from infoshare_desktop.domain.acts.keeping import Redaction
from infoshare_desktop.domain.acts.person import PERSON_SCHEMA, Person
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, Alias, holding, leads
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.lists.ordering import bare, order_of
from infoshare_desktop.store.rows.people import People
from infoshare_desktop.store.rows.tables import person as table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection


def people_faults(connection: Connection) -> list[str]:
    """Whose details are others than the last entry about them says, or whose references others than the links say."""
    told = told_of_people(Entries(connection))
    kept = {person.reference: person for person in People(connection).all()}
    differing = {reference for reference in told.keys() | kept.keys() if told.get(reference) != kept.get(reference)}
    faults = [f"{reference} has other details than the chain says" for reference in sorted(differing)]
    return [*faults, *_found_faults(connection), *_lead_faults(connection)]


def told_of_people(entries: Entries) -> dict[str, Person]:
    """Everybody's details by the last entry about them; of one that was erased the redaction tells what is left."""
    anew = _told_anew(entries, PERSON_SCHEMA)
    told: dict[str, Person] = {}
    for entry in entries.of_kind(EntryKind.PERSON):
        if entry.header.sequence in anew:
            told[entry.header.number] = valued(anew[entry.header.sequence], Person)
        elif entry.document is not None:
            told[entry.header.number] = read(entry.document, Person)
    return told


def told_of_links(entries: Entries) -> list[Alias]:
    """Which links hold; of what was said of two and erased the redaction tells what is left."""
    anew = _told_anew(entries, ALIAS_SCHEMA)
    said: list[tuple[int, Alias]] = []
    for entry in entries.of_kind(EntryKind.ALIAS):
        sequence = entry.header.sequence
        if sequence in anew:
            said.append((sequence, valued(anew[sequence], Alias)))
        elif entry.document is not None:
            said.append((sequence, read(entry.document, Alias)))
    return [link for _sequence, link in holding(said)]


def _told_anew(entries: Entries, schema: str) -> dict[int, Mapping[str, Any]]:
    """What redactions left of entries with this schema, by their sequences; the last one counts."""
    acts = (
        read(entry.document, Redaction) for entry in entries.of_kind(EntryKind.REDACTION) if entry.document is not None
    )
    return {act.entry: act.statement for act in acts if act.schema == schema}


def _found_faults(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(table.c.reference, table.c.name, table.c.found_by, table.c.reference_order)):
        if (row.found_by, row.reference_order) != (bare(row.name), order_of([row.reference])):
            yield f"{row.reference} is found by something else than the name and reference"


def _lead_faults(connection: Connection) -> Iterator[str]:
    links = told_of_links(Entries(connection))
    kept = {row.reference: row.lead for row in connection.execute(select(table.c.reference, table.c.lead))}
    missing = {reference for link in links for reference in (link.one, link.other)} - kept.keys()
    yield from (f"{reference} is linked and not among the people" for reference in sorted(missing))
    told = leads({*kept, *missing}, links)
    for reference, lead in sorted(kept.items()):
        if told[reference] != lead:
            yield f"{reference} is the same person as {lead}, and the chain says {told[reference]}"
