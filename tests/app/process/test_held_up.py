"""A process whose thread asks a folder that does not answer ends all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.store.children import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

HELD_UP: Final = """
import sys
from PySide6.QtCore import QCoreApplication, QObject
from infoshare_desktop.app.process.held_up import end_if_held_up
from infoshare_desktop.ui.jobs import JobRunner, OnLock

application = QCoreApplication([])
runner = JobRunner()
if sys.argv[1]:
    runner.run(
        lambda _token: open(sys.argv[1]).read(),
        receiver=QObject(),
        done=print,
        known_error=print,
        on_lock=OnLock.GIVE_UP,
    )
runner.close()
print("closed")
end_if_held_up(3)
print("on its own")
"""


@pytest.mark.parametrize("held_up", [True, False])
def test_it_ends(tmp_path: Path, *, held_up: bool) -> None:
    """At once where a thread is held up in the system, with its exit code; else as every process does."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    done = subprocess.run(
        [sys.executable, "-c", HELD_UP, str(pipe) if held_up else ""],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.split("\n")[:-1]) == (
        (3, ["closed"]) if held_up else (0, ["closed", "on its own"])
    )
