"""Ending this process so that nothing of a vault stays in memory, and starting a fresh one. Design section 5."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence


def relaunch(arguments: Sequence[str]) -> NoReturn:
    """Replace this process by a fresh start of the window with these arguments; never returns.

    The vault must be closed. On POSIX the memory goes with the exec; Windows has none, so a new process starts
    and this one ends at once.
    """
    command = [sys.executable, *_program(), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  no shell, and our own program
    import subprocess

    subprocess.Popen(command, close_fds=True)  # noqa: S603  our own program
    os._exit(0)


def _program() -> list[str]:
    """What to hand to the interpreter; a frozen program is its own interpreter."""
    return [] if getattr(sys, "frozen", False) else ["-m", "infoshare_desktop"]
