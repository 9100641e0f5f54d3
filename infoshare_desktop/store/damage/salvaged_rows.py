"""Which table a row belongs to that was found on a page of its own: told by the kinds of its columns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, LargeBinary, Text

from infoshare_desktop.store.rows import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Column, Table

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


@dataclass(slots=True)
class Rows:
    """What was found: the rows of each table by the key of the table, as values by the names of its columns."""

    of: dict[str, dict[Any, dict[str, Any]]] = field(default_factory=lambda: {table.name: {} for table in _TOLD})
    version: int | None = None
    """The version of the tables, where the row that says it was found."""

    def take(self, found: Iterable[LeafRow]) -> None:
        """Sort rows into their tables; a row that is found again changes nothing."""
        for rowid, values in found:
            self._take(rowid, values)

    def _take(self, rowid: int, values: tuple[Any, ...]) -> None:
        if _is_version(values):
            self.version = int(values[0])
        for table in _TOLD:
            if _fits(table, values):
                columns = _columns(table, rowid, values)
                key = tuple(columns[column.name] for column in table.primary_key)
                self.of[table.name].setdefault(key, columns)


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
    """The row by the names of its columns; a column that the row is too old for is left out."""
    named = zip(table.columns, values, strict=False)
    return {
        column.name: rowid if _is_rowid(column) else value
        for column, value in named
        if _is_rowid(column) or value is not None or column.nullable
    }


def _is_rowid(column: Column[Any]) -> bool:
    return isinstance(column.type, Integer) and list(column.table.primary_key) == [column]


def _is_version(values: tuple[Any, ...]) -> bool:
    """Alembic's one row: four digits and nothing else."""
    first, *others = values
    return isinstance(first, str) and len(first) == _VERSION_DIGITS and first.isdigit() and not any(others)
