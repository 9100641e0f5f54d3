"""Python 3.11 under PySide6 6.12.0."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

EMITS: Final = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from infoshare_desktop.ui.lasting_true import keep_true_alive
class Speaker(QObject):
    said = Signal()
app = QCoreApplication([])
keep_true_alive()
speaker = Speaker()
for _ in range(20_000):
    speaker.said.emit()
"""


def test_a_long_session_s_signals_do_not_end_the_process() -> None:
    """Twenty thousand signals, far more than the references that True starts with, and an ordinary end."""
    ended = subprocess.run([sys.executable, "-c", EMITS], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
