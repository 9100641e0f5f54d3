"""What the desktop keeps of a program that runs when its user logs out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QSessionManager

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def ask_for_no_restart(application: QGuiApplication) -> None:
    """Have the desktop not start the program again at the next login: it would note the vault's path in a file."""
    application.saveStateRequest.connect(_never, Qt.ConnectionType.DirectConnection)


def _never(session: QSessionManager) -> None:
    session.setRestartHint(QSessionManager.RestartHint.RestartNever)
