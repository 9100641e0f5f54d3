"""Starting the window's process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these systems always have a screen")
def test_no_screen() -> None:
    """Where no window can be opened, one sentence says so and how to get one, with exit code 2."""
    blind = {name: value for name, value in os.environ.items() if name not in SCREENS}

    ended = subprocess.run(
        [sys.executable, "-m", "infoshare_desktop"], env=blind, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "DISPLAY" in ended.stderr
    assert ended.stdout == ""


def test_help_without_a_screen() -> None:
    """The help can be read where there is no screen."""
    blind = {name: value for name, value in os.environ.items() if name not in SCREENS}

    ended = subprocess.run(
        [sys.executable, "-m", "infoshare_desktop", "--help"], env=blind, capture_output=True, text=True, check=False
    )

    assert ended.returncode == 0
    assert "--demo" in ended.stdout
