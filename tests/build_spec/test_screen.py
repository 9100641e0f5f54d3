"""Whether there is a screen, and a virtual one where nobody looks."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from build_spec.tasks.screen import has_screen, x_server


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_screen_is_found_where_the_environment_names_one(
    platform: str, variables: dict[str, str], expected: bool
) -> None:
    """Windows and macOS always have one; elsewhere a display or a chosen Qt platform counts, an empty name does not."""
    assert has_screen(platform, variables) is expected


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is a Linux program")
def test_two_virtual_screens_do_not_collide_and_end() -> None:
    """Each server chooses a display of its own, answers there, and is gone afterwards."""
    with x_server() as one, x_server() as other:
        assert one != other
        assert window_opens(one)
        assert window_opens(other)
    assert not window_opens(one)


def window_opens(display: str) -> bool:
    """Whether a Qt program finds the display; a process of its own, because Qt aborts where it does not."""
    program = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    variables = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PATH": ""}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=variables, capture_output=True, check=False).returncode == 0
