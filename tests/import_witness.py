"""Imports the modules named on standard input (a JSON list), and ends at the first that does more than define things.

A program of its own and not a test, because what has been imported once cannot be watched again.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
from pathlib import Path
from typing import Final

WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
ACTING: Final = frozenset(
    {
        "os.mkdir",
        "os.remove",
        "os.rename",
        "socket.__new__",
        "subprocess.Popen",
        "os.exec",
        "sqlite3.connect",
    }
)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Audit hook (PEP 578): raises RuntimeError where the import under way changes something outside itself."""
    writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITING)
    if writes or event in ACTING:
        message = f"an import did this: {event} {arguments}"
        raise RuntimeError(message)


def main() -> None:
    """Import each module; raise RuntimeError for the first that leaves something behind."""
    modules = json.load(sys.stdin)
    sys.path[0] = str(Path(__file__).parent.parent)
    sys.addaudithook(watch)
    for module in modules:
        importlib.import_module(module)
        core = sys.modules.get("PySide6.QtCore")
        if threading.active_count() > 1 or (core and core.QCoreApplication.instance()):
            message = f"importing {module} left a thread or a Qt application"
            raise RuntimeError(message)


if __name__ == "__main__":
    main()
