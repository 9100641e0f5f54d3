"""Screens to draw on: whether there is one, and a virtual one for tests and pictures."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from build_spec.tasks.project import TaskFailed

# The smallest screen that the program is designed for (an old laptop), with 24 bits of colour.
SIZE: Final = "1366x768x24"
# Seconds until Xvfb is given up on when it does not end by itself.
PATIENCE: Final = 10


def has_screen(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window can be opened: always on Windows and macOS, elsewhere as the environment says.

    A platform that somebody chose for Qt (``QT_QPA_PLATFORM=offscreen``) counts as a screen.
    """
    if platform in {"win32", "darwin"}:
        return True
    return any(variables.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


@contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """The environment variables for programs whose windows nobody sees.

    On Linux a real X server without hardware (Xvfb), so that focus and keyboard are those of a real window; on Windows
    and macOS, and where somebody chose a platform for Qt, that. Raises TaskFailed where Xvfb does not start.
    """
    variables = dict(os.environ)
    if sys.platform != "linux":
        yield {"QT_QPA_PLATFORM": "offscreen", **variables}
    elif variables.get("QT_QPA_PLATFORM"):
        yield variables
    else:
        with x_server() as display:
            variables.pop("WAYLAND_DISPLAY", None)
            yield {**variables, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def x_server() -> Iterator[str]:
    """A running Xvfb; gives the name of its display, a free one that it chose itself. Raises TaskFailed."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader, encoding="ascii") as answer:
            number = answer.readline().strip()  # Empty where the server ended before it had a display.
        if not number:
            raise TaskFailed("The virtual screen (Xvfb) did not start.")
        try:
            yield f":{number}"
        finally:
            server.terminate()
            server.wait(PATIENCE)
