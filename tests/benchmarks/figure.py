"""What was measured, beside what it is held to. Design section 9."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable


class Bound(Enum):
    """Which side of its limit a figure has to stay on."""

    AT_MOST = "≤"
    AT_LEAST = "≥"


class Unit(Enum):
    """What a figure counts; the value follows the number."""

    MILLISECONDS = "ms"
    MEBIBYTES = "MiB"
    PAGES_A_SECOND = "pages/s"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Without ``against`` the limit holds for ``ours`` itself, else for the ratio of the two."""

    what: str
    ours: float
    limit: float
    unit: Unit = Unit.MILLISECONDS
    against: float | None = None
    measured_against: str = "–"
    bound: Bound = Bound.AT_MOST

    @property
    def ratio(self) -> float | None:
        """Ours to theirs; None where nothing stands against it."""
        return None if self.against is None else self.ours / self.against

    @property
    def held(self) -> bool:
        """Whether the number of the design is true on this machine, today."""
        judged = self.ours if self.ratio is None else self.ratio
        return judged <= self.limit if self.bound is Bound.AT_MOST else judged >= self.limit

    def cells(self) -> tuple[str, ...]:
        """The line as words."""
        against = "" if self.against is None else f"{self.against:.4g} {self.unit.value}"
        limit = f"{self.bound.value} {self.limit:g} {'x' if self.against is not None else self.unit.value}"
        return (
            self.what,
            f"{self.ours:.4g} {self.unit.value}",
            f"{self.measured_against} {against}".strip(),
            "" if self.ratio is None else f"{self.ratio:.2f} x",
            limit,
            "yes" if self.held else "NO",
        )


HEADINGS: Final = ("what", "ours", "measured against", "ratio", "limit", "held?")


def table(figures: Iterable[Figure]) -> str:
    """All lines under their headings, in columns for a fixed-width face."""
    lines = [HEADINGS, *(figure.cells() for figure in figures)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
