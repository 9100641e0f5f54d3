"""``python -m tests.benchmarks [NAME …]``: measure the named ones, or all; exit code 1 where a number is not held."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.benchmarks import autosave, backups, open_window, records, reports, start_up
from tests.benchmarks.figure import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.figure import Figure

BENCHMARKS: Final[dict[str, Callable[[Path], Iterator[Figure]]]] = {
    "start_up": start_up.figures,
    "records": records.figures,
    "open_window": open_window.figures,
    "autosave": autosave.figures,
    "reports": reports.figures,
    "backups": backups.figures,
}


def main(names: list[str]) -> int:
    """Measure, and print one table."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.stderr.write(f"No benchmark is called {unknown[0]}; there are: {', '.join(BENCHMARKS)}.\n")
        return 2
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="infoshare-benchmarks-") as folder:
        for name in names or BENCHMARKS:
            figures += BENCHMARKS[name](Path(folder))
    sys.stdout.write(f"{table(figures)}\n")
    return 0 if all(figure.held for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
