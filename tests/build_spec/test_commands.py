"""The commands of ``build_spec/dev.py``, started as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from build_spec.tasks.commands import COMMANDS

DEV: Final = Path(__file__).parent.parent.parent / "build_spec" / "dev.py"
SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def test_help_names_every_command(tmp_path: Path) -> None:
    """``--help`` lists each command with what it does, from any working directory."""
    answer = dev("--help", cwd=tmp_path)
    assert answer.returncode == 0
    assert all(
        f"  {name}" in answer.stdout and (command.__doc__ or "-") in answer.stdout for name, command in COMMANDS.items()
    )


@pytest.mark.parametrize("wrong", [(), ("sing",), ("check", "everything"), ("lock", "--newest")])
def test_wrong_usage_is_told_and_ends_with_two(wrong: tuple[str, ...], tmp_path: Path) -> None:
    """A command that is missing, unknown, or given what it does not take ends with exit code 2 and no traceback."""
    answer = dev(*wrong, cwd=tmp_path)
    assert answer.returncode == 2
    assert answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Windows and macOS always have a screen")
def test_without_a_screen_run_says_so_in_one_sentence(tmp_path: Path) -> None:
    """``run`` on a machine without a display says how to get one, at once, and ends with exit code 2."""
    answer = dev("run", "--demo", cwd=tmp_path)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("There is no screen to open a window on: ")
    assert len(answer.stderr.splitlines()) == 1


def dev(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``dev.py`` without a display."""
    variables = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, str(DEV), *arguments]
    return subprocess.run(command, cwd=cwd, env=variables, capture_output=True, text=True, check=False)
