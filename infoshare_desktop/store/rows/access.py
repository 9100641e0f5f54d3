"""The log of who looked at what. It is no part of the chain, and goes with what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, insert, select

from infoshare_desktop.domain.access import ONE_LOOK, Access, Act, By
from infoshare_desktop.store.rows.lists.record_rows import moment, seconds
from infoshare_desktop.store.rows.tables import access as table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement, Connection, Row


class AccessLog:
    """Lines of the log, each with an id that goes up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, lines: Iterable[Access]) -> None:
        """Keep lines; one that repeats what was kept less than ``ONE_LOOK`` before it adds nothing."""
        for line in lines:
            if not self._repeats(line):
                self._connection.execute(insert(table).values(_columns(line)))

    def rows(self, first: int, reference: str = "") -> list[Access]:
        """The last ``first`` lines, the newest first; with a reference those about it alone."""
        wanted = select(table).where(*_about(reference)).order_by(table.c.id.desc()).limit(first)
        return [_line(row) for row in self._connection.execute(wanted)]

    def count(self, reference: str = "") -> int:
        """How many lines there are; with a reference those about it alone."""
        return self._connection.execute(select(func.count()).select_from(table).where(*_about(reference))).scalar_one()

    def forget(self, reference: str) -> None:
        """Erase every line about a number or reference: for good, because what it is about is erased too."""
        self._connection.execute(delete(table).where(table.c.reference == reference))

    def _repeats(self, line: Access) -> bool:
        at = seconds(line.at.instant)
        since = at - int(ONE_LOOK.total_seconds())
        same = (table.c.reference == line.reference, table.c.act == line.act.value, table.c.by == line.by.value)
        wanted = select(table.c.id).where(*same, table.c.at_utc > since, table.c.at_utc <= at).limit(1)
        return self._connection.execute(wanted).first() is not None


def _about(reference: str) -> tuple[ColumnElement[bool], ...]:
    return (table.c.reference == reference,) if reference else ()


def _columns(line: Access) -> dict[str, Any]:
    return {
        "at_utc": seconds(line.at.instant),
        "zone": line.at.zone,
        "act": line.act.value,
        "reference": line.reference,
        "by": line.by.value,
    }


def _line(row: Row[Any]) -> Access:
    return Access(moment(row.at_utc, row.zone), Act(row.act), row.reference, By(row.by))
