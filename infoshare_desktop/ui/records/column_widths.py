"""How the table's columns share its width. No Qt widgets: needs and room in pixels in, widths out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.ui.records.line import Column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LEFT_OUT: Final[tuple[frozenset[Column], ...]] = (
    frozenset(),
    frozenset({Column.MARKS}),
    frozenset({Column.RECIPIENT}),
    frozenset({Column.RECIPIENT, Column.MARKS}),
    frozenset({Column.PERSON, Column.RECIPIENT, Column.MARKS}),
)
"""What goes first where not everything has room: the sentence of the row and the reading pane say it all the same."""


def shared(needs: Mapping[Column, int], room: int) -> dict[Column, int]:
    """Which columns are shown, and how wide each is; what is left over goes to the recipients, or to the last column.

    Where even the fewest have no room each still gets what it needs.
    """
    shown = dict(needs)
    for left_out in _LEFT_OUT:
        shown = {column: need for column, need in needs.items() if column not in left_out}
        if sum(shown.values()) <= room:
            break
    widest = Column.RECIPIENT if Column.RECIPIENT in shown else max(shown)
    shown[widest] += max(0, room - sum(shown.values()))
    return shown


def in_two_lines(words: str, width: Callable[[str], int]) -> int:
    """The least width in which words need no more than two lines; ``width`` measures them in one."""
    parts = words.split()
    return min(
        max(width(" ".join(parts[:end])), width(" ".join(parts[end:]))) for end in range(1, max(2, len(parts) + 1))
    )
