"""All text in a report's blocks."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator


def texts(value: object) -> Iterator[str]:
    """Every text in a block, or in a tuple of blocks, in the order in which it is printed."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Fact):
        yield from (value.label, value.words)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from texts(getattr(value, part.name))
