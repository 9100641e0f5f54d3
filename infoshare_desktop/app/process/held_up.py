"""The end of a process that a folder holds up which does not answer: a network drive that hangs."""

from __future__ import annotations

import os
import sys
import threading


def end_if_held_up(code: int) -> None:
    """End this process now where a thread still works: Python would wait for it, with all that was typed in memory.

    To be called last, with the vault closed. What such a thread does is of use to nobody any more.
    """
    others = (thread for thread in threading.enumerate() if thread is not threading.current_thread())
    if any(not thread.daemon for thread in others):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
