"""Listening to the system, whichever it is."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from infoshare_desktop.app.options import Because


def listen(lock: Callable[[Because], None], parent: QObject) -> QObject:
    """Call ``lock`` with the reason at each sign.

    Imported and begun when a vault is open: the passphrase box does not wait for it.
    """
    if sys.platform == "win32":
        from infoshare_desktop.app.process.lock_signals.windows import WindowsSigns

        return WindowsSigns(lock, parent)
    if sys.platform == "darwin":
        from infoshare_desktop.app.process.lock_signals.macos import MacSigns

        return MacSigns(lock, parent)
    from infoshare_desktop.app.process.lock_signals.linux import LinuxSigns

    return LinuxSigns(lock, parent)
