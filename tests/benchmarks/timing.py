"""Timing two ways of doing a thing in turns, so that a busy moment of the machine hits both."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def in_turns(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> tuple[float, float]:
    """The median of what each answers in so many rounds; one round before them warms up and does not count."""
    pairs = [(ours(), theirs()) for _round in range(rounds + 1)][1:]
    return median(mine for mine, _other in pairs), median(other for _mine, other in pairs)
