"""Our window as ``infoshare-desktop`` starts it, which says ``painted`` when its passphrase box is.

``python -m tests.benchmarks.program_window VAULT``. With the name of a task in the environment, a hand does it then.
"""

from __future__ import annotations

import os
import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from infoshare_desktop.app import desktop
from infoshare_desktop.app.process import relaunch
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.shell.main_window import MainWindow

TASK: Final = "INFOSHARE_BENCHMARK_TASK"
"""The variable with the name of a function of ``tests.benchmarks.hand``, called with the window."""


class Watch(QObject):
    """Sees the passphrase box painted."""

    def __init__(self, window: MainWindow, box: QObject) -> None:
        super().__init__(window)
        self._window = window
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the first paint, and let the hand begin."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            task = os.environ.pop(TASK, "")
            if task:
                from tests.benchmarks import hand

                getattr(hand, task)(self._window)
        return False


def main() -> int:
    """Start the program with a watch on its passphrase box; so does a lock."""
    run = QApplication.exec

    def run_watched(*_: object) -> int:
        (window,) = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        screen = window.current_screen()
        assert isinstance(screen, Unlock)
        Watch(window, screen.passphrase.edit)
        return run()

    QApplication.exec = run_watched  # type: ignore[method-assign]  # the window is there then, and not painted yet
    relaunch._program = lambda: ["-m", "tests.benchmarks.program_window"]
    return desktop.main()


if __name__ == "__main__":
    sys.exit(main())
