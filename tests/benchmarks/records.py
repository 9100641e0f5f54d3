"""Browsing and searching 100,000 records (design section 9)."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Final, TypeAlias

from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query, SortKey
from tests.benchmarks.figure import Figure
from tests.benchmarks.many_records import MANY, encrypted, fill, many_records, unencrypted, words
from tests.benchmarks.timing import in_turns, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from tests.benchmarks.many_records import Reading

FEW: Final = 1_000
PAGE: Final = 100
KEYSTROKE: Final = 50.0
"""Milliseconds from a keystroke to what is seen."""
BULK: Final = 10_000
BULK_AT_MOST: Final = 15_000.0
"""Milliseconds: half of what a demonstration vault of 10,000 decisions may take."""
_ROUNDS: Final = 7
_PLAIN: Final = ("plain SQLite", 1.2)
_SMALL: Final = ("of 1,000 records", 1.5)

Work: TypeAlias = "Callable[[], object]"


def figures(folder: Path) -> Iterator[Figure]:
    """Every order, some filters and searches: against the same without encryption, a small vault, and 50 ms."""
    yield _filling(folder / "bulk.infoshare")
    many, few = many_records(folder, MANY), many_records(folder, FEW)
    plain, ours, small = unencrypted(many, folder / "plain.db"), encrypted(many), encrypted(few)
    with closing(plain.connection), closing(ours.connection), closing(small.connection):
        for what, query in {**_orders(), **_filters(), **_searches()}.items():
            yield _compared(f"first page {what}", partial(_page, ours, query), partial(_page, plain, query), _PLAIN)
        yield _compared("all 100,000 ids", partial(_all, ours), partial(_all, plain), _PLAIN)
        for what, query in _orders().items():
            yield _compared(f"first page {what}", partial(_page, ours, query), partial(_page, small, query), _SMALL)
        for what, query in _searches().items():
            work = partial(_page, ours, query)
            yield Figure(
                f"keystroke to first page {what}", median(milliseconds(work) for _round in range(_ROUNDS)), KEYSTROKE
            )


def _filling(path: Path) -> Figure:
    taken = milliseconds(partial(fill, path, BULK))
    path.unlink()
    return Figure("10,000 records listed and indexed", taken, BULK_AT_MOST)


def _compared(what: str, ours: Work, other: Work, against: tuple[str, float]) -> Figure:
    name, limit = against
    mine, theirs = in_turns(partial(milliseconds, ours), partial(milliseconds, other), _ROUNDS)
    return Figure(what, mine, limit, against=theirs, measured_against=name)


def _orders() -> Mapping[str, Query]:
    return {f"by {sort}": Query(sort=sort) for sort in SortKey}


def _filters() -> Mapping[str, Query]:
    return {
        "of sealed": Query(states=frozenset({State.SEALED})),
        "of sealed and drafts by agencies": Query(states=frozenset({State.SEALED, State.DRAFT}), sort=SortKey.AGENCIES),
        "to share": Query(marks=frozenset({Mark.TO_SHARE})),
        "about one person": Query(person="P-0042"),
    }


def _searches() -> Mapping[str, Query]:
    known = words()
    return {
        "with a frequent word": Query(f"{known[0]} {known[1][:1]}"),
        "with two frequent words": Query(f"{known[0]} {known[1]}"),
        "with a rare word": Query(known[9000]),
        "with one letter": Query("b"),
        "with two letters": Query("ba"),
        "with a part of a word": Query(known[9000][1:] + known[9000][-2:]),
        "with a number": Query("0137"),
        "with a word that is nowhere": Query("qqqqqq"),
    }


def _page(reading: Reading, query: Query) -> int:
    with reading.connection.begin():
        return len(reading.records.rows(reading.records.ids(query, first=PAGE)))


def _all(reading: Reading) -> int:
    with reading.connection.begin():
        return len(reading.records.ids(Query()))
