"""Random lines and queries, and what a query means in plain Python."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Indication
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, Row, State
from infoshare_desktop.domain.records.query import Query, SortKey
from infoshare_desktop.store.rows.lists.ordering import order_of

if TYPE_CHECKING:
    from collections.abc import Sequence

PEOPLE: Final = ("P-0001", "P-0002", "P-9999", "P-10000")
TEXT: Final = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
ZONES: Final = st.sampled_from(["Europe/London", "Pacific/Auckland", "America/Los_Angeles", "UTC"])
MOMENTS: Final = st.builds(
    Moment,
    st.datetimes(datetime(1969, 12, 30), datetime(1970, 1, 4), timezones=st.just(UTC)),  # noqa: DTZ001 (zone beside it)
    ZONES,
)
DAYS: Final = st.none() | st.dates(date(1969, 12, 29), date(1970, 1, 5))


def rows(reference: st.SearchStrategy[str]) -> st.SearchStrategy[Row]:
    """Lines with few different values, so that queries find several and many sort alike."""
    return st.builds(
        Row,
        reference=reference,
        state=st.sampled_from(State),
        at=MOMENTS,
        sealed_at=st.none() | MOMENTS,
        trigger=TEXT,
        indication=st.none() | st.sampled_from(Indication),
        outcome=st.none() | st.sampled_from(OutcomeKind),
        people=st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True).map(tuple),
        agencies=st.lists(st.sampled_from(["Police", "école", "Ecole 2", "ECOLE 10"]) | TEXT, max_size=2).map(tuple),
        marks=st.lists(st.sampled_from(Mark), max_size=3, unique=True).map(tuple),
        summary=TEXT,
    )


QUERIES: Final = st.builds(
    Query,
    states=st.frozensets(st.sampled_from(State), max_size=3),
    marks=st.frozensets(st.sampled_from(Mark), max_size=2),
    person=st.just("") | st.sampled_from(PEOPLE),
    since=DAYS,
    until=DAYS,
    sort=st.sampled_from(SortKey),
    descending=st.booleans(),
)


def expected(kept: Sequence[Row], query: Query) -> list[Row]:
    """What a query without text asks for, of lines given in the order of their ids."""
    found = [(place, row) for place, row in enumerate(kept) if _matches(row, query)]
    found.sort(key=lambda pair: (_key(pair[1], query.sort), pair[1].at.instant, pair[0]), reverse=query.descending)
    return [row for _place, row in found]


def _matches(row: Row, query: Query) -> bool:
    return (
        (Mark.RESTRICTED not in row.marks or Mark.RESTRICTED in query.marks)
        and (not query.states or row.state in query.states)
        and (not query.marks or not query.marks.isdisjoint(row.marks))
        and (not query.person or query.person in row.people)
        and (query.since is None or row.at.day() >= query.since)
        and (query.until is None or row.at.day() <= query.until)
    )


def _key(row: Row, sort: SortKey) -> Any:
    match sort:
        case SortKey.AT:
            return row.at.instant
        case SortKey.REFERENCE:
            return order_of([row.reference])
        case SortKey.STATE:
            return row.state.value
        case SortKey.OUTCOME:
            return row.outcome.value if row.outcome else ""
        case SortKey.PEOPLE:
            return order_of(row.people)
        case SortKey.AGENCIES:
            return order_of(row.agencies)
