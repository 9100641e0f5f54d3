"""What a crash leaves on the disk: nothing of the vault."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_FILTER: Final = Path("/proc/self/coredump_filter")
"""Linux: which kinds of memory go into a core dump, as bits (core(5))."""

_NO_HEAP: Final = 1
"""WER_FAULT_REPORTING_FLAG_NOHEAP (learn.microsoft.com, WerSetFlags)."""


def forbid_core_dumps() -> None:
    """Let the system write no image of this process's memory, with key and text, when it crashes.

    Holds for what this process starts, too. Linux heeds the limit where it writes a file, not where it hands the dump
    to a program that collects crashes (core(5)): so nothing of the memory is in the dump either.
    """
    if sys.platform == "win32":
        ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
    if os.name == "posix":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # a kernel without core dumps has no such file
            _FILTER.write_text("0", "ascii")
