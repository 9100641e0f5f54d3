"""A fresh process takes this one's place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parent.parent.parent
ALIVE: Final = "still alive"


def relaunched(folder: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    """A process in this working folder that relaunches itself to show the window's help."""
    code = f"""
import sys
from infoshare_desktop.app.process.relaunch import relaunch
{before}
try:
    relaunch(["--help"])
except Exception:
    print("{ALIVE}")
"""
    return subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_fresh_start(tmp_path: Path) -> None:
    """The window's own command line is what runs then."""
    done = relaunched(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "usage: infoshare-desktop" in done.stdout


def test_modules_of_the_working_folder_are_not_run(tmp_path: Path) -> None:
    """A folder of downloads may hold a file that is named like one of our modules, or of Python's."""
    planted = tmp_path / "infoshare_desktop"
    planted.mkdir()
    (planted / "__init__.py").touch()
    (planted / "__main__.py").write_text("print('planted')")
    (tmp_path / "argparse.py").write_text("print('planted')")
    assert "planted" not in relaunched(tmp_path).stdout


def test_what_cannot_start_again_ends_all_the_same(tmp_path: Path) -> None:
    """The process that held the vault must not live on, even where Python was updated away under it."""
    done = relaunched(tmp_path, "sys.executable = '/nowhere/python'")
    assert done.returncode == 1
    assert ALIVE not in done.stdout
