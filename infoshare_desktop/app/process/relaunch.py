"""Ending this process so that nothing of a vault stays in memory, and starting a fresh one. Design section 5."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence


def relaunch(arguments: Sequence[str]) -> NoReturn:
    """Replace this process by a fresh start of the window with these arguments; never returns.

    The vault must be closed, and paths among the arguments absolute. On POSIX the memory goes with the exec; Windows
    has none, so a new process starts and this one ends at once. Where nothing can be started, this one ends all the
    same: what was typed is in its memory.
    """
    code = 1
    try:
        _start([sys.executable, *_program(), *arguments])
        code = 0
    finally:
        os._exit(code)


def start_beside(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start the program in another process, which lives on when this one ends; what it says can be read from it.

    Raises OSError where it cannot be started.
    """
    import subprocess

    return subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, *_program(), *arguments],
        cwd=None if _frozen() else _project(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _start(command: list[str]) -> None:
    if not _frozen():
        os.chdir(_project())
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606  no shell, and our own program
    import subprocess

    subprocess.Popen(command, close_fds=True)  # noqa: S603  our own program


def _project() -> Path:
    """Where to start: with -m Python looks for modules in the working folder first, and somebody's may be anything."""
    return Path(__file__).resolve().parents[3]


def _program() -> list[str]:
    """What to hand to the interpreter; a frozen program is its own interpreter."""
    return [] if _frozen() else ["-m", "infoshare_desktop"]


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
