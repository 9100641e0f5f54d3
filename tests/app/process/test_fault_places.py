"""What is written of an error that nobody foresaw."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parents[3]
TYPED: Final = "Rosa Lee, 12 Mill Lane"
FAULTS: Final = {
    "in the window": "raise ValueError(typed)",
    "in a thread": "import threading; one = threading.Thread(target=fail); one.start(); one.join()",
    "where nothing can be raised": "kept = Gone(); del kept",
}
CODE: Final = """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from infoshare_desktop.app.process.last_resort import catch_bugs
from infoshare_desktop.app.settings_file import SettingsFile
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.ui.shell.main_window import MainWindow

application = QApplication([])
window = MainWindow()
catch_bugs(window)
typed = {typed!r}

def fail():
    Moment.parse(typed)

class Gone:
    def __del__(self):
        fail()

{fault}
"""


@pytest.mark.parametrize("fault", FAULTS)
def test_neither_what_was_typed_nor_where_the_program_lies(tmp_path: Path, fault: str) -> None:
    """Kind and places in the program are enough to mend it; whose laptop it is, and about whom, is private."""
    home = tmp_path / "home of Kim Mason"
    shutil.copytree(PROJECT / "infoshare_desktop", home / "infoshare_desktop")
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-c", CODE.format(typed=TYPED, fault=FAULTS[fault])],
        env={**os.environ, "PYTHONPATH": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = "\n".join(line for line in done.stderr.splitlines() if "propagateSizeHints" not in line)
    assert told.startswith("ValueError\n"), told
    assert TYPED not in told
    assert "Kim" not in told
    if fault != "in the window":
        assert str(Path("infoshare_desktop", "domain", "moments.py")) in told
