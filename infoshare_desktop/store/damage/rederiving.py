"""What is kept beside the chain is made again from the chain: lines of the table, words, people, follow-ups."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from infoshare_desktop.domain.people.aliases import leads
from infoshare_desktop.store.rows.derived.birthdays import keep_birthdays
from infoshare_desktop.store.rows.derived.derived import lines_of_chain
from infoshare_desktop.store.rows.derived.derived_follow_ups import agreed
from infoshare_desktop.store.rows.derived.derived_people import told_of_links, told_of_people
from infoshare_desktop.store.rows.tables import follow_up

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from infoshare_desktop.store.rows.repositories import Repositories

_AT_A_TIME: Final = 500


def derive_again(connection: Connection, kept: Repositories) -> None:
    """Fill empty tables of records and people from the chain, and add follow-ups that are missing, as open ones.

    What cannot be read is left out: the check tells it.
    """
    _list_again(connection, kept)
    _know_again(kept)
    _follow_again(connection)
    for person in kept.people.all():
        keep_birthdays(kept, person)


def _list_again(connection: Connection, kept: Repositories) -> None:
    lines = lines_of_chain(connection, [])
    while some := list(islice(lines, _AT_A_TIME)):
        kept.records.put_many((line.row, line.text) for line in some)


def _know_again(kept: Repositories) -> None:
    for person in told_of_people(kept.entries).values():
        kept.people.put(person)
    known = {person.reference for person in kept.people.all()}
    links = [link for link in told_of_links(kept.entries) if {link.one, link.other} <= known]
    if known:
        kept.people.set_leads(leads(known, links))


def _follow_again(connection: Connection) -> None:
    there = {(row.number, row.id) for row in connection.execute(select(follow_up.c.number, follow_up.c.id))}
    missing = [
        {**row, "result": ""}
        for row in connection.execute(agreed()).mappings()
        if (row["number"], row["id"]) not in there
    ]
    if missing:
        connection.execute(insert(follow_up), missing)
