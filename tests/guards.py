"""What the guards of ``conftest.py`` watch with."""

from __future__ import annotations

import socket
import sys
from dataclasses import dataclass, field
from typing import Final

INTERNET: Final = frozenset({socket.AF_INET, socket.AF_INET6})


@dataclass(slots=True)
class SocketWatch:
    """An audit hook (PEP 578) that refuses internet sockets, and remembers them in case the refusal is swallowed."""

    opened: list[str] = field(default_factory=list)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at one audit event; raises PermissionError for an internet socket."""
        if event == "socket.__new__" and arguments[1] in INTERNET:
            self.opened.append(str(arguments[1:]))
            message = "no test opens an internet socket"
            raise PermissionError(message)


def visible_windows() -> set[str]:
    """The windows on the screen, described; none where no Qt application was made."""
    if "PySide6.QtWidgets" not in sys.modules:
        return set()
    from PySide6.QtWidgets import QApplication

    return {repr(widget) for widget in QApplication.topLevelWidgets() if widget.isVisible()}
