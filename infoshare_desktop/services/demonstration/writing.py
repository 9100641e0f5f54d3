"""The one transaction in which a demonstration vault is written, in large strokes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.following import Followed
    from infoshare_desktop.domain.records.lines import Line
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.store.rows.appending import Appending
    from infoshare_desktop.store.rows.numbers.numbers import NumbersAhead
    from infoshare_desktop.store.rows.repositories import Repositories

_TOGETHER: Final = 500
"""Records that are written together."""


@dataclass
class Writing:
    """Gathers what is to be written; ``finish`` has to be called at the end."""

    repositories: Repositories
    entries: Appending
    numbers: NumbersAhead
    _lines: list[tuple[Row, str]] = field(default_factory=list)
    _followed: list[tuple[str, Followed]] = field(default_factory=list)

    @classmethod
    def into(cls, repositories: Repositories) -> Self:
        """Begin to write; the vault's code must be set."""
        return cls(repositories, repositories.entries.many(), repositories.numbers.many())

    def follow(self, number: str, followed: Followed) -> None:
        """Write a follow-up of a decision."""
        self._followed.append((number, followed))

    def list(self, line: Line) -> None:
        """Write a line of the table of records."""
        self._lines.append((line.row, line.text))
        if len(self._lines) >= _TOGETHER:
            self._write()

    def finish(self) -> None:
        """Write what is left."""
        self._write()
        self.numbers.settle()

    def _write(self) -> None:
        self.entries.write()
        self.repositories.records.put_many(self._lines)
        self.repositories.follow_ups.add_many(self._followed)
        self._lines, self._followed = [], []
