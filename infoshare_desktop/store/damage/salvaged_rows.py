"""Which table a row belongs to that was found on a page of its own: told by the kinds of its columns.

Rows are sorted into a file of their own, which is encrypted as the vault is: no large vault is in memory as a whole.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text, insert, select, union

from infoshare_desktop.store.rows import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Row, Select

    from infoshare_desktop.store.damage.leaves import LeafRow

_TOLD: Final = (
    tables.vault,
    tables.entry,
    tables.content,
    tables.draft,
    tables.record,
    tables.follow_up,
    tables.pack,
    tables.setting,
    tables.access,
)
"""No two of them have columns of the same kinds. What is not among them is derived anew."""
_KINDS: Final[Mapping[type, type]] = {Integer: int, Text: str, LargeBinary: bytes}
_VERSION_DIGITS: Final = 4
_AT_A_TIME: Final = 200
"""Rows in memory together."""


class Rows:
    """What was found, each row once, in the empty file that ``connection`` is open on."""

    def __init__(self, connection: Connection) -> None:
        self.version: int | None = None
        """The version of the tables, where the row that says it was found."""
        self._connection = connection
        with connection.begin():
            _without_rules().create_all(connection)

    def take(self, found: Iterable[LeafRow]) -> None:
        """Sort rows into their tables; a row that is found again changes nothing."""
        rows = iter(found)
        with self._connection.begin():
            while some := list(islice(rows, _AT_A_TIME)):
                self._take(some)

    def of(self, table: Table, *where: ColumnElement[bool]) -> Iterator[dict[str, Any]]:
        """The rows of a table, as values by the names of its columns: use them up within ``reading``.

        A column that the row is too old for is left out.
        """
        for row in self._few_at_a_time(select(table).where(*where)):
            yield _known(table, row)

    def chain(self) -> Iterator[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
        """Each entry's header and content, as far as they were found, in the order of the chain; as ``of``."""
        entry, content = tables.entry, tables.content
        every = union(select(entry.c.sequence), select(content.c.sequence)).subquery()
        joined = every.outerjoin(entry, entry.c.sequence == every.c.sequence).outerjoin(
            content, content.c.sequence == every.c.sequence
        )
        wanted = select(entry, content).select_from(joined).order_by(every.c.sequence)
        size = len(entry.columns)
        for row in self._few_at_a_time(wanted):
            yield _known(entry, row[:size]) or None, _known(content, row[size:]) or None

    def hold_chain(self) -> bool:
        """Whether any entry was found, or the content of one; as ``of``."""
        return self._hold(tables.entry, tables.content)

    def hold_work(self) -> bool:
        """Whether anything was found that somebody entered: other rows are there from the start. As ``of``."""
        return self.hold_chain() or self._hold(tables.draft, tables.record, tables.follow_up, tables.setting)

    def _hold(self, *wanted: Table) -> bool:
        return any(self._connection.execute(select(table).limit(1)).first() is not None for table in wanted)

    def _take(self, found: Iterable[LeafRow]) -> None:
        sorted_rows: dict[Table, list[dict[str, Any]]] = {}
        for rowid, values in found:
            if _is_version(values):
                self.version = int(values[0])
            for table in _TOLD:
                if _fits(table, values):
                    sorted_rows.setdefault(table, []).append(_columns(table, rowid, values))
        for table, rows in sorted_rows.items():
            self._connection.execute(insert(table).prefix_with("OR IGNORE"), rows)

    def _few_at_a_time(self, wanted: Select[Any]) -> Iterator[Row[Any]]:
        with self._connection.execute(wanted.execution_options(yield_per=_AT_A_TIME)) as rows:
            yield from rows


def _without_rules() -> MetaData:
    """The same tables for whatever is found: nothing has to be there, and nothing has to fit to another table."""
    found = MetaData()
    for table in _TOLD:
        columns = (Column(one.name, one.type, primary_key=one.primary_key, unique=one.unique) for one in table.columns)
        Table(table.name, found, *columns)
    return found


def _known(table: Table, row: Sequence[Any]) -> dict[str, Any]:
    """The row by the names of its columns, without those that it is too old for; empty where there is no row."""
    if all(value is None for value in row):
        return {}
    named = zip(table.columns, row, strict=True)
    return {column.name: value for column, value in named if value is not None or column.nullable}


def _fits(table: Table, values: tuple[Any, ...]) -> bool:
    columns = list(table.columns)
    mine, beyond = values[: len(columns)], values[len(columns) :]
    return not any(value is not None for value in beyond) and all(map(_is_of, columns, mine))


def _is_of(column: Column[Any], value: object) -> bool:
    if _is_rowid(column):
        return value is None  # SQLite keeps it as the row's id
    if value is None:
        return bool(column.nullable) or column.server_default is not None
    return any(isinstance(value, kind) for type_, kind in _KINDS.items() if isinstance(column.type, type_))


def _columns(table: Table, rowid: int, values: tuple[Any, ...]) -> dict[str, Any]:
    named = zip(table.columns, values, strict=False)
    return {column.name: rowid if _is_rowid(column) else value for column, value in named}


def _is_rowid(column: Column[Any]) -> bool:
    return isinstance(column.type, Integer) and list(column.table.primary_key) == [column]


def _is_version(values: tuple[Any, ...]) -> bool:
    """Alembic's one row: four digits and nothing else."""
    first, *others = values
    return isinstance(first, str) and len(first) == _VERSION_DIGITS and first.isdigit() and not any(others)
