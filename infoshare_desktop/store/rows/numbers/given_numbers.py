"""Whether the running numbers stand above every number that the vault holds: then none comes twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select, union

from infoshare_desktop.store.rows.numbers.numbers import Counters, Numbers
from infoshare_desktop.store.rows.tables import draft, entry, person, record, vault

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import CompoundSelect, Connection

_NUMBER: Final = re.compile(r"(?P<code>[A-Z][A-Z0-9]*)-(?:[0-9]{4}-)?(?P<running>[0-9]+)")


def number_faults(connection: Connection) -> list[str]:
    """Which running numbers were set back, or that the row that holds them is missing."""
    if connection.execute(select(vault.c.id)).one_or_none() is None:
        return ["what is known of the vault as a whole, and its running numbers, are missing"]
    stand = Numbers(connection).counters()
    wanted = above_given(connection)
    told = (
        ("decision", stand.number, wanted.number),
        ("draft", stand.draft, wanted.draft),
        ("person", stand.person, wanted.person),
    )
    return [
        f"the next {what} would be {next_one}, and {least} is free"
        for what, next_one, least in told
        if next_one < least
    ]


def above_given(connection: Connection) -> Counters:
    """The first running numbers that nothing in the vault has."""
    return _above(connection.execute(_given()).scalars())


def _given() -> CompoundSelect[Any]:
    return union(
        select(entry.c.number), select(record.c.reference), select(draft.c.reference), select(person.c.reference)
    )


def _above(given: Iterable[str]) -> Counters:
    """The first running numbers that none of these has."""
    above = Counters()
    for found in filter(None, map(_NUMBER.fullmatch, given)):
        following = int(found["running"]) + 1
        match found["code"]:
            case "D":
                above = above.above(Counters(draft=following))
            case "P":
                above = above.above(Counters(person=following))
            case _:
                above = above.above(Counters(number=following))
    return above
