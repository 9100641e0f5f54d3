"""The guards of ``conftest.py`` fail the test that left something behind, and no other."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parent.parent
INNOCENT: Final = "def test_innocent():\n    pass\n"


@pytest.mark.parametrize(
    ("guilty", "charge"),
    [
        ("import logging; logging.getLogger('any').warning('odd')", "logged what nobody expected: ['odd']"),
        ("import socket; socket.socket().close()", "no test opens an internet socket"),
        ("import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()", "left threads"),
        ("import tempfile; tempfile.mkstemp(suffix='.left')", "left temporary files"),
        ("from PySide6.QtWidgets import QLabel; qtbot.shown = QLabel(); qtbot.shown.show()", "left windows"),
    ],
)
def test_a_guard_names_what_was_left(guilty: str, charge: str, tmp_path: Path) -> None:
    """Each kind of leftover fails its own test with its own words; the test beside it passes."""
    (tmp_path / "test_sample.py").write_text(f"def test_guilty(qtbot):\n    {guilty}\n\n{INNOCENT}", encoding="utf-8")
    # Random order off: the leftover thread outlives its test, the innocent one comes after it.
    alone = ["-p", "tests.conftest", "-p", "no:randomly", "-p", "no:cacheprovider", "-c", os.devnull]
    places = [f"--rootdir={tmp_path}", f"--basetemp={tmp_path / 'base'}", str(tmp_path / "test_sample.py")]
    command = [sys.executable, "-m", "pytest", *alone, *places]
    answer = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert charge in answer.stdout
    assert re.search(r"= (1 failed, 1 passed, 1 error|2 passed, 1 error) in ", answer.stdout)
