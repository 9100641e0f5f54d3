"""Vaults full of made-up records, and the same tables without encryption."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Indication
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, Row, State
from infoshare_desktop.store.file.connection import _SESSION, _WRITING, connect, outside_transaction
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.opening import create_with_key
from infoshare_desktop.store.rows.lists.records import Records

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.store.rows.repositories import Repositories

KEY: Final = VaultKey(bytes(range(32)), bytes(range(100, 116)))
MANY: Final = 100_000
FIRST_DAY: Final = Moment(datetime(2020, 1, 1, tzinfo=UTC), "Europe/London")
WORDS_EACH: Final = 150
AT_A_TIME: Final = 5000
_SPAN: Final = 6 * 365 * 24 * 3600
_OFTEN: Final = {State.SEALED: 100, State.COMPLETED: 2}
"""How often states come, beside the others with one of each: nearly all records are sealed."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Records, and the connection that they are read over."""

    connection: Connection
    records: Records


def words() -> list[str]:
    """Some 20,000 made-up words, the frequent ones first; the same each time."""
    chance = random.Random(1)
    syllables = [first + rest for first in "bcdfghklmnprstvw" for rest in ("a", "e", "i", "o", "u", "er", "an", "st")]
    made = ("".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _word in range(30_000))
    return list(dict.fromkeys(made))


def lines(count: int) -> Iterator[tuple[Row, str]]:
    """Made-up records with the texts that they are found by."""
    chance = random.Random(2)
    known = words()
    often = list(accumulate(1 / rank for rank in range(3, len(known) + 3)))
    for number in range(count):
        at = Moment(FIRST_DAY.instant + timedelta(seconds=chance.randrange(_SPAN)), FIRST_DAY.zone)
        people = tuple(f"P-{chance.randrange(count // 20 + 1):04}" for _person in range(chance.choice((1, 1, 2))))
        row = Row(
            f"KM-{at.day().year}-{number:04}",
            chance.choices(list(State), [_OFTEN.get(state, 1) for state in State])[0],
            at,
            indication=chance.choice(list(Indication)),
            outcome=chance.choice(list(OutcomeKind)),
            people=tuple(dict.fromkeys(people)),
            agencies=(f"Agency {chance.randrange(200)}",),
            marks=tuple(mark for mark in Mark if mark is not Mark.RESTRICTED and chance.random() < 0.02),
            summary="What was in question, said in about sixty characters or so.",
        )
        yield row, " ".join([*people, *chance.choices(known, cum_weights=often, k=WORDS_EACH)])


def many_records(folder: Path, count: int) -> Path:
    """A vault with so many records, made once in this folder."""
    path = folder / f"{count}.infoshare"
    if not path.exists():
        fill(path, count)
    return path


def fill(path: Path, count: int) -> None:
    """Make a vault with so many records."""
    made = list(lines(count))
    with create_with_key(path, KEY, FIRST_DAY) as vault:
        for start in range(0, count, AT_A_TIME):
            vault.write(partial(_put, made[start : start + AT_A_TIME]))


def _put(some: list[tuple[Row, str]], kept: Repositories) -> None:
    kept.records.put_many(some)


def encrypted(path: Path) -> Reading:
    """The vault, opened as the program opens it."""
    connection = connect(path, KEY)
    return Reading(connection, Records(connection))


def unencrypted(path: Path, plain: Path) -> Reading:
    """The vault's tables in a plain SQLite file, with the same settings."""
    connection = connect(path, KEY)
    outside_transaction(connection, "ATTACH ? AS plain KEY ''", str(plain))
    outside_transaction(connection, "SELECT sqlcipher_export('plain')")
    connection.close()

    def opened() -> Any:
        raw = sqlcipher.connect(str(plain), isolation_level=None)
        for pragma in _SESSION + _WRITING:
            raw.execute(f"PRAGMA {pragma}").fetchall()
        return raw

    engine = create_engine("sqlite://", module=sqlcipher, creator=opened, poolclass=NullPool)
    event.listen(engine, "begin", lambda each: each.exec_driver_sql("BEGIN"))
    reached = engine.connect()
    return Reading(reached, Records(reached))
