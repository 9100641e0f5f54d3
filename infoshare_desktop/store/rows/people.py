"""The people whom decisions are about. Only here does a name stand; records hold references."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, false, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.store.rows.lists.ordering import bare, order_of
from infoshare_desktop.store.rows.tables import person as table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Row


class People:
    """Each person's details as they are today, and which references are the same person's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, person: Person) -> None:
        """Keep a person's details, in place of what was kept before; whose reference it is stays."""
        values = {
            "name": person.name,
            "born_on": person.born_on.isoformat() if person.born_on else None,
            "contact": person.contact,
            "note": person.note,
            "born_year": person.born_year,
            "contacts": json.dumps(plain(person.contacts)),
            "lives_with": json.dumps(plain(person.lives_with)),
            "found_by": bare(person.name),
        }
        keep = insert(table).values(
            reference=person.reference, lead=person.reference, reference_order=order_of([person.reference]), **values
        )
        self._connection.execute(keep.on_conflict_do_update(index_elements=[table.c.reference], set_=values))

    def get(self, reference: str) -> Person:
        """One person. Raises NoSuchRecord."""
        row = self._connection.execute(select(table).where(table.c.reference == reference)).one_or_none()
        if row is None:
            raise NoSuchRecord(reference)
        return _person(row)

    def named(self, references: Iterable[str]) -> list[Person]:
        """Those who have these references; nobody for a reference that is not in the vault."""
        rows = self._connection.execute(select(table).where(table.c.reference.in_(list(references))))
        return [_person(row) for row in rows]

    def all(self) -> list[Person]:
        """Everybody in the order of their references, P-9999 before P-10000."""
        order = (func.length(table.c.reference), table.c.reference)
        return [_person(row) for row in self._connection.execute(select(table).order_by(*order))]

    def living_with(self, references: Iterable[str]) -> list[Person]:
        """Those of whom it is noted that they live with one of these."""
        noted = [table.c.lives_with.contains(f'"{reference}"', autoescape=True) for reference in references]
        return [_person(row) for row in self._connection.execute(select(table).where(or_(false(), *noted)))]

    def with_marked_contacts(self) -> list[Person]:
        """Those of whom a way to reach them is marked as unsafe or secret, or not said to be safe."""
        marks = (Safety.UNSAFE, Safety.HIDDEN, Safety.UNKNOWN)
        marked = [table.c.contacts.contains(f'"{safety.value}"', autoescape=True) for safety in marks]
        return [_person(row) for row in self._connection.execute(select(table).where(or_(*marked)))]

    def same_as(self, reference: str) -> list[Person]:
        """The person under every reference that they have, the earliest first. Raises NoSuchRecord."""
        lead = select(table.c.lead).where(table.c.reference == reference).scalar_subquery()
        wanted = select(table).where(table.c.lead == lead).order_by(table.c.reference_order)
        rows = self._connection.execute(wanted).all()
        if not rows:
            raise NoSuchRecord(reference)
        return [_person(row) for row in rows]

    def leads(self) -> dict[str, str]:
        """Which reference leads for each."""
        return {row.reference: row.lead for row in self._connection.execute(select(table.c.reference, table.c.lead))}

    def remove(self, references: Iterable[str]) -> None:
        """Erase people with all that is known of them; one who is not there stays away."""
        self._connection.execute(delete(table).where(table.c.reference.in_(list(references))))

    def set_leads(self, leads: Mapping[str, str]) -> None:
        """Say which reference leads for each of these: their own, or an earlier one of the same person."""
        keep = update(table).where(table.c.reference == bindparam("of")).values(lead=bindparam("by"))
        self._connection.execute(keep, [{"of": reference, "by": lead} for reference, lead in leads.items()])


def _person(row: Row[Any]) -> Person:
    return Person(
        row.reference,
        row.name,
        date.fromisoformat(row.born_on) if row.born_on else None,
        row.contact,
        row.note,
        row.born_year,
        valued(json.loads(row.contacts), tuple[ContactLine, ...]),
        tuple(json.loads(row.lives_with)),
    )
