"""What is written of an error that nobody foresaw: its kind, and where in the program it arose. Never what it says.

Its message may hold what was typed, and the folder in which the program lies may hold somebody's name. Standard error
may end up in a log of the system.
"""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def write_places(kind: type[BaseException] | None, trace: TracebackType | None) -> None:
    """Write them to standard error, the outermost place first."""
    named = kind.__name__ if kind else "unknown"
    lines = [
        f"  {_file(frame.filename)}, line {frame.lineno}, in {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    print("\n".join([named, *lines]), file=sys.stderr)  # noqa: T201  for whoever mends the program


def write_places_only() -> None:
    """Let Python write no more than that of what goes wrong in a thread, or where nothing can be raised."""
    threading.excepthook = lambda told: write_places(told.exc_type, told.exc_traceback)
    sys.unraisablehook = lambda told: write_places(told.exc_type, told.exc_traceback)


def _file(name: str) -> str:
    """A module of ours from the package on, of others the bare name."""
    path = Path(name)
    package = Path(__file__).parents[2]
    return str(path.relative_to(package.parent)) if path.is_relative_to(package) else path.name
