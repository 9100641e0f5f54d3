"""Python 3.11 under PySide6 6.12.0."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

LONG_SESSION: Final = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from infoshare_desktop.ui.lasting_constants import keep_constants_alive
class Speaker(QObject):
    said = Signal()
app = QCoreApplication([])
keep_constants_alive()
speaker = Speaker()
for _ in range(100_000):
    speaker.said.emit()
    speaker.setObjectName("")
    speaker.parent()
"""


def test_a_long_session_does_not_end_the_process() -> None:
    """A hundred thousand signals and calls use up more references than None and True start with; it ends as usual."""
    ended = subprocess.run([sys.executable, "-c", LONG_SESSION], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
