"""A line of the table of records as columns, and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Indication
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, Row, State
from infoshare_desktop.store.rows.lists.ordering import order_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import RowMapping

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def seconds(instant: datetime) -> int:
    """Seconds since 1970 in UTC; earlier instants are negative."""
    return (instant - _EPOCH) // timedelta(seconds=1)


def day_number(day: date) -> int:
    """A day as a number that sorts and can be read: 20260503."""
    return day.year * 10_000 + day.month * 100 + day.day


def columns_of(row: Row) -> dict[str, Any]:
    """The columns of a line, all but its id."""
    return {
        "reference": row.reference,
        "state": row.state.value,
        "at_utc": seconds(row.at.instant),
        "zone": row.at.zone,
        "day": day_number(row.at.day()),
        "sealed_utc": seconds(row.sealed_at.instant) if row.sealed_at else None,
        "sealed_zone": row.sealed_at.zone if row.sealed_at else None,
        "trigger": row.trigger,
        "indication": row.indication.value if row.indication else "",
        "outcome": row.outcome.value if row.outcome else "",
        "people": _listed(row.people),
        "agencies": _listed(row.agencies),
        "marks": _listed(mark.value for mark in row.marks),
        "summary": row.summary,
        "reference_order": order_of([row.reference]),
        "people_order": order_of(row.people),
        "agencies_order": order_of(row.agencies),
    }


def row_of(columns: Mapping[str, Any] | RowMapping) -> Row:
    """The line that these columns were made of."""
    return Row(
        reference=columns["reference"],
        state=State(columns["state"]),
        at=moment(columns["at_utc"], columns["zone"]),
        sealed_at=None if columns["sealed_utc"] is None else moment(columns["sealed_utc"], columns["sealed_zone"]),
        trigger=columns["trigger"],
        indication=Indication(columns["indication"]) if columns["indication"] else None,
        outcome=OutcomeKind(columns["outcome"]) if columns["outcome"] else None,
        people=tuple(json.loads(columns["people"])),
        agencies=tuple(json.loads(columns["agencies"])),
        marks=tuple(Mark(mark) for mark in json.loads(columns["marks"])),
        summary=columns["summary"],
    )


def moment(at: int, zone: str) -> Moment:
    """The moment so many seconds after 1970, in a zone."""
    return Moment(_EPOCH + timedelta(seconds=at), zone)


def _listed(texts: Iterable[str]) -> str:
    return json.dumps(list(texts), ensure_ascii=False)
