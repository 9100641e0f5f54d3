"""What is to be done after a decision, by whom and until when, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.store.rows.tables import follow_up as table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from sqlalchemy import Connection, Row


class FollowUps:
    """Follow-ups by the number of their decision and their id within it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, number: str, follow_up: FollowUp) -> None:
        """Keep a new, open follow-up of a decision."""
        self.add_many([(number, Followed(follow_up))])

    def add_many(self, followed: Iterable[tuple[str, Followed]]) -> None:
        """Keep follow-ups, each with its decision's number, and with what came of it where it is finished."""
        rows = [_columns(number, one) for number, one in followed]
        if rows:
            self._connection.execute(insert(table), rows)

    def open(self) -> list[tuple[str, FollowUp]]:
        """All that is still to be done, each with its decision's number: first due first, without a day last."""
        order = (table.c.due_on.asc().nulls_last(), table.c.number, table.c.id)
        rows = self._connection.execute(select(table).where(table.c.finished_at.is_(None)).order_by(*order))
        return [(row.number, _follow_up(row)) for row in rows]

    def finish(self, number: str, follow_up_id: str, result: str, at: Moment) -> None:
        """Record what came of an open follow-up. Raises NoSuchRecord where none is open under this id."""
        closed = self._connection.execute(
            update(table)
            .where(table.c.number == number, table.c.id == follow_up_id, table.c.finished_at.is_(None))
            .values(result=result, finished_at=str(at))
        )
        if closed.rowcount == 0:
            raise NoSuchRecord(f"{number} {follow_up_id}")

    def of_kind(self, kind: str, ids: Collection[str]) -> list[tuple[str, Followed]]:
        """The follow-ups of a kind with these ids, open and finished, each with its decision's number."""
        wanted = select(table).where(table.c.kind == kind, table.c.kind != "", table.c.id.in_(ids))
        return [(row.number, _followed(row)) for row in self._connection.execute(wanted)]

    def take_back(self, number: str, follow_up_id: str) -> None:
        """Take away an open follow-up that has no ground any more; one that is finished stays."""
        this = (table.c.number == number, table.c.id == follow_up_id, table.c.finished_at.is_(None))
        self._connection.execute(delete(table).where(*this))

    def put_again(self, number: str, follow_up: FollowUp) -> None:
        """Let a follow-up say what it says since something was taken out of it; what came of it stays."""
        this = (table.c.number == number, table.c.id == follow_up.id)
        columns = _columns(number, Followed(follow_up))
        now = {name: columns[name] for name in ("what", "owner", "due_on")}
        self._connection.execute(update(table).where(*this).values(now))

    def result(self, number: str, follow_up_id: str) -> tuple[str, Moment | None]:
        """What came of a follow-up, and when; nothing while it is open, and where there is none. In any schema."""
        this = (table.c.number == number, table.c.id == follow_up_id)
        row = self._connection.execute(select(table.c.result, table.c.finished_at).where(*this)).one_or_none()
        if row is None or row.finished_at is None:
            return "", None
        return row.result, Moment.parse(row.finished_at)

    def put_result(self, number: str, follow_up_id: str, result: str) -> None:
        """Let what came of a follow-up be these words since others were taken out."""
        this = (table.c.number == number, table.c.id == follow_up_id)
        self._connection.execute(update(table).where(*this).values(result=result))

    def remove_about(self, number: str) -> None:
        """Erase every follow-up of a decision, with what came of them."""
        self._connection.execute(delete(table).where(table.c.number == number))

    def about(self, number: str) -> list[Followed]:
        """Every follow-up of a decision, open and finished, in the order of ``open()``."""
        order = (table.c.due_on.asc().nulls_last(), table.c.id)
        rows = self._connection.execute(select(table).where(table.c.number == number).order_by(*order))
        return [_followed(row) for row in rows]


def _columns(number: str, followed: Followed) -> dict[str, Any]:
    follow_up = followed.follow_up
    return {
        "number": number,
        "id": follow_up.id,
        "what": follow_up.what,
        "owner": follow_up.owner,
        "due_on": follow_up.due_on.isoformat() if follow_up.due_on else None,
        "result": followed.result,
        "finished_at": str(followed.finished_at) if followed.finished_at else None,
        "kind": follow_up.kind,
    }


def _followed(row: Row[Any]) -> Followed:
    return Followed(_follow_up(row), row.result, Moment.parse(row.finished_at) if row.finished_at else None)


def _follow_up(row: Row[Any]) -> FollowUp:
    due_on = date.fromisoformat(row.due_on) if row.due_on else None
    return FollowUp(row.id, row.what, row.owner, due_on, row.kind)
