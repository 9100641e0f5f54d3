"""Lets an activity run again and again, each time killed at a random moment.

    python -m tests.endurance.at_random ACTIVITY BASE OUT RUNS SEED

Each run works on a copy of the folder BASE, ``OUT/0``, ``OUT/1`` …; the first one comes to its end, and says how long
it lasts.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.amount import thorough
from tests.endurance.activities import ACTIVITIES
from tests.endurance.runs import run

if TYPE_CHECKING:
    from tests.endurance.runs import Pipe

ROUNDS: Final = 12 if thorough() else 4
"""How often an activity does what it does, if nobody kills it."""


def main(name: str, base: Path, out: Path, runs: int, seed: int) -> None:
    """Run and kill. Raises RuntimeError if a run failed by itself."""
    dice = random.Random(seed)

    def work(folder: Path, pipe: Pipe) -> None:
        ACTIVITIES[name](folder, pipe, ROUNDS)

    lasted = run(work, base, out / "0", None)
    for nth in range(1, runs + 1):
        run(work, base, out / str(nth), dice.uniform(0, lasted))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
