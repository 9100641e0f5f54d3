"""What Qt would like to remember of its user."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

CHOOSE: Final = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from infoshare_desktop.ui.kit.fields.file_choice import FileChoice, Wanted
from infoshare_desktop.ui.unwritten_settings import write_no_settings

write_no_settings()
application = QApplication([])
button = QPushButton()
button.show()
choice = FileChoice(button, "Open a vault", Wanted.FILE, start=Path(sys.argv[1]))
choice.finished.connect(lambda _result: QTimer.singleShot(0, application.quit))
choice.open()
QTimer.singleShot(0, choice.reject)
application.exec()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Qt keeps settings elsewhere on other systems")
def test_a_file_choice_leaves_no_trace(tmp_path: Path) -> None:
    """In a process of its own: after a look for a file, nothing is in the user's settings."""
    settings = tmp_path / "settings"
    settings.mkdir()
    places = {"XDG_CONFIG_HOME": str(settings), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", CHOOSE, str(tmp_path)], env=os.environ | places, check=True, timeout=60)
    assert [path.name for path in settings.rglob("*")] == []
