"""How much is done by tests that kill and starve the program: a little each time, all of it when asked.

    python3 build_spec/dev.py test tests/endurance tests/store tests/journeys --endurance 40

kills each activity 40 times at random moments, and once at every single operation on files. Without the option a few
of both are tried, others each time. Set by ``tests/conftest.py``; the environment carries it to child processes.
"""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

VARIABLE: Final = "INFOSHARE_ENDURANCE"
_FEW_RUNS: Final = 1
_FEW_POINTS: Final = 12

Point = TypeVar("Point")


def runs() -> int:
    """How often each activity is killed at a random moment."""
    return int(os.environ.get(VARIABLE, _FEW_RUNS))


def thorough() -> bool:
    """Whether everything is wanted, however long it takes."""
    return VARIABLE in os.environ


def some(points: Sequence[Point], few: int = _FEW_POINTS) -> list[Point]:
    """All points in their order when everything is wanted, else a few, the first and the last among them."""
    if thorough() or len(points) <= few:
        return list(points)
    chosen = sorted(random.sample(range(1, len(points) - 1), few - 2))
    return [points[place] for place in (0, *chosen, len(points) - 1)]
