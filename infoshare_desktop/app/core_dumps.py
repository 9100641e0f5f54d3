"""What a crash leaves on the disk: nothing of the vault."""

from __future__ import annotations

import os


def forbid_core_dumps() -> None:
    """Let the system write no image of this process's memory, with key and text, when it crashes.

    Holds for what this process starts, too. Windows writes none unless an administrator set it up.
    """
    if os.name != "posix":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
