"""What stands in memory when the passphrase box is painted: start-up counts (design section 9)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LATER: Final = {
    "sqlalchemy",
    "sqlcipher3",
    "alembic",
    "reportlab",
    "argon2",
    "zxcvbn",
    "cattrs",
    "attr",
    "psutil",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
    "infoshare_desktop.app.pages",
    "infoshare_desktop.app.demonstration",
    "infoshare_desktop.app.session",
    "infoshare_desktop.domain.decision",
    "infoshare_desktop.domain.records.record",
    "infoshare_desktop.domain.wording",
    "infoshare_desktop.guidance",
    "infoshare_desktop.reports",
    "infoshare_desktop.services.care",
    "infoshare_desktop.store",
    "infoshare_desktop.ui.decide",
    "infoshare_desktop.ui.home",
    "infoshare_desktop.ui.records",
    "infoshare_desktop.ui.settings",
}
"""Each costs milliseconds to import, and is not needed to type a passphrase."""

STARTED: Final = """
import json, sys
from PySide6.QtWidgets import QApplication
from infoshare_desktop.app import desktop
QApplication.exec = lambda *_: print(json.dumps(sorted(sys.modules))) or 0
desktop.main([sys.argv[1]])
"""


@pytest.mark.parametrize("vault", ["there is one", "there is none"])
def test_nothing_is_loaded_before_it_is_needed(vault: str, tmp_path: Path) -> None:
    """Neither for the passphrase box nor for the welcome."""
    file = tmp_path / "vault.infoshare"
    if vault == "there is one":
        file.write_bytes(b"looked at once the window is painted")
    homes = {name: str(tmp_path) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "HOME")}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(file)],
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = json.loads(done.stdout)
    assert "infoshare_desktop.ui.gate.unlock" in loaded
    assert not LATER.intersection(loaded)
