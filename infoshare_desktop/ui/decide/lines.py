"""Changing one line of a tuple of lines that are known by a key. Order stays; a new line comes last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Line = TypeVar("Line")


def with_line(lines: tuple[Line, ...], line: Line, key: str) -> tuple[Line, ...]:
    """The lines with this one in place of the one that has the same value in its field ``key``."""
    wanted = _of(line, key)
    if any(_of(old, key) == wanted for old in lines):
        return tuple(line if _of(old, key) == wanted else old for old in lines)
    return (*lines, line)


def without_line(lines: tuple[Line, ...], value: str, key: str) -> tuple[Line, ...]:
    """The lines without the one that has this value in its field ``key``."""
    return tuple(line for line in lines if _of(line, key) != value)


def unfilled(lines: Iterable[Line], blank: Callable[[str], Line]) -> Line:
    """The line in which nothing stands yet, else one more; ``blank`` makes one with this id."""
    known = tuple(lines)
    empty = next((line for line in known if line == blank(_of(line, "id"))), None)
    return empty or blank(next_id(_of(line, "id") for line in known))


def next_id(ids: Iterable[str]) -> str:
    """The whole number, as text, that follows the highest one among these ids."""
    used = {int(one) for one in ids if one.isdecimal()}
    return str(max(used, default=0) + 1)


def _of(line: object, key: str) -> Any:
    return getattr(line, key)
